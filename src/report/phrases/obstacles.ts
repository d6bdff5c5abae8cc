import { kebab } from '../../core/answers/parse-answers.ts';
import type { Obstacle, WouldHelp } from '../../core/planner/types.ts';
import { needWords } from './conditions.ts';
import { flagWords } from './given.ts';
import { moneyWords, names, personalDate, timeWords, type Wording } from './wording.ts';

/** Why there is no way, without the requirement's own words. */
export function obstacleReasonWords(w: Wording, { reason }: Obstacle, asOf: string): string {
  const { obstacle } = w.m.plan;
  const { hoursAWeek } = w.m.words;
  switch (reason.kind) {
    case 'permanent':
      return obstacle.permanent;
    case 'too-late': {
      const tell = reason.lastDay < asOf ? obstacle.tooLate : obstacle.tooLateAhead;
      return tell(timeWords(w, reason.months), personalDate(w, reason.lastDay));
    }
    case 'over-budget':
      if (w.redact) return obstacle.overBudgetRedacted;
      return obstacle.overBudget(moneyWords(w, reason.by));
    case 'over-hours':
      if (w.redact) return obstacle.overHoursRedacted(hoursAWeek(reason.needs));
      return obstacle.overHours(hoursAWeek(reason.needs), hoursAWeek(reason.has));
    case 'keeps-job':
      return obstacle.keepsJob(hoursAWeek(reason.hours));
    case 'not-willing':
      return obstacle.notWilling(names.willing(w, reason.to));
    case 'no-step':
      return obstacle.noStep;
    case 'lives-elsewhere':
      return obstacle.livesElsewhere(names.country(w, reason.country), timeWords(w, reason.months));
    case 'outside-countries':
      return obstacle.outsideCountries(names.country(w, reason.country));
  }
}

/** Ways that are later still than the quickest one, a sentence each. */
export function slowerWords(w: Wording, { reason }: Obstacle): string[] {
  if (reason.kind !== 'too-late') return [];
  const { slowerWay } = w.m.plan.obstacle;
  return reason.slower.map(({ condition, months }) =>
    slowerWay(needWords(w, condition), timeWords(w, months)),
  );
}

/** The obstacle as one sentence: what is asked (or which limit), and why there is no way. */
export function obstacleWords(w: Wording, obstacle: Obstacle, asOf: string): string {
  const { line, limit } = w.m.plan.obstacle;
  return line(limit[obstacle.requirement] ?? obstacle.text, obstacleReasonWords(w, obstacle, asOf));
}

/** How much it takes to change something: the easier changes come first. */
const effort: WouldHelp['kind'][] = [
  'answer',
  'willing',
  'waiver',
  'hours',
  'budget',
  'earlier',
  'permission',
  'status',
];

/** What would open a door, the smallest change first. */
export function helpsInOrder(helps: readonly WouldHelp[]): WouldHelp[] {
  return [...helps].sort((a, b) => effort.indexOf(a.kind) - effort.indexOf(b.kind));
}

/** The change that would open a door, as a sentence. */
export function helpWords(w: Wording, help: WouldHelp): string {
  const { help: tell } = w.m.plan;
  const { key, value, text = '' } = help;
  const flag = key === undefined || w.inWords ? '' : helpFlag(w, key, value);
  const countries = () => w.m.words.or((value ?? '').split(',').map((code) => names.country(w, code)));
  switch (help.kind) {
    case 'answer':
      if (key === 'keepsJob') return tell.notKeepingJob(flag);
      if (text) return tell.answerText(text, flag);
      return w.inWords && key !== undefined ? tell.answerText(names.question(w, key), '') : tell.answer(flag);
    case 'waiver':
      return tell.waiver(text, flag);
    case 'budget':
      return help.money ? tell.budget(moneyWords(w, help.money), flag) : tell.other(text);
    case 'hours':
      return help.hours === undefined ? tell.other(text) : tell.hours(w.m.words.hoursAWeek(help.hours), flag);
    case 'status':
      if (!value) return tell.other(text || flag);
      return key === 'citizenship'
        ? tell.citizenship(countries(), flag)
        : tell.permanentResidence(countries(), flag);
    case 'permission':
      return value ? tell.permission(countries(), flag) : tell.other(text);
    case 'willing':
      return tell.willing(value ? names.willing(w, value) : text, flag);
    case 'earlier':
      return tell.earlier(timeWords(w, help.months ?? 0));
  }
}

function helpFlag(w: Wording, key: string, value: string | undefined): string {
  if (value === undefined) return flagWords(w, key);
  return `--${kebab(key)} ${/\s/.test(value) ? `"${value}"` : value}`;
}
