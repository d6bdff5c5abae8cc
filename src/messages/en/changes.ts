import type { RequirementVerdict } from '../../core/eligibility/assess.ts';
import { plural } from './grammar.ts';

/** With and without a changed answer. */
export const whatIf = () => ({
  word: 'What if',
  title: (what: string) => `What if: ${what}`,
  changed: 'Changed for this comparison only:',
  before: 'As it is now',
  after: 'With the change',
  difference: 'Difference',
  compared: 'before and after',
  rows: {
    verdict: 'Verdict',
    met: 'Requirements',
    finish: 'Done by',
    months: 'Time',
    cost: 'Cost',
    paid: 'Paid time',
    routes: 'Routes',
  },
  turn: { better: 'better', worse: 'worse', same: 'the same' },
  verdict: {
    met: 'met',
    waived: 'waived',
    unmet: 'missing',
    unknown: 'unknown',
    'at-hiring': 'at hiring',
    'not-applicable': 'does not apply',
  } satisfies Record<RequirementVerdict, string> as Record<RequirementVerdict, string>,
  more: (what: string) => `${what} more`,
  less: (what: string) => `${what} less`,
  noRoute: 'no way',
  outside: 'outside the countries you chose',
  nothing: 'The change makes no difference here.',
  requirements: 'Requirements that change',
  requirement: (text: string, before: string, after: string) => `${text}: ${before}, then ${after}`,
  stepsGone: 'Steps that fall away',
  stepsNew: 'Steps that are new',
  routeBefore: 'The way as it is now',
  routeAfter: 'The way with the change',
  stillInTheWay: 'Still in the way',
  opens: 'Comes nearer',
  closes: 'Moves away',
  sooner: 'Sooner',
  later: 'Later',
  same: (n: number) => `${n} ${plural(n, 'position stays as it is', 'positions stay as they are')}.`,
});

/** An earlier roadmap and today's. */
export const progress = () => ({
  title: (position: string) => `What has changed: ${position}`,
  between: (from: string, to: string) => `Your roadmap of ${from}, worked out again for ${to}.`,
  overview: 'Then and now',
  before: 'Then',
  after: 'Now',
  timeLeft: 'Time left',
  costLeft: 'Cost left',
  done: 'Done',
  doneOn: (title: string, date: string) => `${title} (${date}).`,
  counted: (time: string, kind: string) => `${time} of ${kind}`,
  countedAs: (what: string) =>
    `Counted as planned: ${what}. Was it more or less? Give the months with --experience.`,
  nothing: 'Nothing in your roadmap has changed.',
  stepsGone: 'Steps that fell away',
  stepsNew: 'New steps',
  stepsMoved: 'Steps with other dates',
  step: (title: string, range: string) => `${title}: ${range}`,
  moved: (title: string, before: string, after: string) => `${title}: ${before}, now ${after}`,
  deadlines: 'Deadlines that changed',
  passed: (text: string, date: string) => `${text}: the last day, ${date}, has gone by`,
  factsHead: 'Facts behind it that have changed',
  factsSame: (version: string) => `None: the data is the same as then (${version}).`,
  factsNone: 'None of those that your roadmap rests on.',
  versions: (then: string, thenVersion: string, now: string, nowVersion: string) =>
    `Data then: checked ${then} (${thenVersion}). Data now: checked ${now} (${nowVersion}).`,
  roadmap: 'Your roadmap from today',
  facts: {
    verdict: (before: string, after: string) =>
      `With the same answers on the same day the verdict would now be: ${after} (it was: ${before}).`,
    requirementNew: (text: string) => `New requirement: ${text}.`,
    requirementGone: (text: string) => `No longer asked: ${text}.`,
    requirementText: (before: string, after: string) => `Asked was “${before}”, now it is “${after}”.`,
    requirementVerdict: (text: string, before: string, after: string) =>
      `${text}: by the rule of then ${before}, by that of now ${after}.`,
    stepNew: (title: string) => `Now part of the best way: ${title}.`,
    stepGone: (title: string) => `No longer part of the best way: ${title}.`,
    stepTime: (title: string, before: string, after: string) => `${title} takes ${after}; it was ${before}.`,
    stepCost: (title: string, before: string, after: string) => `${title} costs ${after}; it was ${before}.`,
    sourceMoved: (title: string, url: string) => `The page “${title}” is now at ${url}.`,
    sourceDated: (title: string, before: string, after: string) =>
      `The page “${title}” is now dated ${after}; it was ${before}.`,
    sourcesChecked: (n: number) => `${n} ${plural(n, 'page was', 'pages were')} read again since then.`,
    sourceChecked: (title: string, before: string, after: string) =>
      `The page “${title}” was read again on ${after}; before that on ${before}.`,
  },
});
