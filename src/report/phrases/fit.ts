import type { Advice, FitReason, PositionVerdict } from '../../core/advice/types.ts';
import type { Span } from '../../core/model/basics.ts';
import { type Namer, names, timeWords, type Wording } from './wording.ts';

export function fitWords(w: Wording, reason: FitReason): string {
  const { fit } = w.m.plan;
  switch (reason.kind) {
    case 'interest':
      return fit.interest(names.interest(w, reason.id));
    case 'riasec':
      return fit.riasec(reason.code);
    case 'skill':
      return fit.skill(names.skill(w, reason.id));
    case 'background':
      return fit.background(w.catalog.studyFields.get(reason.id)?.title ?? names.kind(w, reason.id));
    case 'country':
      return fit.country(names.country(w, reason.country));
    case 'not-willing':
      return fit.notWilling(names.willing(w, reason.id));
    case 'abroad':
      return fit.abroad(names.country(w, reason.country), names.country(w, reason.lives), reason.unwilling);
    case 'no-interest':
      return fit.noInterest;
  }
}

/** Reasons in few words: interests, skills and backgrounds are named together. */
export function fitListWords(w: Wording, reasons: readonly FitReason[]): string[] {
  const { fit } = w.m.plan;
  const and = w.m.words.and;
  const said: string[] = [];
  const titles = (kind: 'interest' | 'skill', name: Namer) =>
    and(reasons.flatMap((reason) => (reason.kind === kind ? [name(w, reason.id)] : [])));
  const interests = titles('interest', names.interest);
  const skills = titles('skill', names.skill);
  if (interests) said.push(fit.interest(interests));
  if (skills) said.push(fit.skill(skills));
  const rest = reasons.filter(({ kind }) => kind !== 'interest' && kind !== 'skill');
  return [...said, ...rest.map((reason) => fitWords(w, reason))];
}

/** `within reach, in about 14 months`. */
export function verdictWithTime(
  w: Wording,
  verdict: PositionVerdict,
  months: Span | number | undefined,
): string {
  const word = w.m.words.verdict[verdict];
  const typical = typeof months === 'object' ? months.typical : months;
  return typical !== undefined && typical > 0 && verdict !== 'closed'
    ? w.m.plan.planBIn(word, timeWords(w, typical))
    : word;
}

export function planBWords(w: Wording, entry: Advice['planB'][number]): string {
  const { plan } = w.m;
  return plan.planBLine(
    entry.position.title,
    names.agency(w, entry.position.agency),
    verdictWithTime(w, entry.verdict, entry.months),
    plan.planBBecause[entry.because],
  );
}
