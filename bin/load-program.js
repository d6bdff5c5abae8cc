'use strict';
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const entry = 'main.cjs';
const format = 'career-advisor/compiled@1';

/**
 * Loads the bundle in a folder, with what earlier runs of the command compiled: compiling takes longer than all else
 * that a short command does. It is kept beside the bundle, as Python keeps its own, for each version of Node and each
 * command; where nothing can be written the program runs without. NODE_DISABLE_COMPILE_CACHE turns it off.
 *
 * Gives the program, and `keep`, to be called at the end of a run that went well.
 */
exports.loadProgram = function loadProgram(folder, command) {
  const { version, platform, arch, env, pid } = process;
  const place = `${folder}compiled/${version}-${platform}-${arch}/`;
  const file = `${place}${command}.bin`;
  const kept = env.NODE_DISABLE_COMPILE_CACHE ? undefined : readKept(file);
  const modules = new Map();
  const scripts = new Map();
  let news = false;

  return { program: load(entry), keep };

  /** What one file of the bundle exports. They ask for each other by `./name`, and for modules of Node. */
  function load(name) {
    const found = modules.get(name);
    if (found) return found.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = folder + name;
    // The bundle holds ASCII alone.
    const source = `(function (exports, require, module) {${readFileSync(filename, 'latin1')}\n})`;
    const cachedData = kept?.get(name);
    const script = new Script(source, { filename, cachedData });
    // The name of every file but the entry holds a hash: it cannot mean another text than the one that was compiled.
    if (name !== entry) {
      scripts.set(name, script);
      if (kept !== undefined && (cachedData === undefined || script.cachedDataRejected)) news = true;
    }
    script.runInThisContext()(module.exports, need, module);
    return module.exports;
  }

  function need(name) {
    return name.startsWith('./') ? load(name.slice(2)) : require(name);
  }

  /**
   * Keeps what this run compiled beside what was kept before, if it loaded a file that was not kept. Functions that only
   * later runs call are not added: what is kept is read whole, and a short run would pay for what a long search called.
   */
  function keep() {
    if (!news) return;
    const code = new Map(kept);
    for (const [name, script] of scripts) code.set(name, script.createCachedData());
    const partial = `${file}.${pid}`;
    const done = attempt(() => {
      mkdirSync(place, { recursive: true });
      writeFileSync(partial, written(code));
      renameSync(partial, file);
    });
    if (!done) attempt(() => rmSync(partial, { force: true }));
  }
};

/** Does what a full disk, or a package that this user may only read, does not let be done. Tells whether it was done. */
function attempt(act) {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** A line that says what follows: `{ format, sum, parts: [[name, bytes], …] }`, and the parts one after the other. */
function written(code) {
  const body = Buffer.concat([...code.values()]);
  const parts = [...code].map(([name, bytes]) => [name, bytes.length]);
  const head = { format, sum: sumOf(body), parts };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

/**
 * Tells a file of which blocks were lost, as when the power went, from a whole one: V8 believes what it is given. Looks
 * at a part of the bytes, since a look at each would cost half of what is won.
 */
function sumOf(bytes) {
  let sum = bytes.length;
  for (let at = 0; at < bytes.length; at += 251) sum += bytes[at];
  return sum;
}

/** What was kept; nothing when there is no such file, or it is damaged or of another version. */
function readKept(file) {
  const code = new Map();
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(10) + 1;
    const head = JSON.parse(bytes.toString('latin1', 0, end));
    const body = bytes.subarray(end);
    let at = 0;
    for (const [name, length] of head.parts) {
      code.set(name, body.subarray(at, at + length));
      at += length;
    }
    if (head.format === format && head.sum === sumOf(body)) return code;
  } catch {
    // Damaged or absent: made anew.
  }
  return new Map();
}
