/**
 * Writes config/schemas/cluster-file.schema.json from the schema that cluster files are read with; `--check` only says
 * whether it is up to date (exit code 1 if not). Needs the library built.
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
