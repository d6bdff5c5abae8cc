import { describe, expect, it } from 'vitest';
import { plainOptions, type ReportFormat } from '../../src/report/options.ts';
import { renderExplain, renderMatch, renderPlan } from '../../src/report/render.ts';
import { adviceFor, smallCatalog as catalog, matchFor } from './fixtures.ts';

const advice = adviceFor();
const reports: Record<string, (format: ReportFormat) => Promise<string>> = {
  plan: (format) => renderPlan({ advice, catalog }, { ...plainOptions, format }),
  explain: (format) => renderExplain({ advice, catalog, trace: true }, { ...plainOptions, format }),
  match: (format) => renderMatch({ match: matchFor(catalog), catalog }, { ...plainOptions, format }),
};
/** Flags of answers; styles have names that begin like them. */
const flags = /(?<![\w(])--(?:driving-licence|willing|experience|languages|veteran|interests|residence)\b/;

describe.each(Object.keys(reports))('%s asks for open answers', (name) => {
  it.each(['md', 'html'] as const)('in words in %s', async (format) => {
    expect(await reports[name]!(format)).not.toMatch(flags);
  });
  it('by flags in a terminal', async () => {
    expect(await reports[name]!('text')).toMatch(flags);
  });
});
