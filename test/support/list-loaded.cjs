// Preloaded by a test: names every file that the program loads, on stderr when it ends.
const Module = require('node:module');
const loaded = new Set();
const resolve = Module._resolveFilename;
Module._resolveFilename = function (...words) {
  const name = resolve.apply(this, words);
  loaded.add(name);
  return name;
};
process.on('exit', () => process.stderr.write(`${JSON.stringify([...loaded])}\n`));
