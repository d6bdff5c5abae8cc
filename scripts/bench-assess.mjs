// How much faster one person is checked against every position than with two rule engines of npm, on the same
// conditions and the same people. Counted is the way from a person's answers to the verdicts of all positions, in
// processor time; conditions are made ready before, by all three. The engines know two values only, where an open
// question is false: they must agree with each other, and with every verdict of ours that no open question decides.
// Their operators are functions of JavaScript, which is faster than rules written in their own operators.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addOperators, leafTranslations } from './bench/leaf-translations.mjs';
import { withFolder } from './bench/scratch.mjs';
import { importSource } from './build/bundle.mjs';
import { inRoot } from './build/root.mjs';

const require = createRequire(import.meta.url);
const { Engine } = require('json-rules-engine');
const jsonLogic = require('json-logic-js');

const today = '2026-11-22';
await withFolder(bench);

async function bench(folder) {
  const { readSnapshot } = await importSource('src/catalog/snapshot.ts', folder);
  const { compileCatalog } = await importSource('src/core/eligibility/compiled.ts', folder);
  const { referenceIndex } = await importSource('src/core/eligibility/reference-index.ts', folder);
  const { cefrLevels, educationLevels } = await importSource('src/core/model/basics.ts', folder);
  const { requirementsOn } = await importSource('src/core/eligibility/assess.ts', folder);
  const { catalog } = readSnapshot(readFileSync(inRoot('dist/catalog.json'), 'latin1'));
  const people = makePeople(catalog, 200);

  const index = referenceIndex(catalog);
  const { logicLeaf, ruleLeaf, dataOf } = leafTranslations(
    catalog,
    index,
    today,
    educationLevels,
    cefrLevels,
  );
  const positions = [...catalog.positions.values()];
  const rulesOf = (position) =>
    requirementsOn(position.requirements, today)
      .filter((rule) => !rule.preferred)
      .map((rule) => ({
        condition: rule.condition,
        exempt: rule.appliesIf,
        waivers: (rule.waivers ?? []).map((waiver) => waiver.condition),
      }));

  const toLogic = (condition) => {
    switch (condition.kind) {
      case 'all':
        return { and: condition.of.map(toLogic) };
      case 'any':
        return { or: condition.of.map(toLogic) };
      case 'not':
        return { '!': [toLogic(condition.of)] };
      case 'doubtful':
        return toLogic(condition.of);
      default:
        return logicLeaf(condition);
    }
  };
  const toRules = (condition) => {
    switch (condition.kind) {
      case 'all':
        return { all: condition.of.map(toRules) };
      case 'any':
        return { any: condition.of.map(toRules) };
      case 'not':
        return { not: toRules(condition.of) };
      case 'doubtful':
        return toRules(condition.of);
      default:
        return ruleLeaf(condition);
    }
  };
  const whole = (position, to, all, any, not) => ({
    [all]: rulesOf(position).map((rule) => ({
      [any]: [to(rule.condition), ...rule.waivers.map(to), ...(rule.exempt ? [not(to(rule.exempt))] : [])],
    })),
  });

  const logic = positions.map((position) => whole(position, toLogic, 'and', 'or', (x) => ({ '!': [x] })));
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const position of positions) {
    engine.addRule({
      conditions: whole(position, toRules, 'all', 'any', (x) => ({ not: x })),
      event: { type: position.id },
    });
  }
  addOperators(engine, jsonLogic);
  const facts = people.map(dataOf);
  const compiled = compileCatalog(catalog, today);

  const differences = [];
  for (const [at, fact] of facts.slice(0, 20).entries()) {
    const byLogic = positions.filter((_, n) => jsonLogic.apply(logic[n], fact)).map(({ id }) => id);
    const { events } = await engine.run(fact);
    const byRules = events.map(({ type }) => type);
    if (byLogic.toString() !== byRules.sort((a, b) => byLogic.indexOf(a) - byLogic.indexOf(b)).toString())
      throw new Error(`the two engines do not agree on person ${at}`);
    const verdicts = compiled.verdicts(people[at]);
    for (const [number, { id }] of positions.entries()) {
      const standing = verdicts.standing(number);
      if (standing !== 'undetermined' && (standing === 'eligible') !== byLogic.includes(id))
        differences.push(`${id} for person ${at}: ${standing}`);
    }
  }
  if (differences.length > 0) throw new Error(`the engines say otherwise of ${differences.join('; ')}`);

  const ours = (n) => {
    const verdicts = compiled.verdicts(people[n % people.length]);
    for (let position = 0; position < positions.length; position++) verdicts.standing(position);
  };
  const theirs = (n) => {
    const data = dataOf(people[n % people.length]);
    for (const rule of logic) jsonLogic.apply(rule, data);
  };
  const rounds = { ours: [], logic: [], rules: [] };
  await time(3000, ours);
  await time(20, theirs);
  await time(1, (n) => engine.run(dataOf(people[n])));
  for (let round = 0; round < 21; round++) {
    rounds.ours.push(await time(2000, ours));
    rounds.logic.push(await time(40, theirs));
    rounds.rules.push(await time(2, (n) => engine.run(dataOf(people[2 * round + n]))));
  }
  const [us, lo, ru] = [rounds.ours, rounds.logic, rounds.rules].map(median);
  const row = (name, value, budget) =>
    console.log(
      `  ${name.padEnd(20)} ${value.toFixed(4).padStart(10)} ms a person${budget ? ratio(value / us, budget) : ''}`,
    );
  const ratio = (times, budget) =>
    `  ${times.toFixed(0).padStart(7)} x ours  (budget: at least ${budget} x: ${times >= budget ? 'kept' : 'MISSED'})`;
  console.log(`one person against ${positions.length} positions (median of 21 rounds, processor time)`);
  row('career-advisor', us);
  row('json-logic-js', lo, 50);
  row('json-rules-engine', ru, 1000);
}

