import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ladderMap } from '../../src/core/advice/ladder-map.ts';
import { plainOptions, type RenderOptions } from '../../src/report/options.ts';
import {
  renderCompare,
  renderCompareRoutes,
  renderExplain,
  renderMap,
  renderMatch,
  renderPlan,
  renderProgress,
  renderShow,
} from '../../src/report/render.ts';
import { adviceFor, smallCatalog as catalog, matchFor, progressFor } from '../report/fixtures.ts';
import { installed, openBrowser } from './chromium.ts';

const html: RenderOptions = { ...plainOptions, format: 'html' };
const plan = () => renderPlan({ advice: adviceFor(), catalog }, { ...html, adviser: true });
const closed = adviceFor(catalog, { verdict: 'closed', routes: [], moreRoutes: 0 });
const pages: Record<string, () => Promise<string>> = {
  plan,
  'closed plan': () => renderPlan({ advice: closed, catalog }, html),
  progress: async () => renderProgress(await progressFor(), html),
  match: () => renderMatch({ match: matchFor(), catalog }, html),
  explain: () => renderExplain({ advice: adviceFor(), catalog, trace: true }, html),
  show: () => renderShow({ collection: 'positions', id: 'us-border-officer', catalog }, html),
  compare: () =>
    renderCompare(
      { collection: 'positions', ids: ['us-border-officer', 'us-immigration-assistant'], catalog },
      html,
    ),
  routes: () => renderCompareRoutes({ advice: adviceFor(), catalog }, html),
  map: () => renderMap({ map: ladderMap(catalog, [...catalog.positions.values()]), catalog }, html),
};
const widths = [390, 820, 1440];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axePath = createRequire(import.meta.url).resolve('axe-core');
const address = 'https://pages.test/';

describe.skipIf(installed === undefined)('pages in a browser', { timeout: 180_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  /** A page with its own origin and no network: whatever it asks for beyond itself is written down. */
  async function open(
    text: string,
    look: Parameters<Browser['newContext']>[0] = {},
  ): Promise<[Page, string[]]> {
    const context = await browser.newContext(look);
    const asked: string[] = [];
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: text });
      asked.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    await page.goto(address);
    return [page, asked];
  }

  it.each(Object.keys(pages))(
    '%s meets WCAG 2.2 AA, light and dark, fits every width, and asks for nothing',
    async (name) => {
      const [page, asked] = await open(await pages[name]!(), { bypassCSP: true });
      await page.addScriptTag({ path: axePath });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        // The middle width has the layout of one of the others.
        if (width === widths[1]) continue;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const results = (await page.evaluate(
            `axe.run({ runOnly: ${JSON.stringify(rules)} })`,
          )) as AxeResults;
          expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          expect(results.passes.length).toBeGreaterThan(10);
        }
      }
      expect(asked).toEqual([]);
      await page.context().close();
    },
  );

  it('reads whole without a script', async () => {
    const [page] = await open(await plan(), { javaScriptEnabled: false });
    const text = await page.innerText('main');
    for (const part of ['Border law course, evenings', 'Spanish to B2', '11 Apr 2038', "Adviser's page"])
      expect(text).toContain(part);
    expect(await page.isVisible('.hint')).toBe(false);
    await page.context().close();
  });

  it('keeps the ticks of the steps on this device', async () => {
    const [page] = await open(await plan());
    await page.getByLabel('Spanish to B2').first().check();
    await page.reload();
    expect(await page.getByLabel('Spanish to B2').first().isChecked()).toBe(true);
    expect(await page.getByLabel('Border law course').first().isChecked()).toBe(false);
    await page.context().close();
  });

  it('draws parallel steps side by side, each from its first to its last day', async () => {
    const [page] = await open(await plan(), { viewport: { width: 1440, height: 900 } });
    const bars = await page
      .locator('.timeline')
      .first()
      .locator('rect')
      .evaluateAll((found) =>
        found.map((bar) => {
          const { left, right } = bar.getBoundingClientRect();
          return { left, right };
        }),
      );
    const [work, course, spanish, apply] = bars;
    expect(bars.length).toBe(4);
    for (const part of [course!, spanish!]) {
      expect(part.left).toBeGreaterThan(work!.left);
      expect(part.right).toBeLessThan(work!.right);
    }
    expect(course!.left).toBeLessThan(spanish!.right);
    expect(Math.abs(apply!.left - work!.right)).toBeLessThan(2);
    await page.context().close();
  });

  it('can be walked through with the keyboard, the text first', async () => {
    const [page] = await open(await plan());
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the text');
    await page.context().close();
  });
});
