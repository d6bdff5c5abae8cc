// Counts the catalog by country and lists what was left out of it, into data/README.md.
// Usage: npm run data:table [-- --check]   (--check writes nothing and fails when the page is old)
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { importSource } from './build/bundle.mjs';
import { inRoot } from './build/root.mjs';

const page = 'data/README.md';
const leftOutFolder = 'docs/left-out';
const begin = (part) => `<!-- ${part}: written by npm run data:table -->`;
const end = (part) => `<!-- end of ${part} -->`;

const catalog = await readCatalog();
const old = readFileSync(inRoot(page), 'utf8');
const text = replacePart(replacePart(old, 'counts', counts(catalog)), 'left out', leftOut());
if (text === old) console.log(`${page} is current`);
else if (process.argv.includes('--check')) {
  console.error(`error: ${page} is not current\nhint: npm run data:table`);
  process.exitCode = 1;
} else {
  writeFileSync(inRoot(page), text);
  console.log(`written: ${page}`);
}

/** The catalog as its YAML is now; data with errors has no table. */
async function readCatalog() {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-table-'));
  try {
    const { loadCatalog } = await importSource('src/catalog/load-catalog.ts', folder);
    const { readDataFolder } = await importSource('src/infra/node-files.ts', folder);
    const { catalog, diagnostics } = loadCatalog([readDataFolder(inRoot('data'), inRoot(''))]);
    if (catalog) return catalog;
    throw new Error(
      `the data has errors, see npm run data: ${diagnostics[0].file}: ${diagnostics[0].message}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function replacePart(text, part, content) {
  const from = text.indexOf(begin(part));
  const to = text.indexOf(end(part));
  if (from < 0 || to < from) throw new Error(`${page} has no place for "${part}"`);
  return `${text.slice(0, from)}${begin(part)}\n\n${content}\n\n${text.slice(to)}`;
}

/** One row for each country, one column for each kind of entry. */
function counts(catalog) {
  const positions = [...catalog.positions.values()];
  const of = (list, country) => list.filter((entry) => entry.country === country).length;
  const used = sourcesInUse(catalog);
  const columns = [
    ['Positions', (country) => of(positions, country)],
    [
      'of them i-jobs',
      (country) =>
        of(
          positions.filter((position) => position.iJob),
          country,
        ),
    ],
    [
      'Requirements',
      (country) =>
        positions.reduce((sum, one) => sum + (one.country === country ? one.requirements.length : 0), 0),
    ],
    ['Credentials', (country) => of([...catalog.credentials.values()], country)],
    ['Agencies', (country) => of([...catalog.agencies.values()], country)],
  ];
  const countries = [...new Set(positions.map((position) => position.country))].sort();
  const name = (country) => `${catalog.countries.get(country)?.title ?? country} (\`${country}\`)`;
  const rows = countries.map((country) => [name(country), ...columns.map(([, count]) => count(country))]);
  const total = ['**All**', ...columns.map((_, at) => rows.reduce((sum, row) => sum + row[at + 1], 0))];
  const table = tableOf(['Country', ...columns.map(([title]) => title)], [...rows, total]);
  const written = new Set(positions.flatMap((one) => one.requirements));
  return [
    table,
    '',
    `A rule that several positions share stands once in \`rules/\` and counts in the table for each of them: ${written.size} requirements are`,
    `written down. Beside these there are ${catalog.roles.size} roles, ${catalog.tips.size} tips, ${catalog.questions.size} questions, and ${catalog.sources.size} sources, of which ${used} are in use.`,
    `The newest day on which a source was checked is ${catalog.checkedOn}.`,
  ].join('\n');
}

/** Sources that some entry names. */
function sourcesInUse(catalog) {
  const used = new Set();
  const walk = (part, key) => {
    if (typeof part === 'string') {
      if (key === 'sources' || key === 'conflictsWith') used.add(part);
    } else if (part instanceof Map) for (const inner of part.values()) walk(inner);
    else if (Array.isArray(part)) for (const inner of part) walk(inner, key);
    else if (part && typeof part === 'object')
      for (const [name, inner] of Object.entries(part)) walk(inner, name);
  };
  for (const [name, entries] of Object.entries(catalog)) if (name !== 'sources') walk(entries);
  return [...used].filter((id) => catalog.sources.has(id)).length;
}

/** What the research files had and the catalog has not, with the reason; a table for each file. */
function leftOut() {
  return readdirSync(inRoot(leftOutFolder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const rows = parse(readFileSync(inRoot(`${leftOutFolder}/${name}`), 'utf8'));
      const cells = rows.map(({ row, reason }) => [row, reason]);
      return `### ${name.replace('.yaml', '')}\n\n${tableOf(['Row', 'Why it is not an entry of its own'], cells)}`;
    })
    .join('\n\n');
}

function tableOf(heads, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => String(cell).replace(/\|/g, '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  const rule = heads.map((_, at) => (at > 0 && typeof rows[0]?.[at] === 'number' ? '---:' : '---'));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}
