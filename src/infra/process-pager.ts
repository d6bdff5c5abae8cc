import { spawn } from 'node:child_process';
import type { Pager } from '../ports.ts';

/** The pager that the environment names, else `less`, run as git runs it: it leaves at once when all fits. */
export function processPager(env: Readonly<Record<string, string | undefined>>): Pager {
  return (text) =>
    new Promise((resolve) => {
      const command = env.CAREER_ADVISOR_PAGER ?? env.PAGER ?? 'less';
      if (command === '' || command === 'cat') {
        resolve(false);
        return;
      }
      const child = spawn(command, {
        shell: true,
        stdio: ['pipe', 'inherit', 'inherit'],
        env: { LESS: 'FRX', LV: '-c', ...env } as NodeJS.ProcessEnv,
      });
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(code !== notFound && code !== notRunnable));
      child.stdin.on('error', () => undefined);
      child.stdin.end(text);
    });
}

/** What a shell answers when the pager is not there, or may not be run. */
const notFound = 127;
const notRunnable = 126;
