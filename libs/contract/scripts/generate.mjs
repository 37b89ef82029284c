/**
 * Writes src/generated from the SDL files: the types as the server and as clients hold them, the whole schema as text,
 * what its enum values are in code, and which fields have sentences. `--check` writes nothing and fails if that would change a file.
 */
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { printSchema } from 'graphql';
import { join } from 'node:path';
import { enumValuesOf, readContract, spokenFieldsOf, TYPES_CONFIG, writeGenerated } from './codegen.mjs';

const NOTE = '// Generated from the .graphql files by scripts/generate.mjs. Change those and generate again.\n';
const { document, schema } = readContract();
const enumValues = enumValuesOf(schema);

function typesOf(filename, config) {
  return codegen({
    filename,
    schema: document,
    schemaAst: schema,
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: typescriptPlugin },
    config: { ...TYPES_CONFIG, ...config },
  });
}

// On the server a field that is undefined is answered as null, and enums have the values that the domain gives them.
const serverTypes = await typesOf('server-types.ts', {
  enumValues,
  skipTypename: true,
  maybeValue: 'T | null | undefined',
});
const clientTypes = await typesOf('client-types.ts', {
  nonOptionalTypename: true,
  avoidOptionals: { field: true, object: true, inputValue: false },
});
const sdl = printSchema(schema).replaceAll(/[\\`$]/g, '\\$&');

writeGenerated(
  join(import.meta.dirname, '../src/generated'),
  {
    'server-types.ts': `${NOTE}${serverTypes}`,
    'client-types.ts': `${NOTE}${clientTypes}`,
    'schema.ts': `${NOTE}/** The whole schema as SDL text. */\nexport const typeDefs = \`${sdl}\n\`;\n`,
    'spoken-fields.ts': `${NOTE}/** The fields with sentences of the product, by type. */\nexport const spokenFields: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(spokenFieldsOf(schema), null, 2)};\n`,
    'enum-values.ts': `${NOTE}/** What the values of each enum are in code. */\nexport const enumValues = ${JSON.stringify(enumValues, null, 2)} as const;\n`,
  },
  'node libs/contract/scripts/generate.mjs',
);
