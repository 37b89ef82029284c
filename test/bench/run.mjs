// Benchmarks of the product, as ratios within one run: `npm run bench [-- name… --quick --json]`. docs/benchmarks.md
// explains the comparisons and the output.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './support/machine.mjs';
import { ensurePeers } from './support/peers.mjs';
import { Report } from './support/report.mjs';

/** The names of suites and groups, in the order in which they run. */
const SUITES = {
  append: () => import('./suites/append.mjs'),
  emmett: () => import('./suites/emmett.mjs'),
  projection: () => import('./suites/projection.mjs'),
  import: () => import('./suites/import.mjs'),
  scorecard: () => import('./suites/scorecard.mjs'),
  answers: () => import('./suites/answers.mjs'),
  start: () => import('./suites/start.mjs'),
  audit: () => import('./suites/audit.mjs'),
  workflows: () => import('./suites/workflows.mjs'),
  method: () => import('./suites/method.mjs'),
  cascade: () => import('./suites/cascade.mjs'),
  live: () => import('./suites/live.mjs'),
  hostile: () => import('./suites/hostile.mjs'),
};
const GROUPS = {
  stores: ['append', 'emmett', 'projection', 'import', 'scorecard', 'answers', 'start', 'audit', 'workflows'],
  engine: ['method', 'cascade', 'live'],
};
const WITH_PEERS = ['emmett', 'method', 'cascade'];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

function usage() {
  const groups = Object.entries(GROUPS).map(([name, suites]) => `  ${name} = ${suites.join(' ')}`);
  return `npm run bench [-- name… --quick --json]\nnames: ${Object.keys(SUITES).join(' ')}\n${groups.join('\n')}\n`;
}

function chosen() {
  const names = positionals.length === 0 ? Object.keys(SUITES) : positionals.flatMap((name) => GROUPS[name] ?? [name]);
  const unknown = names.find((name) => !(name in SUITES));
  if (unknown === undefined) return [...new Set(names)];
  process.stderr.write(`There is no benchmark named ${unknown}.\n${usage()}`);
  process.exit(2);
}

/** The benchmarks measure the built code. */
function build() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const tsc = 'node_modules/@typescript/native/bin/tsc';
  for (const step of [[tsc, '-b'], ['apps/cli/scripts/bundle.mjs']]) {
    const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(1);
  }
}

if (options.help) {
  process.stdout.write(usage());
  process.exit(0);
}
const names = chosen();
const report = new Report(options);
if (!options['no-build']) build();
if (names.some((name) => WITH_PEERS.includes(name))) ensurePeers(report);
const machine = describeMachine();
if (!options.json) {
  const { cores, processor, memoryGiB, system, node } = machine;
  process.stdout.write(`Node ${node}, ${cores} cores (${processor}), ${memoryGiB} GiB, ${system}\n`);
}
for (const name of names) {
  try {
    const suite = await SUITES[name]();
    await suite[name === 'import' ? 'importing' : name](report, options);
  } catch (error) {
    report.wrong(name, name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
process.exitCode = report.finish(machine);
