// Draws docs/roadmap.svg, the picture at the top of the README, from what the program prints. Needs a build.
// Usage: npm run picture [-- --check]   (--check writes nothing and fails when the picture is old)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './build/root.mjs';

const picture = 'docs/roadmap.svg';
const columns = 80;
const command = 'plan us-doj-accredited-representative-partial --answers me.yaml';
const day = '2026-11-22';
const colours = { 31: '#b3261e', 32: '#1a7f37', 33: '#8a5a00', 35: '#7a3ea8', 36: '#0b6e8a' };
const cell = { width: 8.4, height: 18 };

const svg = draw([`$ career-advisor ${command}`, '', ...selection(run())]);
const old = readOld();
if (svg === old) console.log(`${picture} is current`);
else if (process.argv.includes('--check')) {
  console.error(`error: ${picture} is not current\nhint: npm run picture`);
  process.exitCode = 1;
} else {
  writeFileSync(inRoot(picture), svg);
  console.log(`written: ${picture}`);
}

function readOld() {
  try {
    return readFileSync(inRoot(picture), 'utf8');
  } catch {
    return undefined;
  }
}

/** The report for the person of the README, with the terminal's colours. */
function run() {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-picture-'));
  try {
    const readme = readFileSync(inRoot('README.md'), 'utf8');
    writeFileSync(join(folder, 'me.yaml'), /```yaml\n(# me\.yaml\n[\s\S]*?)```/.exec(readme)[1]);
    const words = [...command.split(' '), '--as-of', day, '--width', String(columns)];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [inRoot('bin/career-advisor.js'), ...words],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder, FORCE_COLOR: '1' } },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout.split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The head with the requirements, and the first route with its drawing: what fits a picture. */
function selection(lines) {
  const bare = lines.map((line) => line.replace(/\x1b\[\d+m/g, ''));
  const next = (from) => bare.findIndex((line, at) => at > from && line === '');
  const requirements = bare.indexOf('Requirements');
  const route = bare.findIndex((line) => line.startsWith('Fastest route'));
  const goal = bare.findIndex((line, at) => at > route && line.trimStart().startsWith('goal '));
  if (requirements < 0 || route < 0 || goal < 0)
    throw new Error('the report has another form than the picture');
  return [...lines.slice(0, next(requirements)), '', '⋮', '', ...lines.slice(route, goal + 1), '', '⋮'];
}

/** Lines of a terminal as SVG; each run of one look is placed by its column, so that no font can shift it. */
function draw(lines) {
  const margin = 16;
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  const rows = lines.flatMap((line, row) =>
    runsOf(line).map(({ column, text, look }) => {
      const x = (margin + column * cell.width).toFixed(1);
      const y = margin + row * cell.height + 13;
      return `<text x="${x}" y="${y}" textLength="${([...text].length * cell.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs"${look}>${escaped(text)}</text>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    '<title id="title">A roadmap printed by career-advisor: requirements with the person’s own answers, and the fastest route drawn over the months</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="#ffffff" stroke="#d0d7de"/>`,
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#1f2328" xml:space="preserve">',
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Pieces of a line between changes of look, without the blanks around them. */
function runsOf(line) {
  const state = { bold: false, dim: false, colour: '' };
  const runs = [];
  let column = 0;
  for (const part of line.split(/(\x1b\[\d+m)/)) {
    const code = /^\x1b\[(\d+)m$/.exec(part)?.[1];
    if (code !== undefined) setLook(state, Number(code));
    else {
      for (const piece of part.split(/( {2,})/)) {
        const before = piece.length - piece.trimStart().length;
        if (piece.trim() !== '')
          runs.push({ column: column + before, text: piece.trim(), look: attributes(state) });
        column += [...piece].length;
      }
    }
  }
  return runs;
}

function setLook(state, code) {
  if (code === 0) Object.assign(state, { bold: false, dim: false, colour: '' });
  else if (code === 1) state.bold = true;
  else if (code === 2) state.dim = true;
  else if (code === 22) Object.assign(state, { bold: false, dim: false });
  else state.colour = colours[code] ?? '';
}

function attributes({ bold, dim, colour }) {
  const fill = colour || (dim ? '#59636e' : '');
  return `${bold ? ' font-weight="bold"' : ''}${fill ? ` fill="${fill}"` : ''}`;
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
