import { build } from 'rolldown';
import { inRoot } from './root.mjs';

const common = { platform: 'node', logLevel: 'silent', cwd: inRoot('') };

/**
 * Every file costs time at start-up, and so does every unused line in it: what all commands need is one chunk, what
 * a roadmap as JSON needs is another, and the rest loads piece by piece. Heavy packages have chunks of their own.
 */
const heavy = ['commander', 'yaml', 'zod', 'chalk', 'ora', 'ical'].map((name) => ({
  name,
  priority: 3,
  test: new RegExp(`node_modules.(@${name}.\\w+|${name}).`),
}));
const groups = [
  ...heavy,
  {
    name: 'program',
    priority: 2,
    test: /src.cli.run\.ts|src.infra.create-runtime\.ts|src.cli.output.look\.ts|src.messages.en.report\.ts/,
  },
  { name: 'words', priority: 1, test: /src.cli.run-words\.ts|src.cli.session\.ts/ },
  {
    name: 'interview',
    priority: 1,
    test: /src.cli.commands.advise\.ts|src.cli.interview.run-interview\.ts|src.infra.prompts.inquirer-prompter\.ts/,
  },
  {
    name: 'roadmap',
    priority: 1,
    test: /src.cli.commands.plan\.ts|src.report.build-report\.ts|src.report.writers.json.roadmap\.ts/,
  },
];

/** Commander can start other programs, which this one never does: its loading of node:child_process is left out. */
const withoutChildProcess = {
  name: 'without-child-process',
  resolveId: (name, importer) =>
    name === 'node:child_process' && /commander/.test(importer ?? '') ? '\0none' : undefined,
  load: (id) => (id === '\0none' ? 'export default {}' : undefined),
};

/** Chalk looks at the terminal when it loads; this program has its own rules for colours and always says which. */
const withoutColourDetection = {
  name: 'without-colour-detection',
  resolveId: (name) => (name === '#supports-color' ? '\0no-colours' : undefined),
  load: (id) => (id === '\0no-colours' ? 'export default { stdout: false, stderr: false }' : undefined),
};

/** Text of ASCII alone takes half the room in memory, and the bytes of a file need no decoding. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options, output) {
    for (const chunk of Object.values(output))
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(
          /[^\0-\x7f]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

/**
 * Bundles the program, dynamic imports as chunks of their own, and the library. The program is CommonJS, which starts
 * faster; the library is what others import. Gives the paths of all bundled modules.
 */
export async function bundle() {
  const program = await build({
    ...common,
    input: { main: 'src/main.ts', worker: 'src/worker.ts' },
    plugins: [withoutChildProcess, withoutColourDetection, asciiOnly],
    output: {
      dir: inRoot('dist/program'),
      format: 'cjs',
      minify: true,
      codeSplitting: { groups },
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
    },
  });
  const library = await build({
    ...common,
    input: { library: 'src/library.ts' },
    output: {
      dir: inRoot('dist'),
      format: 'esm',
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'library/[name]-[hash].js',
    },
  });
  return [...program.output, ...library.output].flatMap((chunk) =>
    chunk.type === 'chunk' ? chunk.moduleIds : [],
  );
}

/** Bundles one module of src/ for use by a script, and imports it. */
export async function importSource(path, folder) {
  const file = `${folder}/${path.replace(/\W+/g, '-')}.mjs`;
  await build({ ...common, input: inRoot(path), output: { file, format: 'esm', codeSplitting: false } });
  return import(file);
}
