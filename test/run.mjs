// `npm test`: runs the tests of every project through Nx, which builds first and caches the results of unchanged
// projects, and prints the total. `npm test -- libs/domain` runs one project, `npm test -- -t "Measure"` tests by name,
// `npm test -- --affected` the projects changed since main or origin/main; other words are options of Jest or parts of
// paths.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseBranch } from './runner/base-branch.mjs';
import { chooseTests } from './runner/choose-tests.mjs';
import { findBrowser } from './runner/find-browser.mjs';
import { forget, lineOf, sumOf } from './runner/totals.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function sayWhatIsSkipped() {
  if (!process.env.STRATA_TEST_MONGODB_URI) {
    const line = 'eval "$(../shared/servers/mongodb start)"   # or any replica set in STRATA_TEST_MONGODB_URI';
    if (process.env.CI) {
      console.error(`STRATA_TEST_MONGODB_URI is not set; in CI the MongoDB suites must run:\n  ${line}`);
      process.exit(1);
    }
    console.log(`STRATA_TEST_MONGODB_URI is not set: the MongoDB suites are SKIPPED. To run them:\n  ${line}\n`);
  }
  if (findBrowser() === undefined) {
    const line = 'apt-get install chromium   # or the path of a Chromium in STRATA_TEST_BROWSER';
    if (process.env.CI) {
      console.error(`There is no browser; in CI the tests of the web application must run:\n  ${line}`);
      process.exit(1);
    }
    console.log(`There is no browser: the tests of the web application are SKIPPED. To run them:\n  ${line}\n`);
  }
  if (!process.env.STRATA_TEST_KURRENTDB) {
    console.log(
      'STRATA_TEST_KURRENTDB is not set: the KurrentDB suite runs against the protocol double only. To run it on a node:\n' +
        '  STRATA_TEST_KURRENTDB="kurrentdb://localhost:2113?tls=false" npm test\n',
    );
  }
}

/** What the words ask for, or the sentence that says why it is not possible. */
function asked(words, isAffected) {
  try {
    const base = isAffected ? baseBranch(root) : undefined;
    return { ...chooseTests(words, { root, cwd: process.env.INIT_CWD ?? process.cwd() }), base };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

const words = process.argv.slice(2).filter((word) => word !== '--affected');
const isAffected = process.argv.includes('--affected');
sayWhatIsSkipped();
const { projects, args, base } = asked(words, isAffected);
const folders = projects.map(({ folder }) => folder);

forget(root, folders);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/nx/dist/bin/nx.js'),
    ...(isAffected
      ? ['affected', `--base=${base}`]
      : ['run-many', `--projects=${projects.map(({ name }) => name).join(',')}`]),
    '--target=test',
    '--parallel=150%',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, STRATA_TEST_ARGS: args.length > 0 ? JSON.stringify(args) : '' },
  },
);
const { total, silent } = sumOf(root, folders);
if (isAffected) total.failed -= silent.length;
else for (const folder of silent) console.error(`The tests of ${folder} did not run to their end.`);

const line = lineOf(total);
console.log(`\n${line}`);
if (process.env.STRATA_TEST_TOTALS) appendFileSync(process.env.STRATA_TEST_TOTALS, `${line}\n`);
process.exit(status === 0 && total.failed > 0 ? 1 : (status ?? 1));
