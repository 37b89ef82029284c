/** What every generator of types goes by: the SDL files, how scalars are held, and how output is written. */
import { buildASTSchema, isEnumType, isObjectType, parse } from 'graphql';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const source = join(import.meta.dirname, '../src');
const workspace = join(import.meta.dirname, '../../..');

/** Every scalar travels as text. */
const SCALARS = {
  ID: { input: 'string', output: 'string' },
  Decimal: 'string',
  DateTime: 'string',
  Date: 'string',
  Moment: 'string',
  Period: 'string',
  PeriodStart: 'string',
  Position: 'string',
  UUID: 'string',
};

/** Options that all generated types share. */
export const TYPES_CONFIG = {
  scalars: SCALARS,
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  inputMaybeValue: 'T | null | undefined',
};

/** Enums whose values are their names; those of the others are the names in lower case with hyphens. */
const AS_WRITTEN = new Set(['LockCode', 'ReplayOutcome', 'ScoreReason']);

const files = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith('.graphql'))
  .sort();

/** The schema of all SDL files. */
export function readContract() {
  const document = parse(files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n'));
  return { document, schema: buildASTSchema(document) };
}

/** What the values of each enum are in code, by enum and name. */
export function enumValuesOf(schema) {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  return Object.fromEntries(
    enums.map((type) => [
      type.name,
      Object.fromEntries(type.getValues().map(({ name }) => [name, codeValue(type.name, name)])),
    ]),
  );
}

/** The names of the fields that are marked `@spoken`, by type. */
export function spokenFieldsOf(schema) {
  const isSpoken = ({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'spoken');
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const spoken = types.map((type) => [type.name, Object.values(type.getFields()).filter(isSpoken)]);
  return Object.fromEntries(
    spoken.filter(([, fields]) => fields.length > 0).map(([type, fields]) => [type, fields.map(({ name }) => name)]),
  );
}

function codeValue(type, name) {
  return AS_WRITTEN.has(type) ? name : name.toLowerCase().replaceAll('_', '-');
}

/**
 * Writes the files of `folder` that differ from `outputs`. With `--check` on the command line nothing is written, and a
 * difference ends the process with exit code 1. `command` is what writes them.
 */
export function writeGenerated(folder, outputs, command) {
  const checkOnly = process.argv.includes('--check');
  const stale = Object.entries(outputs)
    .map(([name, text]) => ({ file: join(folder, name), text }))
    .filter(({ file, text }) => readIfThere(file) !== text);
  for (const { file, text } of checkOnly ? [] : stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const names = stale.map(({ file }) => relative(workspace, file)).join(', ');
  if (stale.length === 0)
    console.log(`The files in ${relative(workspace, folder)} match the ${files.length} SDL files.`);
  else if (!checkOnly) console.log(`Written: ${names}`);
  else {
    console.error(`These files do not match the SDL files: ${names}. Run: ${command}`);
    process.exitCode = 1;
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
