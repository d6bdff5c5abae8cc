/**
 * From findings, steps, obstacles and answers to words. Nothing else in the program makes such a sentence; the
 * wording itself stands in messages/.
 */
export * from './phrases/asked.ts';
export * from './phrases/conditions.ts';
export * from './phrases/facts.ts';
export * from './phrases/findings.ts';
export * from './phrases/fit.ts';
export * from './phrases/given.ts';
export * from './phrases/obstacles.ts';
export * from './phrases/problems.ts';
export * from './phrases/scores.ts';
export * from './phrases/steps.ts';
export * from './phrases/wording.ts';
