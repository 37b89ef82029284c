/**
 * Writes the JSON Schemas of workflow files for editors. With --check it writes nothing and exits with 1 if a schema is
 * out of date. The project must be built.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { agreementJsonSchema } from '../dist/definition/agreement-schema.js';
import { workflowJsonSchema } from '../dist/definition/workflow-schema.js';

const schemas = { 'workflow.schema.json': workflowJsonSchema(), 'agreement.schema.json': agreementJsonSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(`../../../config/workflows/${name}`, import.meta.url);
  const next = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
  if (!process.argv.includes('--check')) writeFileSync(file, next);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== next) {
    console.error(`The schema ${name} is out of date. Run node libs/workflows/scripts/write-workflow-schema.mjs.`);
    process.exitCode = 1;
  }
}
