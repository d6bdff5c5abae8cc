import { answersJsonSchema, dataJsonSchemas, outputJsonSchemas } from '../../catalog/json-schema.ts';
import type { Runtime } from '../../ports.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { choice } from '../input/choice.ts';
import { deliver } from '../output/deliver.ts';
import { openWorld } from '../session.ts';

/** Prints the JSON Schema of the answers, of a result, or of a data file. */
export async function run([what]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const data = dataJsonSchemas();
  const outputs = outputJsonSchemas();
  const name = choice('schema', what, ['answers', ...Object.keys(outputs), ...Object.keys(data)])!;
  const schema =
    name === 'answers'
      ? answersJsonSchema((await openWorld(flags, runtime)).catalog)
      : (outputs[name] ?? data[name]);
  await deliver(`${JSON.stringify(schema, null, 2)}\n`, flags, runtime);
  return exitCodes.done;
}
