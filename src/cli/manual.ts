import type { Command } from 'commander';
import type { CommandName } from '../messages/language.ts';
import { helpText, manualText, topics } from '../messages/spoken.ts';
import type { Runtime } from '../ports.ts';
import { commandNames } from './definitions.ts';
import { buildCommand } from './program.ts';

/**
 * The manual page, in the macros of man(7), made from what `--help` and the help topics say. `day` is the day of
 * the data, `formats` the table of the topic on formats.
 */
export function manualPage(runtime: Runtime, day: string, formats: string): string {
  const { version } = runtime;
  const commands = commandNames.map((name) => ({
    name,
    command: buildCommand(name, runtime, () => undefined),
  }));
  return [
    `.TH CAREER\\-ADVISOR 1 "${day}" "career\\-advisor ${version}" "${manualText.title}"`,
    ...section(manualText.name, [`career\\-advisor \\- ${escaped(manualText.purpose)}`]),
    ...section(manualText.synopsis, [...['.B career\\-advisor', `.RI [ command "] [" answers ...]`]]),
    ...section(manualText.description, paragraphs(`${helpText.program}\n\n${manualText.about}`)),
    ...section(
      manualText.commands,
      commands.flatMap(({ name, command }) => [
        '.TP',
        `.B ${[name, ...command.registeredArguments.map(argument)].map(escaped).join(' ')}`,
        escaped(helpText.commands[name]),
      ]),
    ),
    ...optionSections(commands),
    ...section(manualText.facts, paragraphs(helpText.factsNote)),
    ...Object.entries(topics).flatMap(([name, text]) => topic(name, text, formats)),
    ...section(
      manualText.examples,
      commandNames.flatMap((name) => examples(name)),
    ),
    ...section(manualText.also, paragraphs(manualText.alsoText)),
    '',
  ].join('\n');
}

function argument(word: Command['registeredArguments'][number]): string {
  const name = `${word.name()}${word.variadic ? '...' : ''}`;
  return word.required ? `<${name}>` : `[${name}]`;
}

interface FlagText {
  about: string;
  takers: CommandName[];
}

/** Flags that more commands take than this need no list of them. */
const fewCommands = 3;

/** Each flag once, under its group, with the commands that take it where they are few. */
function optionSections(commands: { name: CommandName; command: Command }[]): string[] {
  const groups = new Map<string, Map<string, FlagText>>(
    Object.values(helpText.groups).map((group) => [group, new Map()]),
  );
  for (const { name, command } of commands) {
    for (const { flags, description, helpGroupHeading } of command.options) {
      const group = groups.get(helpGroupHeading!)!;
      group.set(flags, { about: description, takers: [...(group.get(flags)?.takers ?? []), name] });
    }
  }
  return [...groups].flatMap(([group, flags]) =>
    section(
      `${manualText.options}: ${group.replace(/[:(].*$/s, '').trim()}`,
      [...flags].flatMap(([flag, { about, takers }]) => [
        '.TP',
        `.B ${escaped(flag)}`,
        escaped(takers.length > fewCommands ? about : `${about} (${takers.join(', ')})`),
      ]),
    ),
  );
}

function topic(name: string, text: string, formats: string): string[] {
  const [, ...lines] = text.replace('{formats}\n', formats).trimEnd().split('\n');
  return section(name.replace('-', ' '), ['.nf', '.in 2', ...lines.slice(1).map(verbatim), '.in', '.fi']);
}

function examples(name: keyof typeof helpText.examples): string[] {
  const list: readonly (readonly [string, string])[] = helpText.examples[name];
  return list.flatMap(([line, meaning]) => ['.TP', `.B ${escaped(line)}`, escaped(meaning) || '\\&']);
}

const section = (heading: string, lines: string[]): string[] => [
  `.SH "${escaped(heading).toUpperCase()}"`,
  ...lines,
];

const paragraphs = (text: string): string[] =>
  text.split('\n\n').flatMap((part, at) => [...(at === 0 ? [] : ['.PP']), escaped(part.replace(/\n/g, ' '))]);

/** A line as it stands, but for two columns of indent less: the page has its own. */
const verbatim = (line: string): string => escaped(line.replace(/^ {2}/, ''));

/** Signs that mean something to roff, and lines that would be taken for macros. */
function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/"/g, '\\(dq')
    .replace(/…/g, '...')
    .replace(/·/g, '\\(bu')
    .replace(/^\s*[.']/, '\\&$&');
}
