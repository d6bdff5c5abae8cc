/**
 * The language that the program speaks: the one place where it is chosen. What a part of the program does not use of
 * it is not loaded with that part.
 */
export * from './en.ts';
