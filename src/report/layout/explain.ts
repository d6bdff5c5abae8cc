import type { Derivation } from '../../core/eligibility/derivation.ts';
import { type RequirementTopic, requirementTopics } from '../../core/model/requirement.ts';
import type { Block, Document, ListItem, Rich, Span } from '../blocks.ts';
import { allAskedWords, givenWords, headWords, settling, type Wording } from '../phrases.ts';
import { explainedSources, type PlanReport, type RequirementRow } from '../report.ts';
import {
  cited,
  glossarySection,
  markSpan,
  section,
  sourcesSection,
  statusTone,
  toDocument,
  verdictTone,
} from './common.ts';
import { obstacleBlocks, undecidedBlocks } from './requirements.ts';

/** Each step of the first route with its reasons and what it was chosen over. */
function whySteps({ w, routes }: PlanReport): Block[] {
  const first = routes[0];
  if (!first || first.steps.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: w.m.pages.explain.steps(first.name) },
    {
      kind: 'list',
      items: first.steps.map((row) => ({ text: row.heading, items: row.why.map((text) => ({ text })) })),
    },
  ];
}

/** Every requirement by topic: verdict, reason, the person's own answer, source; with `trace` the whole derivation. */
export function explainDocument(report: PlanReport, trace: boolean): Document {
  const { w, book, advice } = report;
  const { plan, pages } = w.m;
  const topics = requirementTopics.filter((topic) => report.rows.some((row) => topicOf(row) === topic));
  const blocks: Block[] = [
    {
      kind: 'title',
      text: `${report.agency}${w.m.words.separator}${report.title}`,
      aside: w.m.words.verdict[advice.verdict],
      tone: verdictTone[advice.verdict],
    },
    { kind: 'paragraph', text: report.summary },
    { kind: 'paragraph', text: report.verdictSentence },
    ...(w.redact ? [{ kind: 'callout' as const, tone: 'muted' as const, text: plan.redacted }] : []),
    ...topics.flatMap((topic): Block[] => [
      { kind: 'heading', level: 2, text: w.m.words.topic[topic] },
      {
        kind: 'list',
        items: report.rows
          .filter((row) => topicOf(row) === topic)
          .map((row) => requirementItem(report, row, trace)),
      },
    ]),
    ...undecidedBlocks(report),
    ...section(
      plan.headings.deadlines,
      report.deadlines.map((entry) => entry.line),
    ),
    ...obstacleBlocks(report),
    ...(trace ? whySteps(report) : []),
  ];
  blocks.push(
    ...glossarySection(w, blocks),
    ...sourcesSection(w, book, explainedSources(report)),
    ...section(plan.headings.limits, [...report.limits, report.asOfLine]),
  );
  return toDocument(w, pages.explain.title(report.title), blocks);
}

const topicOf = (row: RequirementRow): RequirementTopic => row.finding.requirement.topic;

function requirementItem({ w, book }: PlanReport, row: RequirementRow, trace: boolean): ListItem {
  const { words, plan } = w.m;
  const head: Span[] = [
    { text: row.statusWord, tone: statusTone[row.status] },
    ': ',
    { text: row.text, tone: 'strong' },
  ];
  if (!row.hard) head.push(` (${plan.headings.preferred.toLowerCase()})`);
  const children: Rich[] = [row.because];
  if (row.status === 'missing') children.push(words.sentence(plan.closes[row.closes]));
  for (const mark of row.marks) children.push([markSpan(mark)]);
  const items: ListItem[] = children.map((text) => ({ text }));
  if (trace) items.push(...traceItems(w, row));
  return { text: cited(head, book.cite(row.sources)), items };
}

/** The derivation as a tree: of whom it is asked, the condition, what would lift it. */
function traceItems(w: Wording, { finding }: RequirementRow): ListItem[] {
  const { explain } = w.m.pages;
  const items: ListItem[] = [];
  if (finding.appliesIf) items.push({ text: explain.appliesIf, items: [treeOf(w, finding.appliesIf)] });
  items.push(treeOf(w, finding.derivation));
  for (const { waiver, derivation } of finding.waivers)
    items.push({ text: explain.waiver(waiver.text), items: [treeOf(w, derivation)] });
  return items;
}

function treeOf(w: Wording, derivation: Derivation): ListItem {
  const { explain } = w.m.pages;
  const { condition, truth, given, parts } = derivation;
  const head = explain.node(explain.truth[truth], headWords(w, condition));
  const have = parts ? '' : givenWords(w, given);
  const flags = parts ? [] : settling(w, derivation);
  const more = [
    ...(have ? [explain.you(have)] : []),
    ...(flags.length > 0
      ? [(w.inWords ? explain.settleInWords : explain.settle)(allAskedWords(w, flags))]
      : []),
  ];
  const text = more.length > 0 ? w.m.words.clauses([head, ...more]) : head;
  return parts ? { text, items: parts.map((part) => treeOf(w, part)) } : { text };
}
