/**
 * Writes the JSON Schema of workflow files for editors. With --check it writes nothing and exits with 1 if the schema is
 * out of date. The project must be built.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { workflowJsonSchema } from '../dist/definition/workflow-schema.js';

const file = new URL('../../../config/workflows/workflow.schema.json', import.meta.url);
const next = await format(JSON.stringify(workflowJsonSchema()), { parser: 'json', printWidth: 120 });

if (!process.argv.includes('--check')) writeFileSync(file, next);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== next) {
  console.error(
    'The schema of workflow files is out of date. Run node libs/workflows/scripts/write-workflow-schema.mjs.',
  );
  process.exit(1);
}
