// No import cycles within or between projects; type imports count too.
import { cruise } from 'dependency-cruiser';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CIRCLES } from './exceptions.mjs';
import { selfTest, verdict } from './support/verdict.mjs';

const RULE = 'an import cycle';

/** Maps `@strata/x` to the sources of the project, so that cycles between projects are found without a build. */
function aliases(root) {
  const projects = ['apps', 'libs'].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => [name, `${folder}/${name}`]) : [],
  );
  return Object.fromEntries(
    [...projects, ['config', 'config']].map(([name, path]) => [`@strata/${name}$`, join(root, path, 'src/index.ts')]),
  );
}

async function circlesIn(root) {
  const folders = ['apps', 'libs', 'config'].filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      validate: true,
      tsPreCompilationDeps: true,
      includeOnly: { path: '^(apps|libs|config)/' },
      exclude: { path: '(^|/)(dist|node_modules|generated)/' },
      ruleSet: { forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }] },
    },
    { alias: aliases(root), extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  );
  return output.summary.violations.map(({ from, cycle }) => {
    const modules = [from, ...cycle.map(({ name }) => name)];
    return { modules, text: modules.join(' → ') };
  });
}

const wrong =
  verdict(RULE, {
    findings: await circlesIn(join(dirname(fileURLToPath(import.meta.url)), '../..')),
    exceptions: CIRCLES.map(({ module, reason }) => ({ module, text: `${module} (${reason})` })),
    covers: ({ module }, { modules }) => modules.includes(module),
  }) +
  (await selfTest(
    `${RULE} within a project`,
    {
      'libs/a/src/one.ts': "import { two } from './two.js';\nexport const one = () => two;\n",
      'libs/a/src/two.ts': "import type { one } from './one.js';\nexport const two = (): typeof one => undefined!;\n",
    },
    circlesIn,
  )) +
  (await selfTest(
    `${RULE}, between projects`,
    {
      'libs/a/src/index.ts': "import { b } from '@strata/b';\nexport const a = () => b;\n",
      'libs/b/src/index.ts': "import { a } from '@strata/a';\nexport const b = () => a;\n",
    },
    circlesIn,
  ));
process.exit(wrong === 0 ? 0 : 1);
