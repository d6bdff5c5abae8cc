import type { Derivation } from '../../../core/eligibility/derivation.ts';
import { givenWords, headWords, type Wording } from '../../phrases.ts';
import { explainedSources, type PlanReport } from '../../report.ts';
import { answersHead, catalogHead, positionHead, sourcesOf, writeJson } from './common.ts';
import { requirementJson } from './roadmap.ts';

export const explainSchema = 'career-advisor/explain@1';

/** Every requirement with its derivation tree. */
export function writeExplainJson(report: PlanReport): string {
  const { advice, w } = report;
  return writeJson({
    schema: explainSchema,
    asOf: advice.asOf,
    catalog: catalogHead(w.catalog),
    answers: answersHead(advice.profile, w.catalog, w.redact),
    position: positionHead(advice.position),
    verdict: advice.verdict,
    met: advice.met,
    of: advice.of,
    requirements: report.rows.map((row) => ({
      ...requirementJson(row),
      derivation: derivationJson(w, row.finding.derivation),
      ...(row.finding.appliesIf ? { appliesIf: derivationJson(w, row.finding.appliesIf) } : {}),
      waivers: row.finding.waivers.map(({ waiver, derivation }) => ({
        id: waiver.id,
        text: waiver.text,
        derivation: derivationJson(w, derivation),
        sources: waiver.sources,
      })),
    })),
    undecided: advice.undecided,
    sources: sourcesOf(report.book, explainedSources(report)),
  });
}

interface DerivationJson {
  kind: string;
  truth: string;
  asks: string;
  you: string;
  missing: string[];
  parts?: DerivationJson[];
}

function derivationJson(w: Wording, { condition, truth, given, missing, parts }: Derivation): DerivationJson {
  return {
    kind: condition.kind,
    truth,
    asks: headWords(w, condition),
    you: parts ? '' : givenWords(w, given),
    missing,
    ...(parts ? { parts: parts.map((part) => derivationJson(w, part)) } : {}),
  };
}
