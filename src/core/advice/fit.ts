import type { Assessment } from '../eligibility/assess.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Skill } from '../model/vocabulary.ts';
import { abroadFor } from './abroad.ts';
import type { Fit, FitReason } from './types.ts';

/**
 * How well the daily work suits the person: shares of what they named, as reasons for and against. The score only
 * orders positions of the same verdict; it is no measure of success.
 */
export function fitOf(position: Position, profile: Profile, assessment: Assessment, catalog: Catalog): Fit {
  const role = catalog.roles.get(position.role);
  const reasons: { reason: FitReason; weight: number }[] = [];
  const against: FitReason[] = [];
  const give = (reason: FitReason, weight: number) => reasons.push({ reason, weight });
  if (role && profile.interests) {
    const shared = role.interests.filter((id) => profile.interests!.includes(id));
    for (const id of shared)
      give({ kind: 'interest', id }, 20 / Math.max(1, Math.sqrt(role.interests.length)));
    if (shared.length === 0 && profile.interests.length > 0) against.push({ kind: 'no-interest' });
  }
  if (role?.riasec && profile.riasec) {
    const share = riasecShare(role.riasec.code, profile.riasec);
    if (share >= 0.5) give({ kind: 'riasec', code: role.riasec.code }, 20 * share);
  }
  for (const id of profile.skills ?? []) {
    if (role?.skills.includes(id) || position.skills?.includes(id)) give({ kind: 'skill', id }, 4);
  }
  const fields = [...(profile.education ?? []), ...(profile.studying ?? [])].flatMap((item) =>
    item.field ? [item.field] : [],
  );
  for (const id of new Set(fields)) if (role?.backgrounds?.includes(id)) give({ kind: 'background', id }, 10);
  if (profile.workIn?.includes(position.country)) give({ kind: 'country', country: position.country }, 15);
  for (const finding of assessment.findings) {
    const condition = finding.requirement.condition;
    if (condition.kind === 'willing' && finding.verdict === 'unmet')
      against.push({ kind: 'not-willing', id: condition.to });
    if (finding.requirement.preferred && finding.verdict === 'met')
      give({ kind: 'skill', id: finding.requirement.id }, 2);
  }
  const score = reasons.reduce((sum, entry) => sum + entry.weight, 0) - 10 * against.length;
  const abroad = abroadFor(position, profile);
  return {
    score: Math.round(Math.max(0, Math.min(100, score))),
    for: reasons
      .map((entry) => entry.reason)
      .filter((reason) => reason.kind !== 'skill' || catalog.skills.has(reason.id)),
    against: abroad ? [abroad, ...against] : against,
  };
}

/**
 * Skills that the work asks for and the person did not name, the most asked first; none where no skills were named at all,
 * since then nothing is known of them.
 */
export function skillsToBuild(position: Position, profile: Profile, catalog: Catalog): Skill[] {
  const has = profile.skills;
  if (!has) return [];
  const asked = new Set([...(position.skills ?? []), ...(catalog.roles.get(position.role)?.skills ?? [])]);
  return [...asked].filter((id) => !has.includes(id)).flatMap((id) => catalog.skills.get(id) ?? []);
}

/** Of the person's scores, the share that lies on the role's letters, the first weighing most; 0 to 1. */
/** True for scores all of which are alike, which fit every job as well as any other. */
export function scoresAlike(scores: Profile['riasec']): boolean {
  const values = Object.values(scores ?? {});
  return values.length > 1 && new Set(values).size === 1;
}

function riasecShare(code: string, scores: NonNullable<Profile['riasec']>): number {
  const most = Math.max(...Object.values(scores), 1);
  let sum = 0;
  let weights = 0;
  for (const [index, letter] of [...code].slice(0, 3).entries()) {
    const weight = 3 - index;
    sum += (weight * (scores[letter as keyof typeof scores] ?? 0)) / most;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
