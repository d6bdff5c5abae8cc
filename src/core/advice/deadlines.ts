import type { Assessment } from '../eligibility/assess.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import type { Profile } from '../model/profile.ts';
import type { Deadline } from '../planner/types.ts';
import { addDays, addMonths, birthday } from '../time/plain-date.ts';

/** A last day further off than any route is no deadline to speak of, such as the retirement age of somebody of 20. */
const farMonths = 12 * 20;

/** The last days that age limits leave, for hard requirements that are neither waived nor out of reach. */
export function deadlinesOf(assessment: Assessment, profile: Profile, asOf: PlainDate): Deadline[] {
  const deadlines = assessment.findings.flatMap((finding): Deadline[] => {
    const { requirement, verdict } = finding;
    if (requirement.preferred || !['met', 'unknown'].includes(verdict)) return [];
    const before = ageLimit(requirement.condition);
    if (before === undefined) return [];
    const base = {
      requirement: requirement.id,
      text: requirement.text,
      counts: requirement.counts ?? 'application',
    };
    if (profile.birthDate) return [{ ...base, date: addDays(birthday(profile.birthDate, before), -1) }];
    if (profile.age === undefined || !profile.ageOn) return [];
    const years = 12 * (before - profile.age);
    return [
      {
        ...base,
        date: addMonths(profile.ageOn, years - 12),
        latest: addDays(addMonths(profile.ageOn, years), -1),
      },
    ];
  });
  const far = addMonths(asOf, farMonths);
  return deadlines
    .filter(({ date }) => date <= far)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function ageLimit(condition: Condition): number | undefined {
  if (condition.kind === 'age') return condition.before;
  if (condition.kind !== 'all') return undefined;
  return condition.of.map(ageLimit).find((limit) => limit !== undefined);
}
