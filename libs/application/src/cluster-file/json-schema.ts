import { z } from 'zod';
import { clusterFileSchema } from './cluster-file.schema.js';
import { DESCRIPTIONS } from './descriptions.js';
import { scalarJson } from './scalar.schema.js';

type Json = { [key: string]: unknown };

/** The JSON Schema (draft 2020-12) of cluster files as editors see them, where numbers may already be numbers. */
export function clusterFileJsonSchema(): object {
  const schema = z.toJSONSchema(clusterFileSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const scalar = scalarJson.get(zodSchema as unknown as z.ZodType);
      if (scalar !== undefined) replace(jsonSchema, scalar.json);
      // Defaults are known in the form they have inside, which is not how a file would write them.
      if (typeof jsonSchema.default === 'object') delete jsonSchema.default;
    },
  }) as Json;
  const { $schema, $defs, ...root } = schema;
  const head = { title: 'Strata cluster file', description: DESCRIPTIONS['']?.[''] };
  const described = { $schema, ...head, ...root, $defs } as Json;
  for (const [name, texts] of Object.entries(DESCRIPTIONS)) {
    describe(name === '' ? described : ($defs as Json)[name], texts);
  }
  return described;
}

function replace(target: object, by: object): void {
  for (const key of Object.keys(target)) delete (target as Json)[key];
  Object.assign(target, by);
}

/** Adds what editors show when the pointer rests on a key. */
function describe(schema: unknown, texts: Readonly<Record<string, string>>): void {
  const properties = (schema as { readonly properties?: Readonly<Record<string, Json>> }).properties ?? {};
  for (const [key, text] of Object.entries(texts)) {
    const property = properties[key];
    if (property !== undefined) property['description'] = text;
  }
}
