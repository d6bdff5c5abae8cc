import type { RequirementVerdict } from '../eligibility/assess.ts';
import type { Id, Money, PlainDate, Span } from '../model/basics.ts';
import type { RecordedStep, RoadmapRecord } from './roadmap-record.ts';
import type { PositionVerdict } from './types.ts';

/** What differs between an earlier roadmap and today's. Routes are the first ones. */
export interface RoadmapChanges {
  requirements: { id: Id; text: string; before: RequirementVerdict; after: RequirementVerdict }[];
  /** Steps of the earlier route that are neither done nor in today's. */
  stepsGone: RecordedStep[];
  stepsNew: RecordedStep[];
  stepsMoved: { before: RecordedStep; after: RecordedStep }[];
  /** Deadlines whose day has gone by, and those with another day. */
  deadlinesPassed: { requirement: Id; text: string; date: PlainDate }[];
  deadlinesMoved: { requirement: Id; text: string; before: PlainDate; after: PlainDate }[];
}

/** A fact of the catalog that a roadmap rested on and that is another today. */
export type FactChange =
  | { kind: 'verdict'; before: PositionVerdict; after: PositionVerdict }
  | { kind: 'requirement-new' | 'requirement-gone'; id: Id; text: string }
  | { kind: 'requirement-text'; id: Id; before: string; after: string }
  | {
      kind: 'requirement-verdict';
      id: Id;
      text: string;
      before: RequirementVerdict;
      after: RequirementVerdict;
    }
  | { kind: 'step-new' | 'step-gone'; id: Id; title: string }
  | { kind: 'step-time'; id: Id; title: string; before: Span; after: Span }
  | { kind: 'step-cost'; id: Id; title: string; before: Money; after: Money }
  | {
      kind: 'source-moved' | 'source-dated' | 'source-checked';
      id: Id;
      title: string;
      before: string;
      after: string;
    };

/** Compares two roadmaps to the same position. */
export function roadmapChanges(
  before: RoadmapRecord,
  after: RoadmapRecord,
  done: ReadonlySet<Id>,
): RoadmapChanges {
  const [old, now] = [before, after].map(({ routes }) => routes[0]?.steps ?? []);
  return {
    requirements: pairs(before.requirements, after.requirements).flatMap(([was, is]) =>
      was.verdict === is.verdict
        ? []
        : [{ id: is.id, text: is.text, before: was.verdict, after: is.verdict }],
    ),
    stepsGone: missingIn(old!, now!).filter(({ id }) => !done.has(id)),
    stepsNew: missingIn(now!, old!),
    stepsMoved: pairs(old!, now!).flatMap(([was, is]) =>
      was.start === is.start && was.end === is.end ? [] : [{ before: was, after: is }],
    ),
    deadlinesPassed: before.deadlines.filter(({ date }) => date >= before.asOf && date < after.asOf),
    deadlinesMoved: before.deadlines.flatMap(({ requirement, text, date }) => {
      const is = after.deadlines.find((deadline) => deadline.requirement === requirement);
      return is && is.date !== date ? [{ requirement, text, before: date, after: is.date }] : [];
    }),
  };
}

/**
 * The facts that have changed behind a roadmap. `replayed` is the same roadmap (same answers, same day) worked out
 * with today's catalog, so whatever differs is due to the catalog.
 */
export function factChanges(saved: RoadmapRecord, replayed: RoadmapRecord): FactChange[] {
  if (saved.catalog.version === replayed.catalog.version) return [];
  const [old, now] = [saved, replayed].map(({ routes }) => routes.flatMap(({ steps }) => steps));
  return [
    ...(saved.verdict === replayed.verdict
      ? []
      : [{ kind: 'verdict' as const, before: saved.verdict, after: replayed.verdict }]),
    ...requirementFacts(saved.requirements, replayed.requirements),
    ...stepFacts(unique(old!), unique(now!)),
    ...sourceFacts(saved.sources, replayed.sources),
  ];
}

function requirementFacts(
  before: RoadmapRecord['requirements'],
  after: RoadmapRecord['requirements'],
): FactChange[] {
  return [
    ...missingIn(after, before).map(({ id, text }) => ({ kind: 'requirement-new' as const, id, text })),
    ...missingIn(before, after).map(({ id, text }) => ({ kind: 'requirement-gone' as const, id, text })),
    ...pairs(before, after).flatMap(([was, is]): FactChange[] => [
      ...(was.text === is.text
        ? []
        : [{ kind: 'requirement-text' as const, id: is.id, before: was.text, after: is.text }]),
      ...(was.verdict === is.verdict
        ? []
        : [
            {
              kind: 'requirement-verdict' as const,
              id: is.id,
              text: is.text,
              before: was.verdict,
              after: is.verdict,
            },
          ]),
    ]),
  ];
}

function stepFacts(before: RecordedStep[], after: RecordedStep[]): FactChange[] {
  return [
    ...missingIn(after, before).map(({ id, title }) => ({ kind: 'step-new' as const, id, title })),
    ...missingIn(before, after).map(({ id, title }) => ({ kind: 'step-gone' as const, id, title })),
    ...pairs(before, after).flatMap(([was, is]): FactChange[] => {
      const { id, title } = is;
      return [
        ...(sameSpan(was.span, is.span)
          ? []
          : [{ kind: 'step-time' as const, id, title, before: was.span, after: is.span }]),
        ...(was.cost.amount === is.cost.amount && was.cost.currency === is.cost.currency
          ? []
          : [{ kind: 'step-cost' as const, id, title, before: was.cost, after: is.cost }]),
      ];
    }),
  ];
}

/** The most telling change of each source: another address, a newer page, or a newer check. */
function sourceFacts(before: RoadmapRecord['sources'], after: RoadmapRecord['sources']): FactChange[] {
  const kinds = [
    ['source-moved', 'url'],
    ['source-dated', 'dated'],
    ['source-checked', 'checkedOn'],
  ] as const;
  return pairs(before, after).flatMap(([was, is]): FactChange[] => {
    const found = kinds.find(([, key]) => was[key] !== is[key]);
    if (!found) return [];
    const [kind, key] = found;
    return [{ kind, id: is.id, title: is.title ?? is.id, before: was[key] ?? '', after: is[key] ?? '' }];
  });
}

const sameSpan = (a: Span, b: Span): boolean => a.min === b.min && a.typical === b.typical && a.max === b.max;

interface Identified {
  id: Id;
}

/** Entries of both lists with the same id, in the order of the second. */
function pairs<Entry extends Identified>(
  before: readonly Entry[],
  after: readonly Entry[],
): [Entry, Entry][] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  return after.flatMap((entry): [Entry, Entry][] => {
    const was = old.get(entry.id);
    return was ? [[was, entry]] : [];
  });
}

function missingIn<Entry extends Identified>(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const ids = new Set(others.map(({ id }) => id));
  return entries.filter(({ id }) => !ids.has(id));
}

function unique<Entry extends Identified>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
