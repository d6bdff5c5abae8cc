import type { DoneStep } from '../../core/advice/done-steps.ts';
import type { FactChange } from '../../core/advice/roadmap-changes.ts';
import type { RecordedStep } from '../../core/advice/roadmap-record.ts';
import type { Block, Document, Rich } from '../blocks.ts';
import {
  dateWords,
  factChangeWords,
  moneyWords,
  monthWords,
  names,
  personalDate,
  spanWords,
  timeWords,
  type Wording,
} from '../phrases.ts';
import type { ProgressReport } from '../progress.ts';
import { section, toDocument, verdictTone } from './common.ts';
import { planDocument } from './plan.ts';

/** What is done and what has changed since a saved roadmap; below it, today's roadmap whole. */
export function progressDocument(report: ProgressReport, adviser = false): Document {
  const { saved, now, done, changes, facts } = report;
  const { w, advice } = now;
  const { progress, whatIf } = w.m.pages;
  const range = (step: RecordedStep) =>
    w.m.plan.timelineRange(monthWords(w, step.start), monthWords(w, step.end));
  const changed = [
    ...section(
      whatIf.requirements,
      changes.requirements.map(({ text, before, after }) =>
        whatIf.requirement(text, whatIf.verdict[before], whatIf.verdict[after]),
      ),
    ),
    ...section(
      progress.stepsGone,
      changes.stepsGone.map(({ title }) => title),
    ),
    ...section(
      progress.stepsNew,
      changes.stepsNew.map((step) => progress.step(step.title, range(step))),
    ),
    ...section(
      progress.stepsMoved,
      changes.stepsMoved.map(({ before, after }) => progress.moved(after.title, range(before), range(after))),
    ),
    ...section(progress.deadlines, [
      ...changes.deadlinesPassed.map(({ text, date }) => progress.passed(text, personalDate(w, date))),
      ...changes.deadlinesMoved.map(({ text, before, after }) =>
        progress.moved(text, personalDate(w, before), personalDate(w, after)),
      ),
    ]),
  ];
  const roadmap = planDocument(now, adviser);
  const title = progress.title(now.title);
  return toDocument(w, title, [
    { kind: 'title', text: title, aside: now.verdictLine, tone: verdictTone[advice.verdict] },
    { kind: 'paragraph', text: progress.between(dateWords(w, saved.asOf), dateWords(w, advice.asOf)) },
    overview(report),
    ...section(
      progress.done,
      done.map((one) => doneLine(w, one)),
    ),
    ...(changed.length > 0 ? changed : [{ kind: 'paragraph' as const, text: progress.nothing }]),
    ...factBlocks(report),
    { kind: 'heading', level: 2, text: progress.roadmap, newPage: true },
    ...roadmap.blocks.filter((block) => block.kind !== 'title'),
  ]);

  function factBlocks({ saved: { catalog } }: ProgressReport): Block[] {
    const versions = progress.versions(
      dateWords(w, catalog.checkedOn),
      catalog.version.slice(0, 8),
      dateWords(w, w.catalog.checkedOn),
      w.catalog.version.slice(0, 8),
    );
    if (facts.length > 0)
      return [...section(progress.factsHead, factLines(w, facts)), { kind: 'paragraph', text: versions }];
    const same = catalog.version === w.catalog.version;
    return [
      { kind: 'heading', level: 2, text: progress.factsHead },
      {
        kind: 'paragraph',
        text: same ? progress.factsSame(catalog.version.slice(0, 8)) : progress.factsNone,
      },
      ...(same ? [] : [{ kind: 'paragraph' as const, text: versions }]),
    ];
  }
}

/** Verdict, finish, time left and cost, then and now. */
function overview({ saved, now }: ProgressReport): Block {
  const { w, advice } = now;
  const { progress, whatIf, match } = w.m.pages;
  const [old, route] = [saved.routes[0], advice.routes[0]];
  const verdict = (of: typeof saved.verdict): Rich => [
    { text: w.m.words.verdict[of], tone: verdictTone[of] },
  ];
  const rows: Rich[][] = [
    [whatIf.rows.verdict, verdict(saved.verdict), verdict(advice.verdict)],
    [whatIf.rows.met, match.met(saved.met, saved.of), match.met(advice.met, advice.of)],
    [
      whatIf.rows.finish,
      old ? dateWords(w, old.finish) : whatIf.noRoute,
      route ? dateWords(w, route.finish) : whatIf.noRoute,
    ],
    [
      progress.timeLeft,
      old ? spanWords(w, old.months) : whatIf.noRoute,
      route ? spanWords(w, route.months) : whatIf.noRoute,
    ],
    [
      progress.costLeft,
      old ? moneyWords(w, old.cost) : whatIf.noRoute,
      route ? moneyWords(w, route.cost) : whatIf.noRoute,
    ],
  ];
  return {
    kind: 'table',
    caption: progress.overview,
    columns: [
      { title: '', keep: true },
      { title: progress.before, flexible: true },
      { title: progress.after, flexible: true },
    ],
    rows,
  };
}

/** `Spanish to B2 (1 Mar 2027)`; for work, what it was counted as. */
function doneLine(w: Wording, { step, on, experience }: DoneStep): string {
  const { progress } = w.m.pages;
  const line = progress.doneOn(step.title, dateWords(w, on));
  if (experience.length === 0) return line;
  const counted = experience.map(({ kind, months }) =>
    progress.counted(timeWords(w, months), names.kind(w, kind)),
  );
  return `${line} ${progress.countedAs(w.m.words.clauses(counted))}`;
}

/** Each changed fact; pages that were only read again are counted in one line. */
function factLines(w: Wording, facts: FactChange[]): string[] {
  const told = facts.filter(({ kind }) => kind !== 'source-checked');
  const readAgain = facts.length - told.length;
  return [
    ...told.map((fact) => factChangeWords(w, fact)),
    ...(readAgain > 0 ? [w.m.pages.progress.facts.sourcesChecked(readAgain)] : []),
  ];
}
