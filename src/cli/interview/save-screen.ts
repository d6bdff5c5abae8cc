import type { Answers } from '../../core/answers/answers.ts';
import { profileOf } from '../../core/answers/profile.ts';
import type { Profile } from '../../core/model/profile.ts';
import { hasSensitive, withoutSensitive } from '../../core/questionnaire/private-answers.ts';
import { errorText } from '../../messages/spoken.ts';
import { SystemError } from '../../ports.ts';
import { formatsOf, type RenderOptions } from '../../report/options.ts';
import { plainStyler } from '../../report/styler.ts';
import { saveAnswers } from '../output/save-answers.ts';
import { systemMessage } from '../system.ts';
import { clean } from '../text.ts';
import { type Desk, tell } from './desk.ts';

/** Whether answers to sensitive questions may leave the screen: asked once, when it first matters. */
export interface Consent {
  sensitive?: boolean;
}

/** The answers that may be written down: without sensitive ones unless the person agrees. */
export async function sharedAnswers(desk: Desk, answers: Answers, consent: Consent): Promise<Answers> {
  const { catalog, t, prompter } = desk;
  if (!hasSensitive(answers, catalog)) return answers;
  if (consent.sensitive === undefined) {
    const reply = await prompter.one({
      head: [],
      text: t.save.sensitiveAsk,
      help: [],
      mayStayOpen: false,
      choices: [
        { value: 'no', label: t.save.sensitiveNo },
        { value: 'yes', label: t.save.sensitiveYes },
      ],
    });
    consent.sensitive = reply.kind === 'value' && reply.value === 'yes';
  }
  return consent.sensitive ? answers : withoutSensitive(answers, catalog);
}

type PlanFormat = (typeof formatsOf.plan)[number];

interface Saving {
  what: 'plan' | 'match';
  answers: Answers;
  consent: Consent;
  /** Forms that cannot be had, each with the reason. */
  without?: Partial<Record<PlanFormat, string>>;
  /** The report for the answers that may be written. */
  render: (profile: Profile, options: RenderOptions) => Promise<string>;
}

const onlyAnswers = 'answers';
const endings: Record<PlanFormat | typeof onlyAnswers, string> = {
  text: 'txt',
  md: 'md',
  html: 'html',
  json: 'json',
  csv: 'csv',
  ics: 'ics',
  [onlyAnswers]: 'yaml',
};

/** Asks for a form and a file name, and writes the report. Trouble with the file is told, and nothing is lost. */
export async function saveScreen(
  desk: Desk,
  { what, answers, consent, without, render }: Saving,
): Promise<void> {
  const { t, prompter, runtime, flags, catalog, today, look } = desk;
  const { files } = runtime;
  const format = await prompter.one({
    head: [],
    text: t.save.formatAsk,
    help: [t.save.nameHelp],
    mayStayOpen: false,
    choices: [
      ...formatsOf[what].map((value) => {
        const disabled = without?.[value];
        return { value, label: t.save.formats[value], ...(disabled ? { disabled } : {}) };
      }),
      { value: onlyAnswers, label: t.save.answers },
    ],
  });
  if (format.kind !== 'value') return;
  const form = format.value as PlanFormat | typeof onlyAnswers;
  const name = await prompter.text({
    head: [],
    text: t.save.nameAsk,
    help: [t.save.nameHelp],
    mayStayOpen: false,
    initial: t.save.name(form === onlyAnswers ? 'answers' : what, endings[form]),
    example: t.save.name(what, endings[form]),
    read: (text) =>
      text === ''
        ? { ok: false, message: t.save.bad }
        : { ok: true, echo: files.kind(text) === 'file' ? t.save.exists(text) : text },
  });
  if (name.kind !== 'value') return;
  const shared = await sharedAnswers(desk, answers, consent);
  try {
    if (form === onlyAnswers) {
      await saveAnswers(shared, name.value, today, { ...flags, quiet: true }, runtime);
    } else {
      const options = { ...look, format: form, styler: plainStyler, width: 80 };
      runtime.files.write(name.value, await render(profileOf(shared, catalog, today), options));
    }
    tell(desk, errorText.saved(clean(name.value)));
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    tell(desk, t.save.failed(systemMessage(error).message), 'warn');
  }
}
