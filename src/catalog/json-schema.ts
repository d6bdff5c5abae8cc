import { z } from 'zod';
import type { Catalog } from '../core/model/catalog.ts';
import { answersShape } from './schema/answers.ts';
import { shapes } from './schema/collections.ts';
import { outputShapes } from './schema/outputs.ts';

export type JsonSchema = Record<string, unknown>;

/** The schemas of data files by the word for one entry; a file holds one entry or a list. */
export function dataJsonSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.values(shapes).map(({ one, schema }) => [one, draft(z.union([schema, z.array(schema)]), one)]),
  );
}

/** The schema of answers; a catalog adds its yes-or-no facts. */
export function answersJsonSchema(catalog?: Catalog): JsonSchema {
  return draft(answersShape(catalog), 'answers');
}

/** The schemas of what commands print as JSON. */
export function outputJsonSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(outputShapes).map(([name, shape]) => [name, draft(shape, name)]));
}

function draft(schema: z.ZodType, title: string): JsonSchema {
  return { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' }) };
}
