import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/infra/browser/find-browser.ts';
import { pagePrinter } from '../../src/infra/browser/print-page.ts';
import { plainOptions } from '../../src/report/options.ts';
import { renderPlan } from '../../src/report/render.ts';
import { adviceFor, smallCatalog as catalog } from '../report/fixtures.ts';
import { installed } from './chromium.ts';

const page = () => renderPlan({ advice: adviceFor(), catalog }, { ...plainOptions, format: 'html' });
/** What the printing leaves in the folder for temporary files: one of this test's own. */
const left = () => readdirSync(temporary).filter((name) => !name.startsWith('fake-browser-'));

/** A program in a folder of its own, called as a browser would be. */
function withProgram<T>(script: string, use: (folder: string, path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'fake-browser-'));
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  const done = () => rmSync(folder, { recursive: true });
  const result = use(folder, path);
  if (result instanceof Promise) return result.finally(done) as T;
  done();
  return result;
}

const usual = process.env.TMPDIR;
const temporary = mkdtempSync(join(tmpdir(), 'print-test-'));
beforeAll(() => {
  process.env.TMPDIR = temporary;
});
afterAll(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  rmSync(temporary, { recursive: true });
});

describe('the browser for printing', () => {
  it('is the one that is named, by path or by name', () => {
    withProgram('exit 0', (folder, path) => {
      expect(findBrowser({ CAREER_ADVISOR_BROWSER: path })).toBe(path);
      expect(findBrowser({ CAREER_ADVISOR_BROWSER: 'chromium', PATH: folder })).toBe(path);
      expect(findBrowser({ CAREER_ADVISOR_BROWSER: join(folder, 'none'), PATH: folder })).toBeUndefined();
    });
  });
  it('is else the first that is installed, or none', () => {
    withProgram('exit 0', (folder, path) => {
      expect(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(path);
      expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeUndefined();
      expect(findBrowser({ HOME: '/nowhere' }, 'darwin')).toBeUndefined();
      expect(findBrowser({ PROGRAMFILES: 'C:\\nowhere' }, 'win32')).toBeUndefined();
    });
  });
});

describe('printing', () => {
  it('says so where there is no browser', async () => {
    expect(await pagePrinter({ PATH: '/nowhere' })('<p>')).toEqual({ ok: false, reason: 'no-browser' });
  });

  it('says so when the browser fails, and leaves nothing behind', async () => {
    await withProgram('exit 3', async (_folder, path) => {
      const printed = await pagePrinter({ CAREER_ADVISOR_BROWSER: path })('<p>');
      expect(printed).toEqual({ ok: false, reason: 'failed', browser: path });
    });
    expect(left()).toEqual([]);
  });

  it('gives the browser a profile of its own and no network', async () => {
    await withProgram(
      'for word in "$@"; do case "$word" in --print-to-pdf=*) echo "$@" > "$(echo "$word" | cut -d= -f2)";; esac; done',
      async (_folder, path) => {
        const printed = await pagePrinter({ CAREER_ADVISOR_BROWSER: path, PATH: process.env.PATH! })('<p>');
        const words = printed.ok ? Buffer.from(printed.pdf).toString() : '';
        expect(words).toMatch(/--user-data-dir=\S*career-advisor-print-\w+\/profile/);
        expect(words).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
        expect(words).toContain('--disable-background-networking');
      },
    );
  });

  it.skipIf(installed === undefined)(
    'makes the same PDF of the same page',
    { timeout: 120_000 },
    async () => {
      const print = pagePrinter(process.env);
      const [first, second] = [await print(await page()), await print(await page())];
      if (!first.ok || !second.ok) throw new Error('not printed');
      const text = Buffer.from(first.pdf).toString('latin1');
      expect(text.startsWith('%PDF-')).toBe(true);
      expect(text).not.toMatch(/CreationDate|ModDate/);
      // Tagged for screen readers, with the language of the page.
      expect(text).toContain('/StructTreeRoot');
      expect(text).toMatch(/\/Lang ?\(en\)/);
      expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
      expect(left()).toEqual([]);
    },
  );
});
