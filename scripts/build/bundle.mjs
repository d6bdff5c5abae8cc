import { build } from 'rolldown';
import { inRoot } from './root.mjs';

const common = { platform: 'node', logLevel: 'warn', cwd: inRoot('') };

/** Bundles the program and the library, dynamic imports as chunks of their own. Gives the paths of all bundled modules. */
export async function bundle() {
  const { output } = await build({
    ...common,
    input: { main: 'src/main.ts', library: 'src/library.ts' },
    output: {
      dir: inRoot('dist'),
      format: 'esm',
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  });
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** Bundles one module of src/ for use by a script, and imports it. */
export async function importSource(path, folder) {
  const file = `${folder}/${path.replace(/\W+/g, '-')}.mjs`;
  await build({ ...common, input: inRoot(path), output: { file, format: 'esm', codeSplitting: false } });
  return import(file);
}
