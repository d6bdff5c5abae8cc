import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, loadedWith, sourcesIn } from './support/imports.ts';
import { inRoot } from './support/root.ts';

/** Which folders a folder may import from; types may also come from what `types` names. */
const directions: Record<string, { from: string[]; types?: string[]; packages?: RegExp }> = {
  core: { from: ['core'] },
  messages: { from: ['messages'], types: ['core', 'prompter.ts'] },
  report: { from: ['report', 'core', 'messages'], types: ['prompter.ts'] },
  catalog: { from: ['catalog', 'core', 'messages', 'ports.ts'], packages: /^(yaml|zod)$/ },
  cli: { from: ['cli', 'catalog', 'core', 'messages', 'report', 'ports.ts', 'prompter.ts'] },
  infra: {
    from: ['infra', 'core', 'ports.ts', 'prompter.ts'],
    types: ['report'],
    packages: /^(node:.*|chalk|csv-parse|ical\.js|ora|inquirer|@inquirer\/.*)$/,
  },
  'ports.ts': { from: [], types: ['core', 'report', 'prompter.ts'] },
  'prompter.ts': { from: [], types: ['core', 'ports.ts', 'report'] },
  'main.ts': { from: ['cli', 'infra'] },
  'worker.ts': { from: ['cli', 'infra'] },
  'library.ts': { from: ['core', 'catalog', 'infra'], packages: /^node:url$/ },
};

/** The only files of cli/ that know commander. */
const commanderFiles = ['manual', 'parse-words', 'program'].map((name) => `src/cli/${name}.ts`);

const roomOf = (path: string) => path.split('/')[1]!;

describe('imports run one way', () => {
  for (const file of sourcesIn('src')) {
    it(file, () => {
      const { from, types = [], packages } = directions[roomOf(file)]!;
      const wrong = importsOf(file).filter(({ target, typeOnly }) => {
        if (target.startsWith('src/')) {
          const room = roomOf(target);
          return !from.includes(room) && !(typeOnly && (types.includes(room) || room === roomOf(file)));
        }
        if (target === 'commander') return !commanderFiles.includes(file);
        return !packages?.test(target);
      });
      expect(wrong).toEqual([]);
    });
  }

  it('and every relative import has its file and its ending', () => {
    const missing = sourcesIn('src').flatMap((file) =>
      importsOf(file).filter(({ target }) => target.startsWith('src/') && !existsSync(inRoot(target))),
    );
    expect(missing).toEqual([]);
  });
});

describe('start-up', () => {
  const outside = (files: string[]) =>
    [...loadedWith(files)].filter((name) => !name.startsWith('src/')).sort();

  it('loads no package to read plain words and flags, and one where they are not plain', () => {
    expect(outside(['src/main.ts'])).toEqual(['node:fs', 'node:os', 'node:path']);
    expect(outside(['src/main.ts', 'src/cli/run-words.ts'])).toEqual(['node:fs', 'node:os', 'node:path']);
    expect(outside(['src/cli/parse-words.ts'])).toContain('commander');
  });

  it('to the first question reads no flags, no answers, no catalog and no reports', () => {
    const interview = ['src/main.ts', 'src/cli/interview/run-interview.ts'];
    expect(
      [...loadedWith(interview)].filter((name) =>
        /commander|parse-answers|snapshot|planner\/search|eligibility|render|build-report/.test(name),
      ),
    ).toEqual([]);
  });

  it('to a roadmap as JSON loads nothing more', () => {
    const roadmap = [
      'src/cli/commands/plan.ts',
      'src/report/build-report.ts',
      'src/report/writers/json/roadmap.ts',
    ];
    expect(outside(roadmap)).toEqual([]);
    expect(
      [...loadedWith(roadmap)].filter((name) =>
        /catalog\/(schema|load-catalog|parse-yaml|json-schema)/.test(name),
      ),
    ).toEqual([]);
  });

  it('for help loads nothing of the program', () => {
    const start = readFileSync(inRoot('bin/start.js'), 'utf8');
    const required = [...start.matchAll(/require\('([^']+)'\)/g)].map((match) => match[1]);
    expect(required.sort()).toEqual(['./load-program.js', 'node:fs', 'node:path']);
    expect(readFileSync(inRoot('bin/career-advisor.js'), 'utf8')).not.toMatch(/\b(const|let|import|=>)\b|`/);
  });
});

describe('nothing below bin/', () => {
  it('ends the process, except when the reader or the terminal has gone', () => {
    const files = sourcesIn('src').filter((file) =>
      /process\.exit\(/.test(readFileSync(inRoot(file), 'utf8')),
    );
    expect(files).toEqual(['src/infra/process-streams.ts', 'src/infra/prompts/hang-up.ts']);
  });

  it('asks the clock, except the clock', () => {
    const clock = /new Date\(\)|Date\.now\(\)|performance\.now/;
    expect(sourcesIn('src').filter((file) => clock.test(readFileSync(inRoot(file), 'utf8')))).toEqual([
      'src/infra/system-clock.ts',
    ]);
  });

  it('is left to chance, except how a prompt is drawn', () => {
    const files = sourcesIn('src').filter((file) => /Math\.random/.test(readFileSync(inRoot(file), 'utf8')));
    expect(files.filter((file) => !file.startsWith('src/infra/prompts/'))).toEqual([]);
  });
});
