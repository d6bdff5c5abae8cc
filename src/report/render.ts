import type { Advice } from '../core/advice/types.ts';
import type { Catalog } from '../core/model/catalog.ts';
import type { Document } from './blocks.ts';
import { buildReport } from './build-report.ts';
import { messagesOf, type RenderOptions } from './options.ts';

async function writeDocument(document: Document, options: RenderOptions): Promise<string> {
  const { writeText } = await import('./writers/text/write-text.ts');
  return writeText(document, { ...options, m: messagesOf(options) });
}
export async function renderPlan({ advice, catalog }: { advice: Advice; catalog: Catalog }, options: RenderOptions): Promise<string> {
  const report = buildReport(advice, catalog, messagesOf(options), options.redact ?? false);
  const { planDocument } = await import('./layout/plan.ts');
  return writeDocument(planDocument(report), options);
}
