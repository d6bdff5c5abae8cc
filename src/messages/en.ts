/** English: every sentence of the program, by the part of the program that says it. */
export { answerFlagText } from './en/answer-flags.ts';
export { cohortText } from './en/cohort.ts';
export { diagnosticText } from './en/diagnostics.ts';
export { errorText } from './en/errors.ts';
export { groupText } from './en/group.ts';
export { helpText } from './en/help.ts';
export { interviewText } from './en/interview.ts';
export { manualText } from './en/manual.ts';
export { reportText } from './en/report.ts';
export { templateText } from './en/template.ts';
export { answersTopic, topics } from './en/topics.ts';
export { workshopText } from './en/workshop.ts';
export { yamlText } from './en/yaml.ts';
