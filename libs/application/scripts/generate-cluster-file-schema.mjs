/**
 * Generates config/schemas/cluster-file.schema.json from the schema that validates cluster files. With `--check` it only
 * checks that the file is up to date, and exits with 1 if it is not. Requires the library to be built.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { clusterFileJsonSchema } from '../dist/cluster-file/json-schema.js';

const target = fileURLToPath(new URL('../../../config/schemas/cluster-file.schema.json', import.meta.url));
const options = await resolveConfig(target);
const text = await format(JSON.stringify(clusterFileJsonSchema()), { ...options, filepath: target });

if (process.argv.includes('--check')) {
  if (text !== currentText()) {
    console.error(
      'config/schemas/cluster-file.schema.json is out of date: run libs/application/scripts/generate-cluster-file-schema.mjs',
    );
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function currentText() {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return undefined;
  }
}
