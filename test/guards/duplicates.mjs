// No duplicates of ten or more lines outside tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DUPLICATES } from './exceptions.mjs';
import { selfTest, verdict } from './support/verdict.mjs';

const RULE = 'a duplicate of ten or more lines';
// Two adapters of a port import the same names from it.
const IMPORT = String.raw`import\s+(type\s+)?\{[^}]*\}\s+from\s+'[^']+';`;
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const IGNORED = ['**/*.spec.ts', '**/testing/**', '**/generated/**', '**/dist/**', '**/node_modules/**'];

function duplicatesIn(folder) {
  const out = mkdtempSync(join(tmpdir(), 'strata-duplicates-'));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/jscpd/run-jscpd.js'),
        ...['apps', 'libs', 'config', 'test/guards', 'test/runner'].map((part) => join(folder, part)),
        ...['--min-lines', '10', '--min-tokens', '30', '--format', 'typescript,tsx,javascript', '--fail-on-empty'],
        ...['--ignore', IGNORED.join(',')],
        ...['--ignore-pattern', IMPORT],
        ...['--absolute', '--reporters', 'json,silent', '--output', out],
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`jscpd failed: ${stdout}${stderr}`);
    const { duplicates } = JSON.parse(readFileSync(join(out, 'jscpd-report.json'), 'utf8'));
    return duplicates.map(({ firstFile, secondFile, lines }) => {
      const files = [firstFile, secondFile].map(({ name }) => relative(folder, name).split(sep).join('/')).sort();
      return { files, text: `${lines} lines: ${placeOf(folder, firstFile)} and ${placeOf(folder, secondFile)}` };
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function placeOf(folder, { name, start, end }) {
  return `${relative(folder, name).split(sep).join('/')}:${start}-${end}`;
}

const lines = Array.from({ length: 11 }, (_, at) => `  const value${at} = compute(${at}, other);`).join('\n');
const wrong =
  verdict(RULE, {
    findings: duplicatesIn(root),
    exceptions: DUPLICATES.map(({ files, reason }) => ({ files, text: `${files.join(' and ')} (${reason})` })),
    covers: (exception, finding) => [...exception.files].sort().join() === finding.files.join(),
  }) +
  (await selfTest(
    RULE,
    {
      'libs/a/src/one.ts': `export function one() {\n${lines}\n}\n`,
      'libs/b/src/two.ts': `export function two(other: number) {\n${lines}\n}\n`,
      'apps/c/src/main.ts': '',
      'config/src/index.ts': '',
      'test/guards/a.mjs': '',
      'test/runner/a.mjs': '',
    },
    duplicatesIn,
  ));
process.exit(wrong === 0 ? 0 : 1);
