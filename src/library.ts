import { fileURLToPath } from 'node:url';
import type { Diagnostic } from './catalog/diagnostic.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import type { Catalog } from './core/model/catalog.ts';
import { nodeFiles } from './infra/node-files.ts';
import { packagedData } from './infra/packaged-data.ts';

export { advise as plan } from './core/advice/advise.ts';
export { matchAll as match } from './core/advice/match.ts';
export type * from './core/advice/types.ts';
export { type AnswerProblem, type Answers, answersSchema } from './core/answers/answers.ts';
export { type ParsedAnswers, parseAnswers } from './core/answers/parse-answers.ts';
export { answersOf, profileOf } from './core/answers/profile.ts';
export { type Assessment, assess, type Finding, type RequirementVerdict } from './core/eligibility/assess.ts';
export type * from './core/model/basics.ts';
export type { Catalog, Collection } from './core/model/catalog.ts';
export type * from './core/model/condition.ts';
export type * from './core/model/entries.ts';
export type * from './core/model/profile.ts';
export type * from './core/model/requirement.ts';
export type * from './core/planner/types.ts';
export type { Diagnostic };

/** The data has errors; `diagnostics` says where, and what to do about each. */
export class CatalogLoadError extends Error {
  override readonly name = 'CatalogLoadError';
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super(`the data has ${diagnostics.filter((d) => d.severity === 'error').length} errors`);
    this.diagnostics = diagnostics;
  }
}

/**
 * The packaged catalog, with the YAML folders of `data` laid over it, the last one counting most. Rejects with a
 * CatalogLoadError when they have errors, and with a SystemError when a folder cannot be read.
 */
export async function loadCatalog({ data = [] }: { data?: string[] } = {}): Promise<Catalog> {
  const packaged = packagedData(fileURLToPath(new URL('..', import.meta.url)));
  const { catalog, diagnostics } = await openCatalog(packaged, data.map(nodeFiles.readDataFolder));
  if (!catalog) throw new CatalogLoadError(diagnostics);
  return catalog;
}
