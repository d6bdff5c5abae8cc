import {
  type AskOne,
  type AskSome,
  type AskText,
  Left,
  type Prompter,
  type PrompterOptions,
  type Reply,
} from '../../prompter.ts';
import { closing, watchHangUp } from './hang-up.ts';
import { listPrompt } from './list-prompt.ts';
import { openScreen } from './screen.ts';
import { readEscapeFast } from './terminal-keys.ts';
import { textPrompt } from './text-prompt.ts';

/** Questions drawn on a terminal by @inquirer/core: on stderr where that is the terminal, so that stdout stays the result's. */
export function inquirerPrompter(options: PrompterOptions): Prompter {
  const { words, terms } = options;
  readEscapeFast();
  // While a question is open, Ctrl-C is a key; between two questions it is a signal.
  const stopWatching = watchHangUp(options.onHangUp, [...closing, 'SIGINT']);
  const output = process.stderr.isTTY ? process.stderr : process.stdout;
  const screen = openScreen(output, options);
  const putList = async (ask: AskSome, several: boolean, canLookUp: boolean) => {
    const context = { output, clearPromptOnDone: false };
    const config = { ask, several, words, screen, canLookUp, erase: eraser(context) };
    return answered(await leaving(listPrompt(config, context)));
  };
  /** The word that is chosen stays on the screen with its meaning. */
  const lookUp = async () => {
    const choices = terms().map(({ term, text }) => ({
      value: term,
      label: term,
      note: text,
      short: words.meaning(term, text),
    }));
    const ask = { head: [], text: words.lookUpAsk, short: '', help: [], mayStayOpen: false };
    await putList({ ...ask, choices, current: [] }, false, false);
  };
  const list = async (ask: AskSome, several: boolean): Promise<Reply<string[]>> => {
    let { current } = ask;
    for (;;) {
      const reply = await putList({ ...ask, current }, several, terms().length > 0);
      if (reply.kind !== 'look-up') return reply;
      current = reply.draft;
      await lookUp();
    }
  };
  return {
    async one(ask: AskOne) {
      const { current, ...rest } = ask;
      const reply = await list({ ...rest, current: current === undefined ? [] : [current] }, false);
      return reply.kind === 'value' ? { kind: 'value', value: reply.value[0]! } : reply;
    },
    some: (ask: AskSome) => list(ask, true),
    async text(ask: AskText) {
      let { initial } = ask;
      for (;;) {
        const context = { output, clearPromptOnDone: false };
        const canLookUp = terms().length > 0;
        const config = { ask: { ...ask, initial }, words, screen, canLookUp, erase: eraser(context) };
        const reply = answered(await leaving(textPrompt(config, context)));
        if (reply.kind !== 'look-up') return reply;
        initial = reply.draft;
        await lookUp();
      }
    },
    close() {
      stopWatching();
      process.stdin.pause();
    },
  };
}

/** The library reads the context when a prompt ends: until then, what happens to its lines can be changed. */
function eraser(context: { clearPromptOnDone: boolean }): () => void {
  return () => {
    context.clearPromptOnDone = true;
  };
}

function answered<Outcome>(reply: Outcome | undefined): Outcome {
  if (reply === undefined) throw new Left();
  return reply;
}

/** Ctrl-C, as the library tells it, is leaving. */
async function leaving<Value>(prompt: Promise<Value>): Promise<Value> {
  try {
    return await prompt;
  } catch (error) {
    if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name))
      throw new Left();
    throw error;
  }
}
