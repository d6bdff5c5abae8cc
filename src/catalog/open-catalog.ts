import type { PlainDate } from '../core/model/basics.ts';
import type { Catalog } from '../core/model/catalog.ts';
import type { PackagedData, TextFile } from '../ports.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Layer } from './load-catalog.ts';
import { fingerprintOfFiles, readSnapshot } from './snapshot.ts';

export interface OpenResult {
  /** Absent when there are errors. */
  catalog?: Catalog;
  diagnostics: Diagnostic[];
}

/**
 * The catalog that a run uses: the packaged snapshot, or the YAML of a checkout where it was edited since, with the
 * user's own folders laid over it. YAML and its checks are loaded only when there is YAML to read. With `today`,
 * facts that should have been reviewed by then are reported.
 */
export async function openCatalog(
  data: PackagedData,
  folders: TextFile[][],
  today?: PlainDate,
): Promise<OpenResult> {
  const text = data.snapshot();
  const snapshot = text === undefined ? undefined : readSnapshot(text);
  const touched = data.edited();
  const edited = touched && fingerprintOfFiles(touched) !== snapshot?.inputs ? touched : undefined;
  if (!edited && folders.length === 0 && snapshot) return { catalog: snapshot.catalog, diagnostics: [] };
  const base: Layer[] = edited ? [edited] : snapshot ? [snapshot.raw()] : [];
  const { loadCatalog } = await import('./load-catalog.ts');
  return loadCatalog([...base, ...folders], today);
}
