/**
 * Writes src/generated from the operations in the .graphql files of the screens: their types, and each operation as a value
 * with its text. The values of each .graphql file are a file of their own, so that a page loads no operations of others.
 * `--check` writes nothing and fails if that would change a file.
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

/** A file with the operations of a .graphql file as values; undefined if it has only fragments. */
function fileOf({ location, document }) {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 0) return undefined;
  const types = operations.flatMap(({ name, operation }) => {
    const type = `${name.value}${KINDS[operation]}`;
    return [type, `${type}Variables`];
  });
  const values = operations.map((definition) => {
    const name = definition.name.value;
    const type = `${name}${KINDS[definition.operation]}`;
    return `export const ${name}: Operation<${type}, ${type}Variables> = { name: '${name}', text: ${JSON.stringify(textOf(definition))} };\n`;
  });
  const imports = [
    "import type { Operation } from '../../api/operation.js';",
    `import type { ${types.join(', ')} } from '../operation-types.js';`,
  ];
  return { name: nameOf(location), text: `${NOTE}${imports.join('\n')}\n\n${values.join('')}` };
}

/** Such as map-map for map/map.graphql. */
function nameOf(location) {
  return location.replace(/\.graphql$/, '').replaceAll(/[\\/]/g, '-');
}

const files = documents.map(fileOf).filter((file) => file !== undefined);
const exported = files.map(({ name }) => `export * from './operations/${name}.js';\n`);

const types = await codegen({
  filename: 'operation-types.ts',
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

writeGenerated(
  join(source, 'generated'),
  {
    'operation-types.ts': `${NOTE}${types}\n`,
    'operations.ts': `${NOTE}export type * from './operation-types.js';\n${exported.join('')}`,
    ...Object.fromEntries(files.map(({ name, text }) => [`operations/${name}.ts`, text])),
  },
  'node apps/web/scripts/generate-operations.mjs',
);
