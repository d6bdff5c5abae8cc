import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../src/infra/browser/find-browser.ts';

/** The Chromium of this machine; tests that need one are left out where there is none. */
export const installed = findBrowser(process.env);

export function openBrowser(): Promise<Browser> {
  // The system's superuser cannot have Chromium's sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: installed!, args });
}
