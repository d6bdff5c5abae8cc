// How many questions until the five best positions are settled: the interview's own order against the fixed order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importSource } from './build/bundle.mjs';
import { inRoot } from './build/root.mjs';

const people = 200;
const best = 5;
const sections = ['goal', 'status', 'background', 'readiness', 'interests', 'limits', 'sensitive'];

/** Numbers in [0, 1), the same in every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A full set of answers of one test person. */
function personOf(catalog, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (list, share) => list.filter(() => random() < share);
  const countries = ['US', 'GB', 'CA', 'AU', 'NZ'];
  const home = pick(countries);
  const maps = {
    experience: Object.fromEntries(
      some([...catalog.experienceKinds.keys()], 0.06).map((kind) => [kind, 6 * Math.ceil(random() * 10)]),
    ),
    willing: Object.fromEntries(
      [...catalog.willing.keys()].map((kind) => [kind, random() < 0.75 ? 'yes' : 'no']),
    ),
  };
  const answers = {
    workIn: [home],
    citizenship: [random() < 0.7 ? home : pick([...countries, 'IN', 'MX'])],
    permanentResident: random() < 0.3 ? [home] : [],
    workPermission: [],
    residence: { country: home, since: `${2005 + Math.floor(random() * 20)}-01-01` },
    birthDate: `${1965 + Math.floor(random() * 43)}-06-15`,
    education: {
      level: pick(['secondary', 'associate', 'bachelor', 'bachelor', 'master']),
      field: pick([...catalog.studyFields.keys()]),
    },
    studying: 'no',
    languages: { en: 'C2', ...(random() < 0.4 ? { [pick(['es', 'fr', 'ar'])]: 'B2' } : {}) },
    credentials: [],
    interests: some([...catalog.interests.keys()], 0.2),
    skills: some([...catalog.skills.keys()], 0.2),
    budget: { amount: 20000, currency: 'USD' },
    hoursPerWeek: 40,
    start: '2027-01-04',
    riasec: {},
    ...maps,
  };
  for (const { key, type } of catalog.questions.values()) {
    if (type === 'yes-no') answers[key] = random() < (key === 'drivingLicence' ? 0.85 : 0.15) ? 'yes' : 'no';
  }
  return answers;
}

/** The five best positions of an outlook. */
function ranked({ standings }) {
  const order = ['met', 'with-steps', 'open', 'ruled-out'];
  const sorted = [...standings].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      b.weight - a.weight ||
      (a.position.id < b.position.id ? -1 : 1),
  );
  return sorted.slice(0, best);
}

/** The five best with their states, as one text. */
const top = (outlook) =>
  ranked(outlook)
    .map(({ position, state }) => `${position.id} ${state}`)
    .join();

/** The ids of the five best positions after a quick interview that are also among the five best of the full answers. */
function rightAfterQuick(core, catalog, answers, today) {
  const ids = (mode, given) =>
    ranked(core.outlookOf(core.startInterview(mode, given), catalog, today)).map(
      ({ position }) => position.id,
    );
  let interview = core.startInterview('quick', {});
  for (;;) {
    const key = core.outlookOf(interview, catalog, today).next;
    if (key === undefined) break;
    interview = core.withAnswer(interview, key, { [key]: answers[key] });
  }
  const full = ids('deep', answers);
  return ids('quick', interview.answers).filter((id) => full.includes(id)).length;
}

/** Questions answered until the five best are those of the full answers, and stay so. */
function questionsUntilSettled(core, catalog, answers, today, next) {
  const goal = top(core.outlookOf({ ...core.startInterview('deep', answers) }, catalog, today));
  let interview = core.startInterview('deep', {});
  let settledAt;
  for (let asked = 0; asked <= catalog.questions.size; asked++) {
    const outlook = core.outlookOf(interview, catalog, today);
    if (top(outlook) !== goal) settledAt = undefined;
    else settledAt ??= asked;
    const key = next(interview, outlook);
    if (key === undefined) return { settledAt: settledAt ?? asked, asked };
    interview = core.withAnswer(interview, key, { [key]: answers[key] });
  }
  return { settledAt: settledAt ?? catalog.questions.size, asked: catalog.questions.size };
}

/** The number of questions that a deep interview told after the first, the tenth and so on, against those it had in all. */
function toldAgainstAsked(core, catalog, answers, today) {
  let interview = core.startInterview('deep', {});
  const told = [];
  for (;;) {
    const { next, about } = core.outlookOf(interview, catalog, today);
    told.push(about);
    if (next === undefined) return { told, asked: interview.path.length };
    interview = core.withAnswer(interview, next, { [next]: answers[next] });
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Median number of questions to a settled top five over random test people: by the interview's order; by the fixed order
 * of the catalog, which skips nothing; and by that order without the questions that can change nothing. Also how many
 * of the five best a quick interview finds, on average. `today` is an ISO day.
 */
export async function benchInterview(today = '2026-11-22') {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-bench-'));
  try {
    const parts = await Promise.all(
      [
        'src/core/questionnaire/interview.ts',
        'src/core/questionnaire/next-question.ts',
        'src/catalog/open-catalog.ts',
        'src/infra/packaged-data.ts',
      ].map((path) => importSource(path, folder)),
    );
    const core = Object.assign({}, ...parts);
    const { catalog } = await core.openCatalog(core.packagedData(inRoot('')), []);
    const fixed = [...catalog.questions.values()].sort(
      (a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || a.order - b.order,
    );
    const random = randomFrom(2026);
    const results = Array.from({ length: people }, () => {
      const answers = personOf(catalog, random);
      const own = questionsUntilSettled(core, catalog, answers, today, (_, outlook) => outlook.next);
      const inOrder = questionsUntilSettled(
        core,
        catalog,
        answers,
        today,
        (interview) => fixed.find(({ key }) => !interview.path.includes(key))?.key,
      );
      const skipping = questionsUntilSettled(
        core,
        catalog,
        answers,
        today,
        (_, { ahead }) => fixed.find(({ key }) => ahead.includes(key))?.key,
      );
      const deep = toldAgainstAsked(core, catalog, answers, today);
      return { own, inOrder, skipping, deep, right: rightAfterQuick(core, catalog, answers, today) };
    });
    return {
      people,
      settled: {
        interview: median(results.map((r) => r.own.settledAt)),
        fixedOrder: median(results.map((r) => r.inOrder.settledAt)),
        fixedSkipping: median(results.map((r) => r.skipping.settledAt)),
      },
      asked: {
        interview: median(results.map((r) => r.own.asked)),
        fixedOrder: median(results.map((r) => r.inOrder.asked)),
        fixedSkipping: median(results.map((r) => r.skipping.asked)),
      },
      deep: {
        asked: median(results.map((r) => r.deep.asked)),
        told: [0, 5, 10].map((at) => median(results.map((r) => r.deep.told[at] ?? r.deep.asked))),
      },
      rightAfterQuick: results.reduce((sum, { right }) => sum + right, 0) / people,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { settled, asked, deep, rightAfterQuick: right } = await benchInterview();
  const others = ({ fixedOrder, fixedSkipping }) =>
    `(fixed order: ${fixedOrder}; fixed order without useless questions: ${fixedSkipping})`;
  process.stdout.write(
    `questions to a settled top ${best}, median of ${people} people: ${settled.interview} ${others(settled)}\n` +
      `questions asked in all, median: ${asked.interview} ${others(asked)}\n` +
      `questions of a deep interview, median: ${deep.asked} (told before question 1, 6 and 11: ${deep.told.join(', ')})\n` +
      `of the final top ${best}, a quick interview finds ${right.toFixed(1)} on average\n`,
  );
}
