import type { SavedRoadmap } from '../../catalog/saved-roadmap.ts';
import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { UserError } from '../errors.ts';
import { readGiven } from '../system.ts';
import { clean } from '../text.ts';

const largest = 5_000_000;

/** Reads a roadmap that `plan --json` wrote (`-`: from stdin). Throws a UserError for anything else. */
export async function readRoadmapFile(path: string, runtime: Runtime): Promise<SavedRoadmap> {
  const what = path === '-' ? 'stdin' : clean(path);
  const bytes =
    path === '-'
      ? await runtime.stdin.readAll(largest)
      : readGiven(path, () => runtime.files.read(path, largest));
  const wrong = (detail: string) =>
    new UserError(errorText.notARoadmap(what, clean(detail)), errorText.notARoadmapHint);
  if (bytes.length > largest) throw wrong(errorText.roadmapTooLarge);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw wrong(errorText.roadmapNoJson);
  }
  const { checkRoadmap } = await import('../../catalog/saved-roadmap.ts');
  const checked = checkRoadmap(value);
  if (!checked.ok)
    throw wrong(checked.path === '' ? errorText.roadmapNoRecord : errorText.roadmapBadPart(checked.path));
  return checked.roadmap;
}
