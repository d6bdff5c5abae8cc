import { type Finding, isSure } from '../../core/eligibility/assess.ts';
import type { Confidence, Sourced } from '../../core/model/basics.ts';
import type { Deadline } from '../../core/planner/types.ts';
import { allAskedWords } from './asked.ts';
import { needWords } from './conditions.ts';
import { haveWords, settling } from './given.ts';
import { dateWords, personalDate, type Wording } from './wording.ts';

/** The row word of a finding: a met requirement with a last day reads `deadline`. */
export type FindingStatus = keyof Wording['m']['words']['status'];

export function statusOf(finding: Finding, deadline?: Deadline): FindingStatus {
  if (finding.verdict === 'unmet') return 'missing';
  return finding.verdict === 'met' && deadline ? 'deadline' : finding.verdict;
}

/** What would settle a finding, or lift it: flags, or questions in words. */
export function findingAsks(w: Wording, finding: Finding): string[] {
  const waivers =
    finding.verdict === 'met' ? [] : finding.waivers.flatMap((entry) => settling(w, entry.derivation));
  return [...new Set([...settling(w, finding.appliesIf), ...settling(w, finding.derivation), ...waivers])];
}

/** The middle column: the person's own answer, the last day, or the flag that would settle it. */
export function answerWords(w: Wording, finding: Finding, deadline?: Deadline): string {
  const { reasons, words } = w.m;
  if (finding.verdict === 'at-hiring' || finding.verdict === 'not-applicable') return '';
  if (finding.verdict === 'met' && deadline) return deadlineWords(w, deadline);
  const flags = finding.verdict === 'unknown' ? findingAsks(w, finding) : [];
  if (flags.length > 0) return allAskedWords(w, flags);
  const from = finding.waivedBy
    ? finding.waivers.find((entry) => entry.waiver === finding.waivedBy)!.derivation
    : finding.derivation;
  const have = haveWords(w, from);
  if (finding.waivedBy && !w.redact)
    return have ? words.parenthesis(finding.waivedBy.text, have) : finding.waivedBy.text;
  return have ? reasons.you(have) : '';
}

/** `by 12 Apr 2038`. */
export function deadlineWords(w: Wording, { date, latest }: Deadline): string {
  const { byDate, byDates } = w.m.reasons;
  const first = personalDate(w, date);
  return latest && latest !== date ? byDates(first, personalDate(w, latest)) : byDate(first);
}

function lastDayWords(w: Wording, { date, latest }: Deadline): string {
  const first = personalDate(w, date);
  return latest && latest !== date ? w.m.reasons.lastDays(first, personalDate(w, latest)) : first;
}

/** Why the verdict is what it is, in full sentences made from the derivation. */
export function becauseWords(w: Wording, finding: Finding, deadline?: Deadline): string {
  return sentences(w, finding, deadline).join(' ');
}

/** What those sentences add to the person's own answer or its flag; empty where that says it all. */
export function becauseBeside(w: Wording, finding: Finding, deadline?: Deadline): string {
  if (finding.verdict === 'met' && !deadline) return '';
  if (finding.verdict !== 'unknown') return becauseWords(w, finding, deadline);
  return unknown(w, finding, haveWords(w, finding.derivation), false).join(' ');
}

/** The first of those sentences: what is asked and what the person has. */
export function becauseInShort(w: Wording, finding: Finding): string {
  return sentences(w, finding)[0] ?? '';
}

function sentences(w: Wording, finding: Finding, deadline?: Deadline): string[] {
  const { reasons, words } = w.m;
  const have = haveWords(w, finding.derivation);
  switch (finding.verdict) {
    case 'met': {
      const met = have ? reasons.metWith(have) : reasons.met;
      return deadline
        ? [met, reasons.deadline(words.counts[deadline.counts], lastDayWords(w, deadline))]
        : [met];
    }
    case 'waived':
      return [reasons.waived(finding.waivedBy!.text)];
    case 'unmet':
      return [unmet(w, finding, have), ...waiverSentences(w, finding)];
    case 'unknown':
      return unknown(w, finding, have);
    case 'at-hiring':
      return [atHiring(w, finding)];
    case 'not-applicable':
      return [
        finding.requirement.appliesIf
          ? reasons.notApplicableSince(needWords(w, finding.requirement.appliesIf))
          : reasons.notApplicable,
      ];
  }
}

function unmet(w: Wording, finding: Finding, have: string): string {
  const need = needWords(w, finding.derivation.condition);
  return have ? w.m.reasons.unmetWith(need, have) : w.m.reasons.unmet(need);
}

