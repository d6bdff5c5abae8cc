import type { Condition } from '../../../core/model/condition.ts';
import type { Cost, Credential, StudyOption } from '../../../core/model/entries.ts';
import type { Block, ListItem, Rich } from '../../blocks.ts';
import { dateWords, listOf, moneyWords, names, timeWords, type Wording } from '../../phrases.ts';
import type { SourceBook } from '../../sources-book.ts';
import { section, statement } from '../common.ts';
import { factRows, titleOf } from './parts.ts';
import { requirementSections } from './position.ts';

export function credentialPage(w: Wording, book: SourceBook, credential: Credential): Block[] {
  const { show } = w.m.pages;
  const { words } = w.m;
  return [
    ...titleOf(credential.title, credential.summary),
    factRows([
      [show.id, [{ text: credential.id, code: true }]],
      [show.also, words.list(credential.also ?? [])],
      [show.kind, words.credentialKind[credential.kind]],
      [show.country, names.plainCountry(w, credential.country)],
      [show.awardedBy, credential.awardedBy],
      [
        show.valid,
        credential.validMonths === undefined ? show.noExpiry : timeWords(w, credential.validMonths),
      ],
      [show.intakes, words.list((credential.intakes ?? []).map((month) => words.months[month - 1]!))],
      [show.reviewBy, credential.reviewBy && dateWords(w, credential.reviewBy)],
    ]),
    ...requirementSections(w, book, credential.requirements),
    { kind: 'heading', level: 2, text: show.options },
    { kind: 'list', items: credential.options.map((option) => optionItem(w, book, option)) },
    ...section(
      show.costs,
      (credential.costs ?? []).map((cost) => costLine(w, book, cost)),
    ),
    ...section(show.gives, givesLines(w, credential)),
    ...section(show.renewal, credential.renewal ? [statement(w, book, credential.renewal)] : []),
    ...section(
      show.notes,
      (credential.notes ?? []).map((note) => statement(w, book, note)),
    ),
    ...section(show.neededFor, askedBy(w, credential.id)),
  ];
}

function optionItem(w: Wording, book: SourceBook, option: StudyOption): ListItem {
  const { show } = w.m.pages;
  const { min, typical, max } = option.months;
  const time =
    min === max
      ? timeWords(w, typical)
      : show.optionRange(timeWords(w, typical), timeWords(w, min), timeWords(w, max));
  const text = show.option(option.title, time, w.m.words.hoursAWeek(option.hoursPerWeek));
  const paid = option.paid ? w.m.words.list([text, show.paid]) : text;
  return {
    text: statement(w, book, { ...option, text: paid }),
    items: (option.costs ?? []).map((cost) => ({ text: costLine(w, book, cost) })),
  };
}

export function costLine(w: Wording, book: SourceBook, cost: Cost): Rich {
  const { show } = w.m.pages;
  const text = show.cost(moneyWords(w, cost), cost.what, cost.asOf);
  return statement(w, book, { ...cost, text: cost.paidBy === 'organisation' ? show.costOther(text) : text });
}

function givesLines(w: Wording, { gives = {} }: Credential): string[] {
  const { show } = w.m.pages;
  const { words } = w.m;
  const { education, facts = [], countsAs = [], experience = [], citizenship, permanentResidence } = gives;
  return [
    ...(education
      ? [
          show.givesEducation(
            words.inField(words.educationLevel[education.level], names.field(w, education.field)),
          ),
        ]
      : []),
    ...facts.map((key) => show.givesFact(names.question(w, key))),
    ...(countsAs.length > 0 ? [show.countsAs(listOf(w, countsAs, names.credential))] : []),
    ...experience.map(({ kind, months }) =>
      show.givesExperience(words.experienceIn(timeWords(w, months), names.kind(w, kind))),
    ),
    ...(citizenship ? [show.givesCitizenship(names.country(w, citizenship))] : []),
    ...(permanentResidence ? [show.givesResidence(names.country(w, permanentResidence))] : []),
  ];
}

/** Positions and credentials with a condition that names the credential. */
function askedBy(w: Wording, id: string): Rich[] {
  const owners = [...w.catalog.positions.values(), ...w.catalog.credentials.values()];
  return owners
    .filter((owner) => owner.requirements.some((requirement) => namesCredential(requirement.condition, id)))
    .map((owner): Rich => [`${owner.title} `, { text: owner.id, code: true, tone: 'muted' }]);
}

function namesCredential(condition: Condition, id: string): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some((part) => namesCredential(part, id));
    case 'not':
    case 'doubtful':
      return namesCredential(condition.of, id);
    default:
      return condition.kind === 'credential' && condition.credentials.includes(id);
  }
}