/** Milliseconds of processor time for one call, over `count` calls: what else the machine does counts for nobody. */
async function time(count, work) {
  const begin = process.cpuUsage();
  for (let n = 0; n < count; n++) {
    const result = work(n);
    if (result) await result;
  }
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e3 / count;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** People who differ in every answer that conditions ask for; the same ones at every run. */
function makePeople(catalog, count) {
  let state = 20261122;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const pick = (list) => list[random(list.length)];
  const keys = (map) => [...map.keys()];
  const countries = ['US', 'CA', 'GB', 'AU', 'NZ', 'IE', 'DE', 'FR', 'MX'];
  const levels = ['secondary', 'associate', 'bachelor', 'master'];
  const facts = [...catalog.questions.values()].filter((q) => q.type === 'yes-no').map((q) => q.key);
  const two = (lists) => [...new Set([pick(lists), pick(lists)])];
  return Array.from({ length: count }, () => ({
    citizenship: two(countries),
    permanentResident: [],
    workPermission: [],
    residence: [{ country: pick(countries), since: `${2005 + random(20)}-0${1 + random(9)}-01` }],
    birthDate: `${1970 + random(37)}-0${1 + random(9)}-1${random(9)}`,
    education: [{ level: pick(levels), field: pick(keys(catalog.studyFields)) }],
    studying: [],
    experience: Object.fromEntries(two(keys(catalog.experienceKinds)).map((kind) => [kind, random(60)])),
    languages: { en: 'C2', [pick(keys(catalog.languages))]: 'B2' },
    credentials: two(keys(catalog.credentials)),
    facts: Object.fromEntries(facts.filter(() => random(3) > 0).map((fact) => [fact, random(2) > 0])),
    willing: Object.fromEntries(keys(catalog.willing).map((kind) => [kind, random(3) > 0])),
  }));
}
