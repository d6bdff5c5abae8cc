import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type StateStore, SystemError } from '../ports.ts';
import { makeFolder } from './make-folder.ts';
import { nodeFiles } from './node-files.ts';

/** State in the folder that the platform has for it: XDG_STATE_HOME, or the local application data on Windows. */
export function stateFolder(env: Readonly<Record<string, string | undefined>>): StateStore {
  const folder = join(platformFolder(env), 'career-advisor');
  return {
    folder,
    has: (name) => existsSync(join(folder, name)),
    read(name) {
      const path = join(folder, name);
      try {
        return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      } catch (error) {
        throw new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', path);
      }
    },
    write(name, text) {
      try {
        makeFolder(folder);
      } catch (error) {
        throw new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', folder);
      }
      nodeFiles.write(join(folder, name), text);
    },
    forget() {
      if (!statSync(folder, { throwIfNoEntry: false })) return [];
      try {
        const names = readdirSync(folder).sort();
        rmSync(folder, { recursive: true, force: true });
        return names;
      } catch (error) {
        throw new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', folder);
      }
    },
  };
}

function platformFolder(env: Readonly<Record<string, string | undefined>>): string {
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  if (env.XDG_STATE_HOME?.startsWith('/')) return env.XDG_STATE_HOME;
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  return join(home, '.local', 'state');
}
