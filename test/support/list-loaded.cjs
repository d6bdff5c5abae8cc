// Preloaded by a test: names every file that the program loads, on stderr when it ends.
const Module = require('node:module');
const loaded = new Set();
const resolve = Module._resolveFilename;
Module._resolveFilename = function (...words) {
  const name = resolve.apply(this, words);
  loaded.add(name);
  return name;
};
// The bundle is not loaded by Node's own require.
const fs = require('node:fs');
const read = fs.readFileSync;
fs.readFileSync = (path, ...options) => {
  if (/\.c?js$/.test(path)) loaded.add(path);
  return read(path, ...options);
};
process.on('exit', () => process.stderr.write(`${JSON.stringify([...loaded])}\n`));
