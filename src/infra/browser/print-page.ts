import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PagePrinter } from '../../ports.ts';
import { findBrowser } from './find-browser.ts';

const patience = 60_000;

/**
 * Prints pages with the installed browser: as a child process, with a profile of its own that is deleted afterwards,
 * and without a network. The page lies in a folder that only its owner can read.
 */
export function pagePrinter(env: Readonly<Record<string, string | undefined>>): PagePrinter {
  return async (html) => {
    const browser = findBrowser(env);
    if (browser === undefined) return { ok: false, reason: 'no-browser' };
    const folder = mkdtempSync(join(tmpdir(), 'career-advisor-print-'));
    try {
      const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
      writeFileSync(page, html, { mode: 0o600 });
      const ended = await runBrowser(browser, argumentsFor(page, pdf, join(folder, 'profile')), folder, env);
      if (ended === 'stopped') throw Object.assign(new Error('stopped'), { name: 'AbortError' });
      return ended === 'done' && existsSync(pdf)
        ? { ok: true, pdf: withoutDates(readFileSync(pdf)) }
        : { ok: false, reason: 'failed', browser };
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
}

/** No name is looked up and every connection is refused, whatever the browser would like to fetch. */
function argumentsFor(page: string, pdf: string, profile: string): string[] {
  return [
    '--headless',
    `--user-data-dir=${profile}`,
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=127.0.0.1:9',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    // The system's superuser cannot have Chromium's sandbox; the page is our own and lets no foreign script run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

function runBrowser(
  browser: string,
  args: string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<'done' | 'failed' | 'stopped'> {
  return new Promise((resolve) => {
    // A group of its own, so that nothing of the browser outlives the print.
    const ownGroup = process.platform !== 'win32';
    const child = spawn(browser, args, {
      stdio: 'ignore',
      detached: ownGroup,
      env: { ...env, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder } as NodeJS.ProcessEnv,
    });
    const finish = (how: 'done' | 'failed' | 'stopped') => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      end(child, ownGroup);
      resolve(how);
    };
    const stop = () => finish('stopped');
    const timer = setTimeout(() => finish('failed'), patience);
    process.once('SIGINT', stop);
    child.on('error', () => finish('failed'));
    child.on('close', (code) => finish(code === 0 ? 'done' : 'failed'));
  });
}

function end({ pid }: ChildProcess, ownGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(ownGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** The same page gives the same bytes: the times of printing are blanked out, at the same length. */
function withoutDates(pdf: Buffer): Uint8Array {
  const text = pdf.toString('latin1');
  return Buffer.from(
    text.replace(/\/(?:CreationDate|ModDate) ?\(D:[^)]*\)/g, (found) => ' '.repeat(found.length)),
    'latin1',
  );
}
