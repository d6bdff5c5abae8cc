import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Names under which Linux and the BSDs know browsers that are made from Chromium. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'vivaldi-stable',
];
const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** The browser that CAREER_ADVISOR_BROWSER names, else the first Chromium that is installed; undefined without one. */
export function findBrowser(env: Env, platform: NodeJS.Platform = process.platform): string | undefined {
  const named = env.CAREER_ADVISOR_BROWSER;
  if (named) return /[/\\]/.test(named) ? runnable(named) : inPath(named, env);
  return placesOf(env, platform).find((path) => runnable(path) !== undefined);
}

function placesOf(env: Env, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      macPrograms.map((program) => join(folder, program)),
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((program) => `${folder}\\${program}`));
  return foldersOf(env).flatMap((folder) => names.map((name) => join(folder, name)));
}

function inPath(name: string, env: Env): string | undefined {
  return foldersOf(env)
    .map((folder) => join(folder, name))
    .find((path) => runnable(path) !== undefined);
}

const foldersOf = (env: Env): string[] => (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');

function runnable(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}
