import {
  type AskOne,
  type AskSome,
  type AskText,
  Left,
  type Prompter,
  type PrompterOptions,
  type Reply,
} from '../../prompter.ts';
import { watchHangUp } from './hang-up.ts';
import { listPrompt } from './list-prompt.ts';
import { openScreen } from './screen.ts';
import { readEscapeFast } from './terminal-keys.ts';
import { textPrompt } from './text-prompt.ts';

/** Questions drawn on a terminal by @inquirer/core: on stderr where that is the terminal, so that stdout stays the result's. */
export function inquirerPrompter(options: PrompterOptions): Prompter {
  const { words } = options;
  readEscapeFast();
  const stopWatching = watchHangUp(options.onHangUp);
  const output = process.stderr.isTTY ? process.stderr : process.stdout;
  const screen = openScreen(output, options);
  const list = async (ask: AskSome, several: boolean) => {
    const context = { output, clearPromptOnDone: false };
    return answered(
      await leaving(listPrompt({ ask, several, words, screen, erase: eraser(context) }, context)),
    );
  };
  return {
    async one(ask: AskOne) {
      const { current, ...rest } = ask;
      const reply = await list({ ...rest, current: current === undefined ? [] : [current] }, false);
      return reply.kind === 'value' ? { kind: 'value', value: reply.value[0]! } : reply;
    },
    some: (ask: AskSome) => list(ask, true),
    async text(ask: AskText) {
      const context = { output, clearPromptOnDone: false };
      return answered(await leaving(textPrompt({ ask, words, screen, erase: eraser(context) }, context)));
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

function answered<Value>(reply: Reply<Value> | undefined): Reply<Value> {
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
