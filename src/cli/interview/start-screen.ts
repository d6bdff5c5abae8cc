import { type Mode, quickLimit, usualDeep } from '../../core/questionnaire/interview.ts';
import { type Front, tell } from './desk.ts';

/** Says what this is, how long it takes, what is stored and what it cannot judge, and asks for the mode. */
export async function startScreen(front: Front): Promise<Mode> {
  const { t, prompter, look, runtime } = front;
  tell(front, t.start.title, 'strong');
  for (const line of [t.start.what, t.start.stored, t.start.limits]) tell(front, line);
  if (look.accessible) tell(front, t.start.accessibleKeys);
  runtime.stderr.write('\n');
  for (;;) {
    const reply = await prompter.one({
      head: [],
      text: t.start.ask,
      help: t.start.help,
      mayStayOpen: false,
      choices: [
        { value: 'quick', label: t.start.quick, note: t.start.quickNote(quickLimit) },
        { value: 'deep', label: t.start.deep, note: t.start.deepNote(...usualDeep) },
      ],
    });
    if (reply.kind === 'value') return reply.value === 'deep' ? 'deep' : 'quick';
  }
}
