import { keys, type Terminal } from './terminal.ts';

/** What a test person types at each question, found by words of the question; other questions stay open. */
const typed: [RegExp, string[]][] = [
  [/In which countries would you like to work/, ['new zea', keys.enter, keys.enter]],
  [/would you enjoy/, ['law', keys.enter, 'helping', keys.enter, keys.enter]],
  [/Which citizenships/, ['NZ', keys.enter, keys.enter]],
  [/In which field/, ['law', keys.enter]],
  [/highest education/, ['b', keys.enter]],
  [/How long in all/, ['2 years', keys.enter]],
  [/kinds of work/, ['customers', keys.enter, keys.enter]],
  [/How well do you speak/, [keys.enter]],
  [/Which languages/, ['en', keys.enter, keys.enter]],
  [/When were you born/, ['12 Apr 1998', keys.enter]],
  [/ready to do/, [keys.enter]],
];

const reviewed = /All as it should be\?/;

/** The number and text of the question that is open now; undefined on the review. */
export function openQuestion(terminal: Terminal): { number: number; text: string } | undefined {
  const screen = terminal.screen();
  const parts = screen.split(/Question (\d+) of about \d+/);
  const text = parts.at(-1) ?? '';
  if (parts.length < 3 || reviewed.test(text)) return undefined;
  return { number: Number(parts.at(-2)), text };
}

/** Answers questions by keys until the review, or until so many were answered. Gives the number of questions seen. */
export async function answerByKeys(terminal: Terminal, most = 60): Promise<number> {
  let seen = 0;
  for (let i = 0; i < most; i++) {
    await terminal.shows(/Question \d+ of about|All as it should be\?/);
    const open = openQuestion(terminal);
    if (!open) return seen;
    seen = Math.max(seen, open.number);
    const entry = typed.find(([words]) => words.test(open.text));
    for (const text of entry?.[1] ?? [keys.dontKnow]) await terminal.type(text);
  }
  return seen;
}
