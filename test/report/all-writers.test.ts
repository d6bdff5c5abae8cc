import { describe, expect, it } from 'vitest';
import { reportText } from '../../src/messages/spoken.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { formatsOf } from '../../src/report/options.ts';
import { renderPlan } from '../../src/report/render.ts';
import { adviceFor, smallCatalog as catalog } from './fixtures.ts';
import { unwrapped, wordsOf } from './formats.ts';

describe.each(formatsOf.plan)('the %s writer leaves nothing out', (format) => {
  const inWords = ['md', 'html', 'ics'].includes(format);
  const report = buildReport(adviceFor(), { m: reportText, catalog, redact: false, inWords });
  const written = renderPlan({ advice: adviceFor(), catalog }, unwrapped(format)).then((text) =>
    wordsOf(format, text),
  );

  it('every finding with its remarks', async () => {
    const words = await written;
    for (const row of report.rows) {
      expect(words).toContain(row.text);
      for (const mark of row.marks) expect(words).toContain(mark.text);
    }
  });
  it('every step', async () => {
    const words = await written;
    for (const route of report.routes) for (const row of route.steps) expect(words).toContain(row.step.title);
  });
  it('every assumption and warning', async () => {
    const words = await written;
    for (const route of report.routes)
      for (const line of [...route.assumes, ...route.warnings]) expect(words).toContain(line);
  });
  it('every deadline with its day', async () => {
    const words = await written;
    for (const { deadline } of report.deadlines) {
      expect(words).toContain(deadline.text);
      expect(['11 Apr 2038', '2038-04-11', '20380411'].some((day) => words.includes(day))).toBe(true);
    }
  });
  it('every source with its address', async () => {
    const words = await written;
    expect(report.book.cited().length).toBe(catalog.sources.size);
    for (const { source } of report.book.cited()) {
      expect(words).toContain(source!.title);
      expect(words).toContain(source!.url);
    }
  });
  it('every obstacle, way out, other position and tip', async () => {
    const words = await written;
    for (const obstacle of report.obstacles) {
      expect(words).toContain(obstacle.reason);
      for (const help of obstacle.help) expect(words).toContain(help);
    }
    for (const { advice } of [report])
      for (const entry of advice.planB) expect(words).toContain(entry.position.title);
    for (const group of report.tips) for (const tip of group.tips) expect(words).toContain(tip.text);
  });
  it('the limits', async () => {
    const words = await written;
    for (const limit of report.limits) expect(words).toContain(limit);
  });
});

it('cites every source while the report is built, so that all writers number alike', async () => {
  const report = buildReport(adviceFor(), { m: reportText, catalog, redact: false });
  const before = report.book.cited().length;
  const { planDocument } = await import('../../src/report/layout/plan.ts');
  planDocument(report);
  expect(report.book.cited().length).toBe(before);
});
