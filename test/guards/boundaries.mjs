// Proves that the boundary rule works: imports that break the layers must be reported. (Without a project graph, the
// rule is skipped silently, so a lint without findings proves nothing.)
import { ESLint } from 'eslint';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const violations = [
  ['libs/domain/src/position.ts', "import '@strata/event-store-sqlite';\n"],
  ['libs/read-store-sqlite/src/index.ts', "import '@strata/api';\n"],
  ['apps/cli/src/index.ts', "import '@strata/api';\n"],
  ['libs/mongo/src/index.ts', "import '@strata/read-store';\n"],
  ['libs/runtime/src/index.ts', "import '@strata/mongo';\n"],
  ['apps/web/src/main.tsx', "import '@strata/application';\n"],
];

const eslint = new ESLint({ cwd: root });
let asleep = 0;
for (const [filePath, text] of violations) {
  const [result] = await eslint.lintText(text, { filePath: join(root, filePath) });
  const found = result.messages.some((message) => message.ruleId === '@nx/enforce-module-boundaries');
  console.log(`${found ? 'reported' : 'NOT REPORTED'}: ${text.trim()} in ${filePath}`);
  if (!found) asleep += 1;
}
if (asleep > 0) {
  console.error('The boundary rule does not report violations. Check the project graph: npx nx show projects');
  process.exit(1);
}
