import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chalkStyler } from '../../src/infra/chalk-styler.ts';
import { createRuntime } from '../../src/infra/create-runtime.ts';
import { nodeFiles } from '../../src/infra/node-files.ts';
import { packagedData } from '../../src/infra/packaged-data.ts';
import { pagedText } from '../../src/infra/paged-text.ts';
import { processPager } from '../../src/infra/process-pager.ts';
import { processOutput } from '../../src/infra/process-streams.ts';
import { stateFolder } from '../../src/infra/state-folder.ts';
import { SystemError } from '../../src/ports.ts';
import { root } from '../support/root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'career-advisor-infra-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('packaged data', () => {
  const second = (seconds: number): [number, number] => [seconds, seconds];

  function checkout(): { source: string; snapshot: string } {
    for (const name of ['src', 'dist', 'data/positions']) mkdirSync(join(folder, name), { recursive: true });
    const source = join(folder, 'data/positions/a.yaml');
    const snapshot = join(folder, 'dist/catalog.json');
    writeFileSync(source, 'id: us-a\n');
    writeFileSync(snapshot, '{}');
    for (const path of ['data', 'data/positions', 'data/positions/a.yaml'])
      utimesSync(join(folder, path), ...second(1000));
    utimesSync(snapshot, ...second(2000));
    return { source, snapshot };
  }

  it('of an installed package is the snapshot', () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/catalog.json'), '{}');
    const data = packagedData(folder);
    expect([data.snapshot()?.slice(0), data.edited(), data.checkout()]).toEqual(['{}', undefined, undefined]);
  });

  it('reads of the snapshot what a text of it would give', () => {
    const text = '{"header":1}\n,"b"\n}';
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/catalog.json'), text);
    const file = join(folder, 'dist/catalog.json');
    for (const snapshot of [packagedData(folder).snapshot()!, pagedText(file, 5), pagedText(file, 1)]) {
      for (const from of [0, 5, 13, 19, 40])
        expect([snapshot.indexOf('\n', from), snapshot.slice(from), snapshot.slice(from, from + 7)]).toEqual([
          text.indexOf('\n', from),
          text.slice(from),
          text.slice(from, from + 7),
        ]);
      expect([snapshot.indexOf('\n'), snapshot.indexOf('?')]).toEqual([12, -1]);
    }
  });

  it('stays the same while an update puts another snapshot in its place', () => {
    const file = join(folder, 'snapshot.json');
    writeFileSync(file, 'first state');
    const text = pagedText(file, 4);
    expect(text.slice(0, 4)).toBe('firs');
    writeFileSync(`${file}.new`, 'SECOND STATE');
    renameSync(`${file}.new`, file);
    expect(text.slice(4)).toBe('t state');
  });

  it('says so when the snapshot is cut short while it is read', () => {
    const file = join(folder, 'snapshot.json');
    writeFileSync(file, 'first state');
    const text = pagedText(file, 4);
    truncateSync(file, 6);
    expect(() => text.slice(4)).toThrow('cut short');
  });

  it('of a checkout is the YAML once a file is newer than the snapshot', () => {
    const { source } = checkout();
    expect(packagedData(folder).edited()).toBeUndefined();
    utimesSync(source, ...second(3000));
    expect(packagedData(folder).edited()).toMatchObject([
      { inFolder: join('positions', 'a.yaml'), text: 'id: us-a\n' },
    ]);
  });

  it('of a checkout is the YAML when a file was taken out, or nothing was built', () => {
    const { snapshot } = checkout();
    utimesSync(join(folder, 'data/positions'), ...second(3000));
    expect(packagedData(folder).edited()).toHaveLength(1);
    utimesSync(join(folder, 'data/positions'), ...second(1000));
    rmSync(snapshot);
    expect(packagedData(folder).edited()).toHaveLength(1);
    expect(packagedData(folder).snapshot()).toBeUndefined();
  });
});

