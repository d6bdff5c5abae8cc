import { outputShapes, type SavedRoadmap } from './schema/outputs.ts';

export type { SavedRoadmap };

/** A roadmap from JSON that was saved earlier, or the first place where it is none. */
export function checkRoadmap(
  value: unknown,
): { ok: true; roadmap: SavedRoadmap } | { ok: false; path: string } {
  const result = outputShapes.roadmap.safeParse(value);
  if (result.success) return { ok: true, roadmap: result.data };
  const [issue] = result.error.issues;
  return { ok: false, path: issue!.path.join('.') };
}
