/**
 * Writes src/generated from the SDL files: the types, the whole schema as text, and what its enum values are in code.
 * `--check` writes nothing and fails if that would change a file.
 */
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, isEnumType, parse, printSchema } from 'graphql';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const NOTE = '// Generated from the .graphql files by scripts/generate.mjs. Change those and generate again.\n';

/** Enums whose values are their names; those of the others are the names in lower case with hyphens. */
const AS_WRITTEN = new Set(['ScoreReason']);

const files = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith('.graphql'))
  .sort();
const document = parse(files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n'));
const schema = buildASTSchema(document);

const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
const enumValues = Object.fromEntries(
  enums.map((type) => [
    type.name,
    Object.fromEntries(type.getValues().map(({ name }) => [name, codeValue(type.name, name)])),
  ]),
);

function codeValue(type, name) {
  return AS_WRITTEN.has(type) ? name : name.toLowerCase().replaceAll('_', '-');
}

const written = await codegen({
  filename: 'types.ts',
  schema: document,
  schemaAst: schema,
  documents: [],
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    enumValues,
    immutableTypes: true,
    skipTypename: true,
    strictScalars: true,
    avoidOptionals: { field: true, inputValue: false, object: true },
    inputMaybeValue: 'T | null | undefined',
    defaultMapper: 'any',
    scalars: {
      ID: { input: 'string', output: 'string' },
      Decimal: 'string',
      DateTime: 'string',
      Date: 'string',
      Moment: 'string',
      Period: 'string',
      Position: 'string',
      UUID: 'string',
    },
  },
});

// The plugin knows no type for an enum whose values are mapped.
const types = enums.reduce((text, { name }) => text.replace(`  ${name}: null;`, `  ${name}: ${name};`), written);
const sdl = printSchema(schema).replaceAll(/[\\`$]/g, '\\$&');
const outputs = {
  'types.ts': `${NOTE}${types}`,
  'schema.ts': `${NOTE}/** The whole schema as SDL text. */\nexport const typeDefs = \`${sdl}\n\`;\n`,
  'enum-values.ts': `${NOTE}/** What the values of each enum are in code. */\nexport const enumValues = ${JSON.stringify(enumValues, null, 2)} as const;\n`,
};

const checkOnly = process.argv.includes('--check');
const stale = [];
for (const [name, text] of Object.entries(outputs)) {
  const file = join(source, 'generated', name);
  if (readOrNothing(file) === text) continue;
  stale.push(relative(root, file));
  if (checkOnly) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (stale.length === 0) console.log(`The generated files match the ${files.length} SDL files.`);
else if (checkOnly) {
  console.error(`Not what the SDL says: ${stale.join(', ')}. Run: node libs/graphql/scripts/generate.mjs`);
  process.exitCode = 1;
} else console.log(`Written: ${stale.join(', ')}`);

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
