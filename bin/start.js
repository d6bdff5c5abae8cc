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
  const { loadProgram } = require('./load-program.js');
  // Runs of one command compile much the same functions; the interview has no name of its own.
  const command = /^[a-z]+$/.test(argv[0] ?? '') ? argv[0] : 'interview';
  try {
    return loadProgram(join(root, 'dist', 'program', '/'), command);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write('error: the program is not built\nhint: npm run build\n');
    process.exit(1);
  }
}

const text = prepared();
if (text === undefined) {
  const { program, keep } = load();
  program.main(argv, root).then(({ exitCode, settled }) => {
    process.exitCode = exitCode;
    if (exitCode === 0) keep();
    // Taking the heap down in good order would cost a short command a good part of its time.
    if (settled) process.exit();
  });
} else {
  try {
    writeSync(1, text);
  } catch (error) {
    if (error.code === 'EAGAIN') process.stdout.write(text);
    else if (error.code !== 'EPIPE') throw error;
  }
}
