import type { Catalog } from '../model/catalog.ts';
import type { Question } from '../model/question.ts';
import { type Interview, isAnswered, type Unanswered } from './interview.ts';

/** One line of the review. */
export interface ReviewRow {
  question: Question;
  /** How it stands: answered, left open, or (given without being asked) also answered. */
  state: 'answered' | Unanswered;
}

const sections: readonly Question['section'][] = [
  'goal',
  'status',
  'background',
  'readiness',
  'interests',
  'limits',
  'sensitive',
];

/** Every question that was asked or has an answer, by section and in its fixed order. */
export function reviewRows(interview: Interview, catalog: Catalog): ReviewRow[] {
  return [...catalog.questions.values()]
    .filter((question) => question.key in interview.open || isAnswered(interview, question.key))
    .sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || a.order - b.order)
    .map((question) => ({ question, state: interview.open[question.key] ?? 'answered' }));
}
