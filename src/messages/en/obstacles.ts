import { inner } from './grammar.ts';

/** A sentence with the flag that would tell the program so. */
const flagged = (text: string, flag: string): string => (flag ? `${text} (${flag}).` : `${text}.`);

/** Why no way leads there. */
export const obstacle = () => ({
  permanent: 'this cannot change',
  tooLate: (time: string, lastDay: string) => `you are too late by ${time}; the last day was ${lastDay}`,
  tooLateAhead: (time: string, lastDay: string) =>
    `the quickest way there is too late by ${time}; the last day is ${lastDay}`,
  slowerWay: (need: string, time: string) => `Slower: ${need}. That way is too late by ${time}.`,
  overBudgetRedacted: 'the cheapest way costs more than the budget',
  overHoursRedacted: (needs: string) => `the way there needs ${needs}, more than there is`,
  overBudget: (money: string) => `the cheapest way costs ${money} more than your budget`,
  overHours: (needs: string, has: string) => `the way there needs ${needs}, and you can give ${has}`,
  keepsJob: (hours: string) =>
    `the way there takes ${hours}, which does not fit beside the job you want to keep`,
  notWilling: (what: string) => `you said that you would not ${inner(what)}`,
  noStep: 'no step in the catalog leads there',
  livesElsewhere: (country: string, time: string) =>
    `it opens once you have lived in ${country} for ${time}, and our routes plan no move`,
  outsideCountries: (country: string) => `it would lead through ${country}, where you do not want to work`,
  line: (requirement: string, reason: string) => `${requirement}: ${reason}.`,
  limit: { budget: 'Money', hoursPerWeek: 'Time', keepsJob: 'Your present job' } as Record<string, string>,
});

/** What would open a way. */
export const help = () => ({
  answer: (flag: string) => flagged('It opens if this is true of you', flag),
  answerText: (text: string, flag: string) => flagged(`It opens with this, if it is true: ${text}`, flag),
  notKeepingJob: (flag: string) => flagged('It opens if you can give up or cut down the job', flag),
  waiver: (text: string, flag: string) => flagged(`It would not be asked with: ${text}`, flag),
  budget: (money: string, flag: string) => flagged(`A budget of ${money} would be enough`, flag),
  hours: (hours: string, flag: string) => flagged(`${hours} would be enough`, flag),
  citizenship: (countries: string, flag: string) =>
    flagged(`It opens with citizenship of ${countries}`, flag),
  permanentResidence: (country: string, flag: string) =>
    flagged(`It opens with permanent residence in ${country}`, flag),
  permission: (country: string, flag: string) =>
    flagged(
      `It opens with permission to work in ${country}, such as a work permit or an employer who sponsors you`,
      flag,
    ),
  willing: (what: string, flag: string) => flagged(`It opens if you are ready to ${inner(what)}`, flag),
  earlier: (time: string) => `It needs a way that is ${time} shorter, or a start ${time} earlier.`,
  other: (text: string) => `${text}.`,
  smallest: (sentence: string) => `Smallest change: ${sentence}`,
  also: (sentence: string) => `Or: ${sentence}`,
  none: 'Nothing that we know of would change it.',
});
