import type { Holding, Position } from '../../../core/model/entries.ts';
import type { Requirement } from '../../../core/model/requirement.ts';
import { requirementTopics } from '../../../core/model/requirement.ts';
import type { Block, Rich } from '../../blocks.ts';
import {
  dateWords,
  listOf,
  markWords,
  names,
  statementMarks,
  timeWords,
  type Wording,
} from '../../phrases.ts';
import type { SourceBook } from '../../sources-book.ts';
import { cited, section, withMarks } from '../common.ts';
import { jobBlocks } from '../job.ts';
import { factRows, titleOf } from './parts.ts';

export function positionPage(w: Wording, book: SourceBook, position: Position): Block[] {
  const { show } = w.m.pages;
  const { words } = w.m;
  return [
    ...titleOf(`${names.agency(w, position.agency)}${words.separator}${position.title}`, position.summary),
    factRows([
      [show.id, [{ text: position.id, code: true }]],
      [show.also, words.list(position.also ?? [])],
      [show.role, words.parenthesis(names.role(w, position.role), position.role)],
      [show.agency, words.parenthesis(names.agency(w, position.agency), position.agency)],
      [show.country, names.plainCountry(w, position.country)],
      [show.grade, position.grade],
      [show.iJob, position.iJob ? words.yes : undefined],
      [show.skills, listOf(w, position.skills ?? [], names.skill)],
      [show.reviewBy, position.reviewBy && dateWords(w, position.reviewBy)],
    ]),
    ...requirementSections(w, book, position.requirements),
    ...holdingBlocks(w, book, position),
    ...jobBlocks(w, book, position),
  ];
}

/** Requirements by topic, hard ones first; each with its marks, waivers and sources. */
export function requirementSections(w: Wording, book: SourceBook, requirements: Requirement[]): Block[] {
  const { show } = w.m.pages;
  const byTopic = (list: Requirement[]) =>
    requirementTopics.flatMap((topic) => list.filter((entry) => entry.topic === topic));
  const hard = byTopic(requirements.filter((entry) => !entry.preferred));
  const preferred = byTopic(requirements.filter((entry) => entry.preferred));
  return [
    ...section(
      show.requirements,
      hard.map((entry) => requirementLine(w, book, entry)),
    ),
    ...section(
      show.preferred,
      preferred.map((entry) => requirementLine(w, book, entry)),
    ),
  ];
}

function requirementLine(w: Wording, book: SourceBook, requirement: Requirement): Rich {
  const { words, pages } = w.m;
  const line = cited(
    words.labelled(words.topic[requirement.topic], requirement.text),
    book.cite(requirement.sources),
  );
  const waivers = (requirement.waivers ?? []).map((waiver) => ({
    text: [pages.show.waivers(waiver.text), book.citeText(waiver.sources)].join(' '),
    check: false,
  }));
  return withMarks(line, [...markWords(w, requirement, book.citeText), ...waivers]);
}

/** What the position gives as a step, and which positions ask for that experience. */
function holdingBlocks(w: Wording, book: SourceBook, position: Position): Block[] {
  const { holding } = position;
  if (!holding) return [];
  const { show } = w.m.pages;
  const items: Rich[] = [
    ...(holding.why ? [w.m.words.sentence(holding.why)] : []),
    stay(w, holding),
    show.holdingHours(w.m.words.hoursAWeek(holding.hoursPerWeek), holding.paid ? show.paid : show.unpaid),
    ...(holding.experience.length > 0
      ? [
          show.holdingCounts(
            listOf(
              w,
              holding.experience.map((gain) => gain.kind),
              names.kind,
            ),
          ),
        ]
      : []),
  ];
  const last = items.pop()!;
  items.push(withMarks(cited(last, book.cite(holding.sources)), statementMarks(w, holding, book.citeText)));
  return [
    ...section(show.holding, items),
    ...section(
      show.opens,
      opensWith(w, position).map((id) => opened(w, id)),
    ),
  ];
}

function stay(w: Wording, { minMonths, maxMonths }: Holding): string {
  const { holdingStay, holdingMax } = w.m.pages.show;
  const least = holdingStay(timeWords(w, minMonths));
  return maxMonths === undefined ? least : `${least} ${holdingMax(timeWords(w, maxMonths))}`;
}

function opened(w: Wording, id: string): Rich {
  const position = w.catalog.positions.get(id)!;
  return [`${position.title}, ${names.agency(w, position.agency)} `, { text: id, code: true, tone: 'muted' }];
}

/** Positions whose conditions name a kind of experience that this one gives, in the same country. */
function opensWith(w: Wording, position: Position): string[] {
  const given = new Set<string>();
  const add = (kind: string): void => {
    if (given.has(kind)) return;
    given.add(kind);
    for (const broader of w.catalog.experienceKinds.get(kind)?.countsAs ?? []) add(broader);
  };
  for (const gain of position.holding?.experience ?? []) add(gain.kind);
  const asks = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if ('kind' in value && value.kind === 'experience' && 'kinds' in value)
      return (value.kinds as string[]).some((kind) => given.has(kind));
    return Object.values(value).some(asks);
  };
  return [...w.catalog.positions.values()]
    .filter((other) => other.id !== position.id && other.country === position.country)
    .filter((other) =>
      other.requirements.some((requirement) => !requirement.preferred && asks(requirement.condition)),
    )
    .map((other) => other.id);
}
