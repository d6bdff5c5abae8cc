import type { FactChange } from '../../core/advice/roadmap-changes.ts';
import { dateWords, moneyWords, spanWords, type Wording } from './wording.ts';

/** A changed fact of the catalog in one sentence. */
export function factChangeWords(w: Wording, fact: FactChange): string {
  const { progress, whatIf } = w.m.pages;
  const say = progress.facts;
  switch (fact.kind) {
    case 'verdict':
      return say.verdict(w.m.words.verdict[fact.before], w.m.words.verdict[fact.after]);
    case 'requirement-new':
      return say.requirementNew(fact.text);
    case 'requirement-gone':
      return say.requirementGone(fact.text);
    case 'requirement-text':
      return say.requirementText(fact.before, fact.after);
    case 'requirement-verdict':
      return say.requirementVerdict(fact.text, whatIf.verdict[fact.before], whatIf.verdict[fact.after]);
    case 'step-new':
      return say.stepNew(fact.title);
    case 'step-gone':
      return say.stepGone(fact.title);
    case 'step-time':
      return say.stepTime(fact.title, spanWords(w, fact.before), spanWords(w, fact.after));
    case 'step-cost':
      return say.stepCost(fact.title, moneyWords(w, fact.before), moneyWords(w, fact.after));
    case 'source-moved':
      return say.sourceMoved(fact.title, fact.after);
    case 'source-dated':
      return say.sourceDated(fact.title, fact.before, fact.after);
    case 'source-checked':
      return say.sourceChecked(fact.title, dateWords(w, fact.before), dateWords(w, fact.after));
  }
}
