// Preloaded by a test: the program takes the pipes it was started with for a simple terminal, as the shell of an editor
// or a reader for the blind may be one.
const fs = require('node:fs');
const { fstatSync } = fs;
fs.fstatSync = (descriptor, ...rest) => {
  const stat = fstatSync(descriptor, ...rest);
  const is = (answer) => () => answer;
  if (descriptor < 3)
    Object.assign(stat, { isFIFO: is(false), isSocket: is(false), isFile: is(false), isCharacterDevice: is(true) });
  return stat;
};
for (const name of ['stdin', 'stdout', 'stderr']) process[name].isTTY = true;
