// Runs every generator. With --check it writes nothing and fails if a generated file is out of date.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const generators = [
  'config/scripts/complete-lock.mjs',
  'libs/engine/scripts/generate-grammar.mjs',
  'libs/engine/scripts/write-function-reference.mjs',
  'libs/engine/scripts/write-method-schema.mjs',
  'libs/engine/scripts/write-questionnaire-schema.mjs',
  'libs/workflows/scripts/write-workflow-schema.mjs',
  'libs/contract/scripts/generate.mjs',
  'apps/api/scripts/generate-resolver-types.mjs',
  'libs/application/scripts/generate-cluster-file-schema.mjs',
];

let failed = 0;
for (const generator of generators) {
  const { status } = spawnSync(process.execPath, [join(root, generator), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${generator}`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
