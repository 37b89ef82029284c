/**
 * Writes src/generated from the operations in the .graphql files of the screens: types.ts has their types, and a file for
 * each folder its operations as values with their texts, so that a page loads no texts of others. `--check` writes nothing and fails if that would change a file.
 */
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { readContract, TYPES_CONFIG, writeGenerated } from '@strata/contract/codegen';
import { Kind, parse, print, validate, visit } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTE =
  '// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.\n';
const source = join(import.meta.dirname, '../src');
const { document: schemaDocument, schema } = readContract();

const documents = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ location: name, document: parse(readFileSync(join(source, name), 'utf8')) }));
const definitions = documents.flatMap(({ document }) => document.definitions);
const faults = validate(schema, { kind: Kind.DOCUMENT, definitions });
if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));

const fragments = new Map(
  definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
);

/** The fragments that a definition spreads, and those that they spread. */
function fragmentsOf(definition, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value)) return;
      found.set(value, fragments.get(value));
      fragmentsOf(fragments.get(value), found);
    },
  });
  return found;
}

/** Text without the indentation, which is a third of it. */
function textOf(definition) {
  return print({ kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition).values()] })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const KINDS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
/** The operations of a file as values. */
const valuesOf = ({ document }) =>
  document.definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((definition) => {
      const name = definition.name.value;
      const type = `${name}${KINDS[definition.operation]}`;
      const text = `export const ${name}: Operation<${type}, ${type}Variables> = { name: '${name}', text: ${JSON.stringify(textOf(definition))} };\n`;
      return { types: [type, `${type}Variables`], text };
    });

const folders = documents.flatMap((one) => {
  const values = valuesOf(one);
  if (values.length === 0) return [];
  const name = one.location.replace(/\.graphql$/, '').replaceAll(/[\\/]/g, '-');
  const types = values.flatMap((value) => value.types).join(', ');
  const imports = `import type { Operation } from '../api/operation.js';\nimport type { ${types} } from './types.js';\n`;
  return [{ file: `of-${name}.ts`, text: `${NOTE}${imports}\n${values.map(({ text }) => text).join('')}` }];
});

const types = await codegen({
  filename: 'types.ts',
  schema: schemaDocument,
  schemaAst: schema,
  documents,
  plugins: [{ operations: {} }],
  pluginMap: { operations: operationsPlugin },
  config: {
    ...TYPES_CONFIG,
    nonOptionalTypename: false,
    skipTypename: true,
    avoidOptionals: { field: true, object: true, inputValue: false },
  },
});

const exported = ['types.ts', ...folders.map(({ file }) => file)].map(
  (file) => `export * from './${file.replace(/ts$/, 'js')}';\n`,
);

writeGenerated(
  join(source, 'generated'),
  {
    'types.ts': `${NOTE}${types}`,
    ...Object.fromEntries(folders.map(({ file, text }) => [file, text])),
    'operations.ts': `${NOTE}${exported.join('')}`,
  },
  'node apps/web/scripts/generate-operations.mjs',
);
