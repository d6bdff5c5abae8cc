import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import {
  formatsOf,
  printed,
  type RenderOptions,
  type ReportFormat,
  type ReportKind,
} from '../../report/options.ts';
import { plainStyler, type Styler } from '../../report/styler.ts';
import { UserError } from '../errors.ts';
import type { Flags } from '../flags.ts';
import { choice } from '../input/choice.ts';
import { setting } from '../input/settings.ts';
import { clean } from '../text.ts';

const widest = 120;
const usual = 80;
const endings: Record<string, ReportFormat | 'pdf'> = {
  md: 'md',
  markdown: 'md',
  json: 'json',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  ics: 'ics',
  mmd: 'mermaid',
  dot: 'dot',
  txt: 'text',
  pdf: 'pdf',
};

/** How the result shall look: from the flags, the environment and the terminal. Throws a UserError for a form the report lacks. */
export async function lookOf(kind: ReportKind, flags: Flags, runtime: Runtime): Promise<RenderOptions> {
  const toTerminal = flags.output === undefined && runtime.stdout.isTerminal;
  const print = (printed as readonly string[]).includes(kind);
  const asked = formatOf<ReportFormat | 'pdf'>(flags, runtime, [
    ...formatsOf[kind],
    ...(print ? (['pdf'] as const) : []),
  ]);
  if (asked === 'pdf' && (flags.output ?? '-') === '-')
    throw new UserError(errorText.pdfNeedsFile, errorText.pdfNeedsFileHint);
  const format = asked === 'pdf' ? 'html' : asked;
  const accessible = flags.accessible ?? isSet(runtime.env.ACCESSIBLE ?? setting(runtime.env, 'ACCESSIBLE'));
  return {
    format,
    width: widthOf(flags, runtime, toTerminal),
    styler: format === 'text' ? await stylerOf(flags, runtime, toTerminal) : plainStyler,
    ascii: flags.ascii ?? (toTerminal && asciiOnly(runtime)),
    accessible,
    loadCalendarWriter: runtime.loadCalendarWriter,
    ...(asked === 'pdf' ? { print: true } : {}),
    ...(flags.redact ? { redact: true } : {}),
    ...(flags.adviser ? { adviser: true } : {}),
    ...(flags.all ? { all: true } : {}),
  };
}

/** `--json`, `--format`, the ending of the output file, the environment, or text. */
export function formatOf<Format extends ReportFormat | 'pdf'>(
  flags: Flags,
  runtime: Runtime,
  known: readonly Format[],
): Format | 'text' | 'json' {
  const asked = choice('--format', flags.format, known);
  if (flags.json && asked !== undefined && asked !== 'json')
    throw new UserError(errorText.formatTwice, errorText.formatHint);
  if (flags.json) return 'json';
  const ending = endings[/\.([a-z]+)$/i.exec(flags.output ?? '')?.[1]?.toLowerCase() ?? ''];
  if (asked) return asked;
  const byEnding = known.find((format) => format === ending);
  if (byEnding) return byEnding;
  return choice('CAREER_ADVISOR_FORMAT', setting(runtime.env, 'FORMAT'), known) ?? 'text';
}

function widthOf(flags: Flags, runtime: Runtime, toTerminal: boolean): number {
  const given = flags.width ?? setting(runtime.env, 'WIDTH');
  if (given === undefined) return toTerminal ? Math.min(widest, runtime.stdout.columns || usual) : usual;
  const width = /^\d{1,3}$/.test(given.trim()) ? Number(given) : 0;
  if (width < 40 || width > 400) throw new UserError(errorText.badWidth(clean(given)), errorText.widthHint);
  return width;
}

/** Colours as the common variables ask (no-color.org, CLICOLOR, FORCE_COLOR); else on a terminal that has them. */
async function stylerOf(flags: Flags, { env, loadStyler }: Runtime, toTerminal: boolean): Promise<Styler> {
  const forced = env.FORCE_COLOR !== undefined ? isSet(env.FORCE_COLOR || '1') : isSet(env.CLICOLOR_FORCE);
  if (flags.color === false || (env.NO_COLOR && !forced)) return plainStyler;
  const able = toTerminal && env.TERM !== 'dumb' && env.CLICOLOR !== '0' && env.FORCE_COLOR !== '0';
  if (!able && !(forced && flags.output === undefined)) return plainStyler;
  const depth = /truecolor|24bit/.test(env.COLORTERM ?? '') ? 3 : /256/.test(env.TERM ?? '') ? 2 : 1;
  return loadStyler(depth);
}

/** The locale says that the terminal cannot show more than ASCII; silence means that it can. */
function asciiOnly({ env }: Runtime): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return env.TERM === 'linux' || (locale !== undefined && locale !== '' && !/utf-?8/i.test(locale));
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}
