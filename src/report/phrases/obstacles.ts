import { kebab } from '../../core/answers/parse-answers.ts';
import type { Obstacle, WouldHelp } from '../../core/planner/types.ts';
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
      return obstacle.overBudget(moneyWords(w, reason.by));
    case 'over-hours':
      return obstacle.overHours(hoursAWeek(reason.needs), hoursAWeek(reason.has));
    case 'keeps-job':
      return obstacle.keepsJob(hoursAWeek(reason.hours));
    case 'not-willing':
      return obstacle.notWilling(names.willing(w, reason.to));
    case 'no-step':
      return obstacle.noStep;
    case 'outside-countries':
      return obstacle.outsideCountries(names.country(w, reason.country));
  }
}

export function obstacleWords(w: Wording, obstacle: Obstacle, asOf: string): string {
  return w.m.plan.obstacle.line(obstacle.text, obstacleReasonWords(w, obstacle, asOf));
}

/** The smallest change that would open a door, as a sentence. */
export function helpWords(w: Wording, help: WouldHelp): string {
  const { help: tell } = w.m.plan;
  const flag = help.key === undefined ? undefined : helpFlag(w, help.key, help.value);
  const text = help.text ?? '';
  switch (help.kind) {
    case 'answer':
      return text ? tell.answerText(text, flag ?? '') : tell.answer(flag ?? '');
    case 'waiver':
      return flag ? tell.waiverFlag(text, flag) : tell.waiver(text);
    case 'budget':
      return help.money ? tell.budget(moneyWords(w, help.money)) : tell.other(text);
    case 'hours':
      return help.hours === undefined ? tell.other(text) : tell.hours(w.m.words.hoursAWeek(help.hours));
    case 'status':
      return tell.status(text || (flag ?? ''));
    case 'permission':
      return text ? tell.permission(text) : tell.permissionPlain;
    case 'willing':
      return tell.willing(help.value ? names.willing(w, help.value) : text);
    case 'earlier':
      return tell.earlier(timeWords(w, help.months ?? 0));
  }
}

function helpFlag(w: Wording, key: string, value: string | undefined): string {
  return value === undefined ? flagWords(w, key) : `--${kebab(key)} ${value}`;
}
