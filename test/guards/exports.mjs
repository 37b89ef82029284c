// No exports without a production importer, and no unreachable files. Tests do not count: what only they use is either
// unnecessary or listed with a reason.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXPORTS } from './exceptions.mjs';
import { selfTest, verdict } from './support/verdict.mjs';

const RULE = 'an export without a production importer';
const KINDS = ['files', 'exports', 'types', 'duplicates'];
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

function unusedIn(folder) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/knip/bin/knip.js'),
      ...['--production', '--directory', folder, '--config', join(root, 'test/guards/knip.json')],
      ...['--include', KINDS.join(','), '--reporter', 'json', '--no-progress'],
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const json = /^\{.*\}$/ms.exec(stdout)?.[0];
  if (json === undefined) throw new Error(`knip failed: ${stdout}${stderr}`);
  return JSON.parse(json).issues.flatMap((issue) =>
    KINDS.flatMap((kind) =>
      (issue[kind] ?? []).flat().map(({ name }) => ({
        file: issue.file,
        name: kind === 'files' ? '(the file)' : name,
        text: kind === 'files' ? `${issue.file} (the file)` : `${issue.file}: ${name}`,
      })),
    ),
  );
}

/** Splits exceptions by name. */
const byName = ({ file, names, reason }) => names.map((name) => ({ file, name, text: `${file}: ${name} (${reason})` }));

const sampleProject = (name) => ({
  [`libs/${name}/package.json`]: JSON.stringify({
    name: `@strata/${name}`,
    type: 'module',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  }),
  [`libs/${name}/tsconfig.json`]: JSON.stringify({
    compilerOptions: { rootDir: 'src', outDir: 'dist', module: 'nodenext' },
    include: ['src'],
  }),
});

const wrong =
  verdict(RULE, {
    findings: unusedIn(root),
    exceptions: EXPORTS.flatMap(byName),
    covers: (exception, finding) =>
      exception.file === finding.file && (exception.name === '*' || exception.name === finding.name),
  }) +
  (await selfTest(
    RULE,
    {
      'package.json': JSON.stringify({
        name: 'sample',
        private: true,
        type: 'module',
        workspaces: ['libs/*', 'config'],
      }),
      'config/package.json': JSON.stringify({ name: '@strata/config', type: 'module' }),
      ...sampleProject('a'),
      'libs/a/src/index.ts': "export * from './value.js';\n",
      'libs/a/src/value.ts': 'export const value = 1;\n',
      'libs/a/src/value.unit.spec.ts': "import { value } from './value.js';\nconsole.log(value);\n",
    },
    (folder) => unusedIn(folder).filter(({ name }) => name === 'value'),
  ));
process.exit(wrong === 0 ? 0 : 1);