describe('what is written out', () => {
  /** A pipe of the system that nobody empties, which refuses instead of waiting. */
  function fullPipe(): number {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    return openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  }

  it.skipIf(process.platform === 'win32')('goes on by the stream where a pipe is full', () => {
    const pipe = fullPipe();
    const late: string[] = [];
    const stream = new Writable({ write: (part, _encoding, done) => done(void late.push(String(part))) });
    const output = processOutput(() => stream as NodeJS.WriteStream, pipe);
    const text = 'a line\n'.repeat(20_000);
    output.write(text);
    output.write('the last');
    const bytes = Buffer.alloc(text.length);
    const early = bytes.toString('utf8', 0, readSync(pipe, bytes));
    closeSync(pipe);
    expect(early.length).toBeGreaterThan(0);
    expect(early + late.join('')).toBe(`${text}the last`);
    expect(output.isTerminal).toBe(false);
  });

  it('to a file opens no stream', () => {
    const path = join(folder, 'out.txt');
    const file = openSync(path, 'w');
    const output = processOutput(() => expect.unreachable(), file);
    output.write(output.isTerminal ? 'terminal' : 'file');
    closeSync(file);
    expect(readFileSync(path, 'utf8')).toBe('file');
  });
});

describe('files', () => {
  it('are read up to a limit and written whole', () => {
    const path = join(folder, 'a.txt');
    nodeFiles.write(path, 'hello');
    expect(new TextDecoder().decode(nodeFiles.read(path, 100))).toBe('hello');
    expect(nodeFiles.read(path, 3)).toHaveLength(4);
    expect([nodeFiles.kind(path), nodeFiles.kind(folder), nodeFiles.kind(join(folder, 'x'))]).toEqual([
      'file',
      'folder',
      'missing',
    ]);
  });

  it('that the system refuses are SystemErrors with its word', () => {
    const code = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        return error instanceof SystemError ? error.code : error;
      }
      return undefined;
    };
    expect(code(() => nodeFiles.read(join(folder, 'x'), 1))).toBe('ENOENT');
    expect(code(() => nodeFiles.read(folder, 1))).toBe('EISDIR');
    expect(code(() => nodeFiles.write(join(folder, 'no/such/x'), ''))).toBe('ENOENT');
    expect(code(() => nodeFiles.write(folder, ''))).toBe('EISDIR');
    expect(code(() => nodeFiles.readDataFolder(join(folder, 'x')))).toBe('ENOENT');
    writeFileSync(join(folder, 'f'), '');
    expect(code(() => nodeFiles.readDataFolder(join(folder, 'f')))).toBe('ENOTDIR');
  });
});

describe('state', () => {
  it('is kept in one folder of the platform, for the owner only, until it is forgotten', () => {
    const state = stateFolder({ XDG_STATE_HOME: folder });
    expect([state.read('a'), state.forget()]).toEqual([undefined, []]);
    state.write('a', 'text');
    expect([state.folder, state.read('a')]).toEqual([join(folder, 'career-advisor'), 'text']);
    expect([state.forget(), state.read('a')]).toEqual([['a'], undefined]);
    expect(stateFolder({ HOME: folder }).folder).toContain(folder);
  });

  it('says that something is there that cannot be read', () => {
    const state = stateFolder({ XDG_STATE_HOME: folder });
    mkdirSync(join(state.folder, 'a'), { recursive: true });
    expect(state.has('a')).toBe(true);
    expect(() => state.read('a')).toThrow(SystemError);
    expect([state.forget(), state.has('a')]).toEqual([['a'], false]);
  });
});

describe('the rest of the world', () => {
  it('is made when it is used', () => {
    const runtime = createRuntime(root);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(runtime.version).toBe(version);
    expect(runtime.clock.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('a pager that is not wanted or not there shows nothing', async () => {
    expect(await processPager({ PAGER: 'cat' })('text')).toBe(false);
    expect(await processPager({ ...process.env, PAGER: 'no-such-pager-here 2>/dev/null' })('text')).toBe(
      false,
    );
    expect(await processPager({ ...process.env, CAREER_ADVISOR_PAGER: 'true' })('text')).toBe(true);
  });

  it('colours never change the words', () => {
    const styler = chalkStyler(1);
    const painted = styler.paint('good', 'met');
    expect([painted.includes('met'), painted.length > 3]).toEqual([true, true]);
  });
});
