'use strict';
const { readFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const argv = process.argv.slice(2);

/** Help and version alone need nothing of the program: their text was made when it was built. */
function prepared() {
  if (argv.length !== 1) return undefined;
  if (argv[0] === '--version' || argv[0] === '-V') {
    return `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`;
  }
  if (argv[0] !== '--help' && argv[0] !== '-h') return undefined;
  try {
    return readFileSync(join(root, 'dist', 'help.txt'), 'utf8');
  } catch {
    return undefined;
  }
}

/** A reader that goes away, such as `head`, ends the run without a word. */
function whenReaderLeaves(error) {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
}

const text = prepared();
if (text === undefined) {
  process.stdout.on('error', whenReaderLeaves);
  process.stderr.on('error', whenReaderLeaves);
  require('node:module').enableCompileCache?.();
  import('../dist/main.js').then(
    async ({ main }) => {
      process.exitCode = await main(argv);
    },
    (error) => {
      const unbuilt = error.code === 'ERR_MODULE_NOT_FOUND';
      process.stderr.write(unbuilt ? 'error: the program is not built\nhint: npm run build\n' : `${error.stack}\n`);
      process.exitCode = 1;
    },
  );
} else {
  try {
    writeSync(1, text);
  } catch (error) {
    if (error.code === 'EAGAIN') process.stdout.write(text);
    else if (error.code !== 'EPIPE') throw error;
  }
}
