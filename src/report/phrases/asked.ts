import type { Condition } from '../../core/model/condition.ts';
import { flagWords } from './given.ts';
import { anyOf, names, type Wording } from './wording.ts';

/** An open answer as it is asked for: its flag, or the question in words. The condition makes both exact. */
export function askedWords(w: Wording, key: string, condition?: Condition): string {
  return w.inWords ? questionWords(w, key, condition) : flagWords(w, key, condition);
}

/** Several of them in one text. */
export function allAskedWords(w: Wording, asked: readonly string[]): string {
  return w.inWords ? w.m.words.questions([...asked]) : w.m.words.or([...asked]);
}

function questionWords(w: Wording, key: string, condition: Condition | undefined): string {
  const { question } = w.m.reasons;
  if (condition?.kind === 'experience' && key === 'experience')
    return question.experience(anyOf(w, condition.kinds, names.kind));
  if (condition?.kind === 'language' && key === 'languages')
    return question.language(anyOf(w, condition.languages, names.language));
  if (condition?.kind === 'willing' && key === 'willing')
    return question.willing(names.willing(w, condition.to));
  if (condition?.kind === 'residence' && key === 'residence')
    return question.residence(names.country(w, condition.country));
  if (condition?.kind === 'credential' && key === 'credentials')
    return question.credential(anyOf(w, condition.credentials, names.credential));
  return names.question(w, key);
}
