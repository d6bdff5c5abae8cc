import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { AskText, PromptWords, Reply } from '../../prompter.ts';
import { type Screen, shownAnswer, shownAsk } from './screen.ts';
import { commonKey, isLeaving, type Key, type LookUp } from './terminal-keys.ts';
import { endWhenClosed } from './when-closed.ts';

export interface TextConfig {
  ask: AskText;
  words: PromptWords;
  screen: Screen;
  /** Words can be looked up from here. */
  canLookUp: boolean;
  /** Takes the question off the screen when it ends. */
  erase: () => void;
}

/** A typed answer; its reading is shown while it is typed. Gives undefined when the keyboard closes. */
export const textPrompt = createPrompt<Reply<string> | LookUp<string> | undefined, TextConfig>(
  ({ ask, words, screen, canLookUp, erase }, done) => {
    const [typed, setTyped] = useState(ask.initial);
    const [help, setHelp] = useState(false);
    const [note, setNote] = useState('');
    const [answer, setAnswer] = useState<string | undefined>(undefined);
    const [, redraw] = useState(0);
    useEffect((rl) => {
      if (ask.initial !== '') rl.write(ask.initial);
      endWhenClosed(rl, done);
    }, []);
    useEffect(() => screen.onResize(() => redraw(Math.random())), []);

    const leaveOpen = (how: 'dont-know' | 'prefer-not') => {
      setAnswer(how === 'dont-know' ? words.dontKnow : words.preferNot);
      done({ kind: 'open', how });
    };

    useKeypress((event, rl) => {
      const key = event as Key;
      if (isLeaving(key)) return erase();
      const common = commonKey(key);
      if (common === 'back') {
        erase();
        return done({ kind: 'back' });
      }
      if (common === 'why') {
        rl.clearLine(0);
        rl.write(typed);
        if (!help || !canLookUp) return setHelp(!help);
        erase();
        return done({ kind: 'look-up', draft: typed });
      }
      if (common) {
        if (ask.mayStayOpen) leaveOpen(common);
        return;
      }
      if (key.name !== 'return' && key.name !== 'enter') {
        setNote('');
        return setTyped(rl.line);
      }
      const reading = ask.read(typed.trim());
      if (reading.ok) {
        setAnswer(reading.echo);
        return done({ kind: 'value', value: typed.trim() });
      }
      rl.write(typed);
      setNote(reading.message);
    });

    if (answer !== undefined) return shownAnswer(ask, answer, screen);
    const reading = typed.trim() === '' ? undefined : ask.read(typed.trim());
    const line = note
      ? screen.wrap(note).map((part) => screen.paint('warn', part))
      : screen
          .wrap(reading?.ok ? words.reading(reading.echo) : words.example(ask.example))
          .map((part) => screen.paint('accent', part));
    const lookUp = help && canLookUp ? [words.lookUp] : [];
    const hints = [...lookUp, words.keysText, ...(ask.mayStayOpen ? [words.keysOpen] : [])];
    return shownAsk(ask, { help, inputLine: `> ${typed}`, bottom: line, hints, screen });
  },
);
