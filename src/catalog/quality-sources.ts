import type { Requirement } from '../core/model/requirement.ts';
import { diagnosticText as text } from '../messages/spoken.ts';
import type { PlacedEntry } from './load-catalog.ts';
import { type Fact, type Report, trouble, walkFacts } from './quality-trouble.ts';

/** Hard requirements that rest on third parties only, and statements that rest on nothing. */
export function checkSources(entry: PlacedEntry, thirdParty: Set<string>, report: Report): void {
  checkWeak(entry, thirdParty, report);
  if (entry.collection === 'positions' || entry.collection === 'credentials') checkOwn(entry, report);
  else checkPage(entry, report);
}

function checkWeak(entry: PlacedEntry, thirdParty: Set<string>, report: Report): void {
  const requirements = entry.value.requirements as Requirement[] | undefined;
  for (const [index, requirement] of (requirements ?? []).entries()) {
    const sure = !requirement.confidence || requirement.confidence === 'confirmed';
    if (requirement.preferred || !sure || requirement.condition.kind === 'at-hiring') continue;
    if (!requirement.sources.every((id) => thirdParty.has(id))) continue;
    report(
      trouble(entry, ['requirements', index], {
        code: 'SOURCE_WEAK',
        severity: 'warning',
        ...text.weakSources(requirement.id),
      }),
    );
  }
}

/** Positions and credentials have no sources of their own for a note to rest on. */
function checkOwn(entry: PlacedEntry, report: Report): void {
  const { notes, training, renewal } = entry.value as { notes?: Fact[]; training?: Fact[]; renewal?: Fact };
  for (const [key, list] of Object.entries({ notes, training })) {
    for (const [index, fact] of (list ?? []).entries()) checkOne(entry, fact, [key, index], report);
  }
  if (renewal) checkOne(entry, renewal, ['renewal'], report);
}

/** What says that nothing was found (`confidence: unclear`) has no page to name. */
function checkOne(entry: PlacedEntry, fact: Fact, path: PropertyKey[], report: Report): void {
  if (!hasSources(fact) && fact.confidence !== 'unclear') report(unsourced(entry, path));
}

/** Statements of a page (role, agency, sector) may rest on the sources of the page. */
function checkPage(entry: PlacedEntry, report: Report): void {
  if (!('sources' in entry.value) || hasSources(entry.value)) return;
  walkFacts(entry.value, (fact, path) => {
    if (path.length > 0 && 'text' in fact && !('time' in fact) && !hasSources(fact))
      report(unsourced(entry, path));
  });
}

const hasSources = ({ sources }: Fact) => Array.isArray(sources) && sources.length > 0;

const unsourced = (entry: PlacedEntry, path: PropertyKey[]) =>
  trouble(entry, path, {
    code: 'FACT_UNSOURCED',
    severity: 'warning',
    ...text.unsourced,
  });
