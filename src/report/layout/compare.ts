import type { Statement } from '../../core/model/basics.ts';
import type { Agency, Position, Role } from '../../core/model/entries.ts';
import { requirementTopics } from '../../core/model/requirement.ts';
import type { Document } from '../blocks.ts';
import { listOf, names, spanWords, type Wording } from '../phrases.ts';
import type { PlanReport } from '../report.ts';
import { openSourceBook, type SourceBook } from '../sources-book.ts';
import { cited, section, sourcesSection, statement, toDocument } from './common.ts';
import { personalAspects } from './compare-routes.ts';
import { ladderTitle, payItem, payText } from './job.ts';
import { type Aspect, type Comparison, differencesFirst, rowsOf, sideBySide } from './side-by-side.ts';

/** Two to five entries of one collection. */
export interface Compared {
  collection: 'roles' | 'agencies' | 'positions';
  ids: string[];
  /** What the positions are to a person, in the order of `ids`. */
  personal?: PlanReport[];
}

/** The aspects side by side; those in which the entries differ come first. */
export function compareEntries(
  { collection, ids, personal }: Compared,
  w: Wording,
  book: SourceBook,
): Comparison {
  const found = <Entry>(entries: Map<string, Entry>) => ids.flatMap((id) => entries.get(id) ?? []);
  const { positions, roles, agencies } = w.catalog;
  const chosen = { positions: found(positions), roles: found(roles), agencies: found(agencies) };
  const rows =
    collection === 'positions'
      ? [
          ...(personal ? rowsOf(w, personal, personalAspects(w)) : []),
          ...rowsOf(w, chosen.positions, positionAspects(w, book)),
        ]
      : collection === 'roles'
        ? rowsOf(w, chosen.roles, roleAspects(w, book))
        : rowsOf(w, chosen.agencies, agencyAspects(w, book));
  return {
    titles: chosen[collection].map((entry) =>
      'agency' in entry ? w.m.words.parenthesis(entry.title, names.agency(w, entry.agency)) : entry.title,
    ),
    rows: differencesFirst(rows),
  };
}

export function compareDocument(compared: Compared, w: Wording): Document {
  const { compare } = w.m.pages;
  const book = openSourceBook(w);
  const { titles, rows } = compareEntries(compared, w, book);
  const title = compare.title(w.m.words.list(titles));
  return toDocument(w, title, [
    { kind: 'title', text: title },
    ...sideBySide(w, titles, rows),
    ...sourcesSection(w, book),
    ...(compared.personal?.[0] ? section(w.m.plan.headings.limits, compared.personal[0].limits) : []),
  ]);
}

function positionAspects(w: Wording, book: SourceBook): Aspect<Position>[] {
  const { show, compare } = w.m.pages;
  return [
    { name: show.agency, of: (p) => [names.agency(w, p.agency)] },
    { name: show.country, of: (p) => [names.plainCountry(w, p.country)] },
    { name: show.role, of: (p) => [names.role(w, p.role)] },
    { name: show.grade, of: (p) => [p.grade ?? ''] },
    { name: compare.rows.summary, of: (p) => [p.summary] },
    ...requirementTopics.map((topic) => ({
      name: w.m.words.topic[topic],
      missing: compare.notAsked,
      of: (p: Position) =>
        p.requirements
          .filter((entry) => entry.topic === topic)
          .map((entry) =>
            cited(
              entry.preferred ? w.m.words.parenthesis(entry.text, show.preferred.toLowerCase()) : entry.text,
              book.cite(entry.sources),
            ),
          ),
    })),
    {
      name: compare.rows.hiringTime,
      of: (p) => [cited(spanWords(w, p.hiring.months), book.cite(p.hiring.sources))],
    },
    { name: show.portal, of: (p) => [p.hiring.portal?.name ?? ''] },
    { name: show.pay, of: (p) => (p.pay ?? []).map((entry) => payItem(w, book, entry)) },
    { name: show.iJob, of: (p) => [p.iJob ? w.m.words.yes : w.m.words.no] },
    { name: compare.rows.next, of: (p) => (p.ladder ?? []).map((step) => ladderTitle(w, step)) },
  ];
}

function roleAspects(w: Wording, book: SourceBook): Aspect<Role>[] {
  const { show, compare } = w.m.pages;
  const all = (list: Statement[] | undefined) => (list ?? []).map((entry) => statement(w, book, entry));
  return [
    { name: compare.rows.summary, of: (r) => [r.summary] },
    { name: show.family, of: (r) => [w.m.words.family[r.family]] },
    { name: show.duties, of: (r) => all(r.duties) },
    { name: show.skills, of: (r) => [listOf(w, r.skills, names.skill)] },
    { name: show.interests, of: (r) => [listOf(w, r.interests, names.interest)] },
    { name: show.riasec, of: (r) => (r.riasec ? [cited(r.riasec.code, book.cite(r.riasec.sources))] : []) },
    { name: show.backgrounds, of: (r) => [listOf(w, r.backgrounds ?? [], names.field)] },
    { name: show.benefits, of: (r) => all(r.benefits) },
    { name: show.challenges, of: (r) => all(r.challenges) },
    { name: show.growth, of: (r) => all(r.growth) },
    { name: show.outlook, of: (r) => r.outlook.map((entry) => statement(w, book, entry)) },
    { name: show.suits, of: (r) => r.suits },
    { name: show.suitsNot, of: (r) => r.suitsNot },
    {
      name: show.pay,
      of: (r) =>
        (r.pay ?? []).map((entry) =>
          cited(
            w.m.words.labelled(names.plainCountry(w, entry.country), payText(w, entry)),
            book.cite(entry.sources),
          ),
        ),
    },
    { name: compare.rows.positions, of: (r) => positionTitles(w, (p) => p.role === r.id) },
  ];
}

function agencyAspects(w: Wording, book: SourceBook): Aspect<Agency>[] {
  const { show, compare } = w.m.pages;
  const all = (list: Statement[] | undefined) => (list ?? []).map((entry) => statement(w, book, entry));
  return [
    { name: show.mission, of: (a) => all([a.mission]) },
    { name: show.culture, of: (a) => all(a.culture) },
    { name: show.work, of: (a) => all(a.work) },
    { name: show.kind, of: (a) => [w.m.words.agencyKind[a.kind]] },
    { name: show.country, of: (a) => [names.plainCountry(w, a.country)] },
    { name: show.parent, of: (a) => [a.parent ? names.agency(w, a.parent) : ''] },
    { name: show.size, of: (a) => all(a.size && [a.size]) },
    { name: show.places, of: (a) => all(a.places && [a.places]) },
    { name: show.hiring, of: (a) => all(a.hiring) },
    { name: show.portal, of: (a) => [a.portal?.name ?? ''] },
    { name: show.benefits, of: (a) => all(a.benefits) },
    { name: show.challenges, of: (a) => all(a.challenges) },
    { name: show.notes, of: (a) => all(a.notes) },
    { name: compare.rows.positions, of: (a) => positionTitles(w, (p) => p.agency === a.id) },
  ];
}

function positionTitles({ catalog }: Wording, fits: (position: Position) => boolean): string[] {
  return [...catalog.positions.values()].filter(fits).map((position) => position.title);
}
