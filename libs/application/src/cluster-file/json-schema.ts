import { z } from 'zod';
import { clusterFileSchema } from './cluster-file.schema.js';
import { DESCRIPTIONS } from './descriptions.js';
import { scalarJson } from './scalar.schema.js';

type Json = { [key: string]: unknown };

/** The JSON Schema (draft 2020-12) of cluster files for editors, which may parse numbers as numbers. */
export function clusterFileJsonSchema(): object {
  const schema = z.toJSONSchema(clusterFileSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const scalar = scalarJson.get(zodSchema as unknown as z.ZodType);
      if (scalar !== undefined) replace(jsonSchema, scalar.json);
      // Defaults are in their internal form, not as a file would write them.
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

/** Adds the descriptions that editors show for keys. */
function describe(schema: unknown, texts: Readonly<Record<string, string>>): void {
  const properties = (schema as { readonly properties?: Readonly<Record<string, Json>> }).properties ?? {};
  for (const [key, text] of Object.entries(texts)) {
    const property = properties[key];
    if (property !== undefined) property['description'] = text;
  }
}
