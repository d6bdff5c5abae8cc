import type { Count, Group, GroupRow } from '../../core/cohort/group.ts';
import type { PlainDate } from '../../core/model/basics.ts';
import { groupText as words } from '../../messages/spoken.ts';
import type { Block, Column, Document, Rich } from '../blocks.ts';
import { dateWords, names, type Wording } from '../phrases.ts';
import { toDocument } from './common.ts';

export const groupSchema = 'career-advisor/group@1';

export interface GroupData {
  group: Group;
  /** `verdicts`: today's standing; `plans`: what the planner says. */
  depth: 'verdicts' | 'plans';
  asOf: PlainDate;
}

/** Longest list of a page; JSON has all. */
const most = 20;

const order = ['eligible', 'reachable', 'undetermined', 'not-today', 'closed'];
const verdictsOf = {
  verdicts: ['eligible', 'undetermined', 'not-today'],
  plans: ['eligible', 'reachable', 'undetermined', 'closed'],
};

/** The summary of a group: counts only, the small ones left out. */
export function groupDocument({ group, depth, asOf }: GroupData, w: Wording): Document {
  const { headings, columns } = words;
  const head: Block[] = [
    { kind: 'title', text: words.title, aside: dateWords(w, asOf) },
    { kind: 'paragraph', text: words.people(group.people, group.failed) },
  ];
  if (group.tooSmall) {
    return toDocument(w, words.title, [
      ...head,
      { kind: 'callout', tone: 'muted', text: words.tooSmall(group.minCell) },
    ]);
  }
  const verdicts = verdictsOf[depth];
  const verdictTable = (
    heading: string,
    title: string,
    rows: GroupRow[],
    nameOf: (id: string) => string,
  ): Block[] =>
    table(
      heading,
      [title, ...verdicts.map((verdict) => words.verdicts[verdict]!)],
      rows.map((row) => [
        nameOf(row.name),
        ...verdicts.map((verdict) => told(verdict in row.verdicts ? row.verdicts[verdict] : 0)),
      ]),
    );
  const roleName = (id: string) => w.catalog.roles.get(id)?.title ?? id;
  const positionName = (id: string) => names.position(w, id);
  const listed = (entries: { name: string; people: Count }[], nameOf: (name: string) => string) =>
    entries.map((entry) => [nameOf(entry.name), told(entry.people)]);
  const doors = (entries: { label: string; people: Count; doors: Count }[]) =>
    entries.map((entry) => [entry.label, told(entry.people), told(entry.doors)]);
  const same = (text: string) => text;
  return toDocument(w, words.title, [
    ...head,
    { kind: 'callout', tone: 'muted', text: words.note(group.minCell) },
    ...(depth === 'verdicts' ? [{ kind: 'paragraph' as const, text: words.verdictsNote }] : []),
    ...chart(group.roles, depth, roleName),
    ...verdictTable(headings.roles, columns.role, group.roles, roleName),
    ...verdictTable(headings.countries, columns.country, group.countries, (id) => names.country(w, id)),
    ...table(headings.blockers, [columns.requirement, columns.people], listed(group.blockers, same)),
    ...table(
      headings.lastMissing,
      [columns.requirement, columns.people, columns.doors],
      doors(group.lastMissing.map((entry) => ({ ...entry, label: entry.name }))),
      words.doorsNote,
    ),
    ...table(
      headings.fixes,
      [columns.step, columns.people, columns.doors],
      doors(group.fixes.map((entry) => ({ ...entry, label: entry.title }))),
      words.doorsNote,
    ),
    ...table(headings.deadlines, [columns.year, columns.people], listed(group.deadlines, same)),
    ...table(
      headings.missing,
      [columns.question, columns.people],
      listed(group.missing, (key) => names.question(w, key)),
    ),
    ...verdictTable(headings.positions, columns.position, group.positions, positionName),
    { kind: 'paragraph', text: words.limits },
  ]);
}

function told(count: Count): string {
  return count === undefined ? words.hidden : count.toLocaleString('en');
}

function table(heading: string, titles: string[], rows: Rich[][], note?: string): Block[] {
  if (rows.length === 0) return [];
  const columns: Column[] = titles.map((title, at) =>
    at === 0 ? { title, flexible: true } : { title, align: 'right' },
  );
  return [
    { kind: 'heading', level: 2, text: heading },
    ...(note === undefined ? [] : [{ kind: 'paragraph' as const, text: note }]),
    { kind: 'table', caption: heading, columns, rows: rows.slice(0, most) },
  ];
}

const openIn = { verdicts: ['eligible'], plans: ['eligible', 'reachable'] };

/** Bars of the people to whom a role is open, or within reach. A number that is not told has no bar. */
function chart(rows: GroupRow[], depth: GroupData['depth'], nameOf: (id: string) => string): Block[] {
  const bars = rows.map(({ name, verdicts }) => ({
    label: nameOf(name),
    values: openIn[depth].map((verdict) => {
      const count = verdict in verdicts ? verdicts[verdict] : 0;
      return { amount: count ?? 0, text: told(count) };
    }),
  }));
  const shown = bars.filter(({ values }) => values.some(({ amount }) => amount > 0));
  if (shown.length === 0) return [];
  const title = words.chart[depth];
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'chart',
      title,
      note: words.chartNote[depth],
      columns: [words.columns.role, ...openIn[depth].map((verdict) => words.verdicts[verdict]!)],
      rows: shown.slice(0, most),
    },
  ];
}

/** The same as versioned JSON; a number that is not told is null. */
export function groupJson({ group, depth, asOf }: GroupData, w: Wording) {
  const row = ({ name, verdicts }: GroupRow) => ({
    id: name,
    verdicts: Object.fromEntries(
      order.filter((verdict) => verdict in verdicts).map((verdict) => [verdict, verdicts[verdict] ?? null]),
    ),
  });
  const counted = ({ name, people }: { name: string; people: Count }) => ({ name, people: people ?? null });
  return {
    schema: groupSchema,
    asOf,
    catalog: { version: w.catalog.version, checkedOn: w.catalog.checkedOn },
    depth,
    minCell: group.minCell,
    people: group.people,
    failed: group.failed,
    tooSmall: group.tooSmall,
    roles: group.roles.map(row),
    countries: group.countries.map(row),
    positions: group.positions.map(row),
    blockers: group.blockers.map(({ name, people }) => ({ text: name, people: people ?? null })),
    lastMissing: group.lastMissing.map(({ name, people, doors }) => ({
      text: name,
      people: people ?? null,
      doors: doors ?? null,
    })),
    steps: group.fixes.map(({ name, title, people, doors }) => ({
      step: name,
      title,
      people: people ?? null,
      doors: doors ?? null,
    })),
    deadlines: group.deadlines.map(counted),
    missing: group.missing.map(({ name, people }) => ({ key: name, people: people ?? null })),
  };
}
