import { createInterface } from 'node:readline';
import {
  type Ask,
  type AskOne,
  type AskSome,
  type AskText,
  type Choice,
  Left,
  type Prompter,
  type PrompterOptions,
  type Reply,
} from '../../prompter.ts';
import { beginsWord, fold, search } from './filter.ts';
import { closing, watchHangUp } from './hang-up.ts';

/** Where lines come from and go to. */
export interface PlainStreams {
  input: NodeJS.ReadableStream;
  write: (text: string) => void;
  columns: () => number;
}

/** Lists longer than this are not read out whole unless asked for. */
const readOut = 20;

/**
 * Questions as plain lines from top to bottom, for screen readers, simple terminals and pipes: choices have numbers,
 * a number or the text is typed, and nothing is drawn twice.
 */
export function plainPrompter(options: PrompterOptions, streams: PlainStreams): Prompter {
  const { words, wrap, show, terms } = options;
  const say = (text: string) => streams.write(`${wrap(show(text), streams.columns() - 1).join('\n')}\n`);
  const lines = lineQueue(streams.input);
  const stopWatching = watchHangUp(options.onHangUp, closing);

  const ask = async <Value>(
    question: Ask,
    begin: () => void,
    read: (typed: string) => Reply<Value> | undefined,
  ): Promise<Reply<Value>> => {
    streams.write('\n');
    for (const line of question.head) say(line);
    say(question.text);
    begin();
    for (;;) {
      streams.write('> ');
      const typed = (await lines.next()).trim();
      const wanted = fold(typed).replaceAll('’', "'");
      const { commands, dontKnow, preferNot } = words.plain;
      if (commands.leave.includes(wanted)) throw new Left();
      if (commands.back.includes(wanted)) return { kind: 'back' };
      if (commands.why.includes(wanted)) {
        for (const line of question.help) say(line);
        if (terms().length > 0) say(words.plain.lookUp);
      } else if (wanted.startsWith('? ')) say(meaningOf(typed.slice(2).trim()));
      else if (question.mayStayOpen && dontKnow.includes(wanted)) {
        say(words.reading(words.dontKnow));
        return { kind: 'open', how: 'dont-know' };
      } else if (question.mayStayOpen && preferNot.includes(wanted)) {
        say(words.reading(words.preferNot));
        return { kind: 'open', how: 'prefer-not' };
      } else {
        const reply = read(typed);
        if (reply) return reply;
      }
    }
  };

  const meaningOf = (word: string): string => {
    const choices = terms().map(({ term }): Choice => ({ value: term, label: term }));
    const found = search(choices, word)[0];
    const entry = terms().find(({ term }) => term === found?.value);
    return entry ? words.meaning(entry.term, entry.text) : words.plain.noTerm(word);
  };

  const list = (question: AskSome, several: boolean): Promise<Reply<string[]>> => {
    const { choices, current } = question;
    const now = choices.filter((choice) => current.includes(choice.value));
    const tell = (shown: readonly Choice[]) => {
      let group: string | undefined;
      for (const choice of shown) {
        if (choice.group !== undefined && choice.group !== group) say(choice.group);
        group = choice.group;
        const about = choice.disabled ?? choice.note;
        say(`${choices.indexOf(choice) + 1}. ${choice.label}${about ? ` - ${about}` : ''}`);
      }
    };
    const first =
      choices.length <= readOut && !choices.some((choice) => choice.hidden)
        ? choices
        : choices.filter((choice) => !choice.rare && !choice.hidden).slice(0, readOut);
    const begin = () => {
      tell(first);
      const rest = choices.filter((choice) => !choice.hidden && !first.includes(choice));
      if (rest.length > 0) say(words.plain.rest(rest.length));
      say(several ? words.plain.some : words.plain.one);
      if (now.length > 0)
        say(words.plain.now(words.chosen(now.map((choice) => choice.short ?? choice.label))));
    };
    return ask<string[]>(question, begin, (typed) => {
      if (typed === '' && now.length > 0) return { kind: 'value', value: now.map((choice) => choice.value) };
      if (typed === '') return void say(several ? words.plain.some : words.plain.one);
      if (words.plain.commands.all.includes(fold(typed))) return void tell(choices);
      const between = /^[\d\s]+$/.test(typed) ? /\s+/ : /[,;]/;
      const parts = several ? typed.split(between).filter((part) => part.trim() !== '') : [typed];
      const found: Choice[] = [];
      for (const part of parts) {
        const choice = pick(choices, part.trim());
        if (typeof choice === 'string') return void say(choice);
        if (choice.disabled) return void say(words.cannot(choice.label, choice.disabled));
        if (!found.includes(choice)) found.push(choice);
      }
      if (question.most !== undefined && found.length > question.most)
        return void say(words.tooMany(question.most));
      const alone = found.find((choice) => choice.alone);
      const chosen = alone && found.length > 1 ? found.filter((choice) => choice !== alone) : found;
      say(words.reading(words.chosen(chosen.map((choice) => choice.short ?? choice.label))));
      return { kind: 'value', value: chosen.map((choice) => choice.value) };
    });
  };

  /** The one choice that is meant, or what to say when none or several are. */
  const pick = (choices: readonly Choice[], typed: string): Choice | string => {
    const numbered = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined;
    if (numbered) return numbered;
    const found = search(choices, typed);
    const exact = found.filter((choice) =>
      [choice.value, choice.label, ...(choice.also ?? [])].some((name) => fold(name) === fold(typed)),
    );
    if (exact.length > 0) return exact[0]!;
    if (found.length === 1 && beginsWord(found[0]!, typed)) return found[0]!;
    const labels = found.slice(0, 4).map((choice) => choice.label);
    return found.length === 0 ? words.plain.notFound(typed) : words.plain.several(typed, labels);
  };

  return {
    async one({ current, ...question }: AskOne) {
      const reply = await list({ ...question, current: current === undefined ? [] : [current] }, false);
      return reply.kind === 'value' ? { kind: 'value', value: reply.value[0]! } : reply;
    },
    some: (question) => list(question, true),
    text: (question: AskText) => {
      const begin = () => {
        say(`${words.plain.text} ${words.example(question.example)}`);
        if (question.initial !== '') say(words.plain.now(question.initial));
      };
      return ask<string>(question, begin, (given) => {
        const typed = given === '' ? question.initial : given;
        const reading = question.read(typed);
        say(reading.ok ? words.reading(reading.echo) : reading.message);
        return reading.ok ? { kind: 'value', value: typed } : undefined;
      });
    },
    close() {
      stopWatching();
      lines.close();
    },
  };
}

/** The lines typed, kept until they are asked for. Waiting for one throws Left when there are no more, or on Ctrl-C. */
function lineQueue(input: NodeJS.ReadableStream): { next: () => Promise<string>; close: () => void } {
  const reader = createInterface({ input, terminal: false });
  const waiting: { resolve: (line: string) => void; reject: (error: Left) => void }[] = [];
  const kept: string[] = [];
  let ended = false;
  const end = () => {
    ended = true;
    for (const { reject } of waiting.splice(0)) reject(new Left());
  };
  reader.on('line', (line) => {
    const first = waiting.shift();
    if (first) first.resolve(line);
    else kept.push(line);
  });
  reader.on('close', end);
  process.on('SIGINT', end);
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const line = kept.shift();
        if (line !== undefined) resolve(line);
        else if (ended) reject(new Left());
        else waiting.push({ resolve, reject });
      }),
    close() {
      process.off('SIGINT', end);
      reader.close();
    },
  };
}
