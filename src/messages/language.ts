/**
 * The words of the program in one language, by part: what English says, in the shape in which English says it. A part
 * of another language is declared as `Language['errorText']` and so on, and the compiler names what is missing.
 */
export type Language = typeof import('./en.ts');

export type Messages = Language['reportText'];
export type InterviewMessages = Language['interviewText'];
export type CommandName = keyof Language['helpText']['commands'];
