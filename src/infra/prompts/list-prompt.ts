import { createPrompt, useEffect, useKeypress, useMemo, useState } from '@inquirer/core';
import type { AskSome, Choice, PromptWords, Reply } from '../../prompter.ts';
import { continuesWithSpace, fold, search } from './filter.ts';
import { listLines, openChoices } from './list-lines.ts';
import { type Screen, shownAnswer, shownAsk } from './screen.ts';
import { commonKey, isLeaving, type Key, type LookUp } from './terminal-keys.ts';
import { endWhenClosed } from './when-closed.ts';

export interface ListConfig {
  ask: AskSome;
  /** Several lines may be ticked. */
  several: boolean;
  words: PromptWords;
  screen: Screen;
  /** Words can be looked up from here. */
  canLookUp: boolean;
  /** Takes the question off the screen when it ends. */
  erase: () => void;
}

/** Lists longer than this are searched by typing; in shorter ones a letter jumps to its line. */
const searchFrom = 8;

/** A list to choose one or several lines from, by arrow keys or by typing. Gives undefined when the keyboard closes. */
export const listPrompt = createPrompt<Reply<string[]> | LookUp<string[]> | undefined, ListConfig>(
  (config, done) => {
    const { ask, several, words, screen, canLookUp, erase } = config;
    const all = useMemo(() => [...ask.choices, ...(ask.mayStayOpen ? openChoices(words) : [])], [ask]);
    const [typed, setTyped] = useState('');
    const [ticked, setTicked] = useState<readonly string[]>(ask.current);
    const [at, setAt] = useState(() => startLine(all, ask.current));
    const [help, setHelp] = useState(false);
    const [note, setNote] = useState('');
    const [answer, setAnswer] = useState<string | undefined>(undefined);
    const [, redraw] = useState(0);
    useEffect((rl) => endWhenClosed(rl, done), []);
    useEffect(() => screen.onResize(() => redraw(Math.random())), []);
    const visible = typed === '' ? all.filter((choice) => !choice.hidden) : search(all, typed);
    const active = visible[Math.min(at, visible.length - 1)];
    const searchable = ask.choices.length > searchFrom;

    const finish = (values: readonly string[]) => {
      const chosen = all.filter((choice) => values.includes(choice.value));
      setAnswer(words.chosen(chosen.map((choice) => choice.short ?? choice.label)));
      const open = values[0];
      if (ask.mayStayOpen && (open === 'dont-know' || open === 'prefer-not'))
        done({ kind: 'open', how: open });
      else done({ kind: 'value', value: [...values] });
    };

    const tick = (choice: Choice) => {
      if (choice.disabled) return setNote(words.cannot(choice.label, choice.disabled));
      setNote('');
      if (isOpen(choice)) return finish([choice.value]);
      if (ticked.includes(choice.value)) return setTicked(ticked.filter((value) => value !== choice.value));
      const kept = choice.alone ? [] : ticked.filter((value) => !all.find((c) => c.value === value)?.alone);
      if (ask.most !== undefined && kept.length >= ask.most) return setNote(words.tooMany(ask.most));
      setTicked([...kept, choice.value]);
    };

    useKeypress((event, rl) => {
      const key = event as Key;
      const line = rl.line;
      if (isLeaving(key)) return erase();
      const common = commonKey(key);
      if (common === 'back') {
        if (typed === '') {
          erase();
          return done({ kind: 'back' });
        }
        rl.clearLine(0);
        return setTyped('');
      }
      if (common === 'why') {
        rl.clearLine(0);
        rl.write(typed);
        if (!help || !canLookUp) return setHelp(!help);
        erase();
        return done({ kind: 'look-up', draft: [...ticked] });
      }
      if (common) {
        if (ask.mayStayOpen) finish([common]);
        return;
      }
      if (key.name === 'up' || key.name === 'down' || key.name === 'pageup' || key.name === 'pagedown') {
        rl.clearLine(0);
        rl.write(typed);
        const page = key.name.startsWith('page') ? screen.listRows(ask, help) : 1;
        const way = key.name.endsWith('up') ? -page : page;
        const next = Math.min(at, visible.length - 1) + way;
        const wrapped = page === 1 ? (next + visible.length) % visible.length : next;
        setAt(Math.max(0, Math.min(visible.length - 1, wrapped)));
        return setNote('');
      }
      if (several && key.name === 'space' && !(typed !== '' && continuesWithSpace(all, typed))) {
        rl.clearLine(0);
        if (!active) return rl.write(typed);
        tick(active);
        if (typed !== '') {
          setTyped('');
          setAt(all.indexOf(active));
        }
        return;
      }
      if (key.name === 'return' || key.name === 'enter') {
        if (!several || !active || (isOpen(active) && typed === '')) {
          if (!active) return;
          if (active.disabled) return setNote(words.cannot(active.label, active.disabled));
          return finish([active.value]);
        }
        if (typed !== '') {
          tick(active);
          setTyped('');
          return setAt(all.indexOf(active));
        }
        if (ticked.length > 0) return finish(ticked);
        if (!active.alone) return setNote(words.nothingTicked(all.findLast((choice) => choice.alone)?.label));
        return finish([active.value]);
      }
      if (line === typed) return;
      if (key.name === 'tab') {
        rl.clearLine(0);
        return rl.write(typed);
      }
      setNote('');
      if (searchable) {
        setTyped(line);
        return setAt(0);
      }
      rl.clearLine(0);
      const jump = visible.findIndex((choice) => fold(choice.label).startsWith(fold(line)));
      if (jump >= 0) setAt(jump);
    });

    if (answer !== undefined) return shownAnswer(ask, answer, screen);
    const keys =
      typed !== ''
        ? several
          ? words.keysFound
          : words.keysFoundOne
        : several
          ? words.keysSome
          : words.keysOne;
    const lookUp = help && canLookUp ? [words.lookUp] : [];
    const hints = [...lookUp, keys, ...(ask.mayStayOpen ? [words.keysOpen] : [])];
    const list = listLines({
      visible,
      active,
      ticked,
      several,
      rows: screen.listRows(ask, help),
      screen,
      words,
    });
    const inputLine = searchable ? `${screen.paint('muted', screen.show(words.filter))}${typed}` : undefined;
    const bottom = [...list, ...(note ? screen.wrap(note).map((line) => screen.paint('warn', line)) : [])];
    return shownAsk(ask, { help, inputLine, bottom, hints, screen });
  },
);

function isOpen(choice: Choice): boolean {
  return choice.value === 'dont-know' || choice.value === 'prefer-not';
}

function startLine(all: readonly Choice[], current: readonly string[]): number {
  return Math.max(
    0,
    all.findIndex((choice) => current.includes(choice.value)),
  );
}
