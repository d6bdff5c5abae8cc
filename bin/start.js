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

function load() {
  try {
    return require('../dist/program/main.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write('error: the program is not built\nhint: npm run build\n');
    process.exit(1);
  }
}

const text = prepared();
if (text === undefined) {
  require('node:module').enableCompileCache?.();
  load()
    .main(argv, root)
    .then((code) => {
      process.exitCode = code;
    });
} else {
  try {
    writeSync(1, text);
  } catch (error) {
    if (error.code === 'EAGAIN') process.stdout.write(text);
    else if (error.code !== 'EPIPE') throw error;
  }
}
