import type { CefrLevel } from '../../core/model/basics.ts';
import type { LanguageScore } from '../../core/model/profile.ts';
import type { LanguageScale, ScaleRow } from '../../core/model/vocabulary.ts';
import type { Wording } from './wording.ts';

/** `English B2, going by CLB 7`. */
export function spokenWords(w: Wording, language: string, level: CefrLevel, score?: LanguageScore): string {
  const scale = score && w.catalog.languageScales.get(score.scale);
  if (!scale) return w.m.words.languageAt(language, level);
  const worth = levelWords(w, { level, ...(score.upTo ? { upTo: score.upTo } : {}) });
  return w.m.words.languageByScore(language, worth, scoreWords(scale, score.score));
}

/** `B2`, or `B2, perhaps C1`. */
export function levelWords(w: Wording, { level, upTo }: Pick<ScaleRow, 'level' | 'upTo'>): string {
  return upTo ? w.m.words.levelOrPerhaps(level, upTo) : level;
}

/** `CLB 7`. */
export const scoreWords = ({ title }: LanguageScale, score: number): string => `${title} ${score}`;
