/**
 * Writes the JSON Schema of questionnaire files for editors. With --check it writes nothing and exits with 1 if the
 * schema is out of date. The project must be built.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { questionnaireJsonSchema } from '../dist/questionnaire/questionnaire-schema.js';

const file = new URL('../../../config/questionnaires/questionnaire.schema.json', import.meta.url);
const next = await format(JSON.stringify(questionnaireJsonSchema()), { parser: 'json', printWidth: 120 });

if (!process.argv.includes('--check')) writeFileSync(file, next);
else if (readFileSync(file, 'utf8') !== next) {
  console.error(
    'The schema of questionnaire files is out of date. Run node libs/engine/scripts/write-questionnaire-schema.mjs.',
  );
  process.exit(1);
}