function waiverSentences(w: Wording, finding: Finding): string[] {
  const { couldBeWaived, couldBeWaivedFlag, couldBeWaivedAsk } = w.m.reasons;
  return finding.waivers.map(({ waiver, derivation }) => {
    const flags = settling(w, derivation);
    if (flags.length === 0) return couldBeWaived(waiver.text);
    return (w.inWords ? couldBeWaivedAsk : couldBeWaivedFlag)(waiver.text, allAskedWords(w, flags));
  });
}

function unknown(w: Wording, finding: Finding, have: string, withFlags = true): string[] {
  const { reasons } = w.m;
  const flags = findingAsks(w, finding);
  const result: string[] = [];
  if (finding.doubtful) {
    const waiver = finding.waivers.find(
      (entry) => entry.derivation.truth === 'true' && !isSure(entry.waiver),
    )?.waiver;
    if (waiver) result.push(unmet(w, finding, have), reasons.doubtfulWaiver(waiver.text));
    else if (finding.derivation.truth === 'true') result.push(reasons.doubtfulGround);
    else result.push(reasons.doubtfulFailure(needWords(w, finding.derivation.condition)));
  }
  for (const why of doubts(finding)) result.push(reasons.unclearRule(why));
  if (withFlags && flags.length > 0)
    result.push((w.inWords ? reasons.unknownAsk : reasons.unknownFlags)(allAskedWords(w, flags)));
  return result.length > 0 ? result : [reasons.unknown];
}

/** Why a rule itself is unclear, where a met alternative rests on an unclear part. */
function doubts(finding: Finding): string[] {
  const found: string[] = [];
  const visit = (derivation: Finding['derivation']): void => {
    const { condition, truth, parts = [] } = derivation;
    if (truth !== 'unknown') return;
    if (condition.kind === 'doubtful' && parts[0]?.truth === 'true') found.push(condition.why);
    for (const part of parts) visit(part);
  };
  visit(finding.derivation);
  return [...new Set(found)];
}

function atHiring(w: Wording, finding: Finding): string {
  const { condition } = finding.derivation;
  const { atHiring: plain, atHiringWhat } = w.m.reasons;
  return condition.kind === 'at-hiring' && condition.what !== 'other'
    ? atHiringWhat(w.m.words.atHiring[condition.what])
    : plain;
}

/** The marks that a fact may carry. */
export type Marked = { [Key in keyof Sourced]?: Sourced[Key] | undefined };

/** A remark on a fact; `check`: it may be wrong or disputed, so the person should ask. */
export interface Mark {
  text: string;
  check: boolean;
}

type Cite = (ids: string[]) => string;

/** "check this with the employer: the source is old"; empty for a fact that is sure. */
export function confidenceWords(w: Wording, { confidence }: Marked): string {
  return isMarked(confidence) ? w.m.reasons.check(w.m.words.confidence[confidence]) : '';
}

/** All remarks on a requirement: how sure it is, what contradicts it, from when it holds, and its note. */
export function markWords(w: Wording, fact: Marked, cite: Cite): Mark[] {
  return marks(w, fact, cite, confidenceWords(w, fact));
}

/** The same for a fact that no employer decides: "not certain: the source is old". */
export function statementMarks(w: Wording, fact: Marked, cite: Cite): Mark[] {
  const { confidence } = fact;
  return marks(
    w,
    fact,
    cite,
    isMarked(confidence) ? w.m.reasons.unsure(w.m.words.confidence[confidence]) : '',
  );
}

/** Why a fact is not sure. */
export type Doubt = Exclude<Confidence, 'confirmed'>;

export function isMarked(confidence: Marked['confidence']): confidence is Doubt {
  return confidence !== undefined && confidence !== 'confirmed';
}

function marks(w: Wording, fact: Marked, cite: Cite, unsure: string): Mark[] {
  const { reasons } = w.m;
  const result: Mark[] = [];
  if (unsure !== '') result.push({ text: unsure, check: true });
  if (fact.conflictsWith?.length)
    result.push({ text: reasons.conflict(cite(fact.conflictsWith)), check: true });
  if (fact.note) result.push({ text: fact.note, check: false });
  if (fact.since) result.push({ text: reasons.since(dateWords(w, fact.since)), check: false });
  if (fact.until) result.push({ text: reasons.until(dateWords(w, fact.until)), check: false });
  return result;
}
