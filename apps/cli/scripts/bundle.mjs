// Bundles the built command into one CommonJS file, whose compiled code V8 can cache, and the API into a few modules, so
// that a short query does not wait for hundreds of modules to be resolved, read and compiled. Without the bundle,
// bin/strata.js uses the modules, which is slower.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, FINGERPRINT } from './fingerprint.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const dist = join(root, 'apps/cli/dist');
const out = join(dist, 'bundle');
/** Written elsewhere and then moved, so that a command that starts meanwhile finds a complete bundle or none. */
const made = join(dist, `bundle-${process.pid}`);

/** The pure JavaScript libraries that short commands load. Others (native ones, drivers of servers) are not bundled. */
const BUNDLED = new Set([
  'canonicalize',
  'cli-progress',
  'commander',
  'csv-parse',
  'decimal.js',
  'fastest-levenshtein',
  '@formatjs/fast-memoize',
  '@formatjs/icu-messageformat-parser',
  '@formatjs/icu-skeleton-parser',
  'intl-messageformat',
  'jose',
  'jstat',
  'otplib',
  'rate-limiter-flexible',
  'simple-statistics',
  'yaml',
  'zod',
]);

const isOwn = (folder) => !folder.includes('node_modules') && folder.startsWith(root);

/** `zod` of `zod/v4`, `@scope/name` of `@scope/name/part`. */
function packageOf(path) {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

const boundaries = {
  name: 'boundaries',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, resolveDir, kind }) => {
      if (kind === 'entry-point' || !isOwn(resolveDir)) return undefined;
      const name = packageOf(path);
      return name.startsWith('@strata/') || BUNDLED.has(name) ? undefined : { path, external: true };
    });
  },
};

const common = {
  outdir: made,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [boundaries],
};
await build({
  ...common,
  entryPoints: { strata: join(dist, 'main.js') },
  format: 'cjs',
  supported: { 'dynamic-import': false },
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'urlOfBundle' },
  banner: { js: "const urlOfBundle = require('node:url').pathToFileURL(__filename).href;" },
});
await build({
  ...common,
  entryPoints: { api: join(root, 'apps/api/dist/main.js') },
  format: 'esm',
  splitting: true,
  // NestJS logs and compares names of classes.
  keepNames: true,
  banner: {
    // Bundled CommonJS modules require modules of Node.
    js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);",
  },
});
writeFileSync(join(made, FINGERPRINT), fingerprint());
rmSync(out, { recursive: true, force: true });
renameSync(made, out);
warmUp();

/** Runs a short query, so that the code which such queries need is compiled. */
function warmUp() {
  const folder = mkdtempSync(join(tmpdir(), 'strata-build-'));
  try {
    const file = join(folder, 'cluster.yaml');
    writeFileSync(
      file,
      'strata: 1\nid: c\nlabels: C\nperspectives: { p: P }\nactors: { a: A }\nmeasures: { m: { labels: M, scoring: unscored } }\n',
    );
    strata(folder, 'apply', '-f', file);
    for (const name of readdirSync(out).filter((name) => name.endsWith('.cache'))) rmSync(join(out, name));
    strata(folder, 'value', '--cluster', 'c', '--member', 'a', '--measure', 'm', '--period', '2000-01');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function strata(folder, ...args) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'apps/cli/bin/strata.js'), ...args], {
    env: { PATH: process.env.PATH, STRATA_DATA: join(folder, 'data') },
    encoding: 'utf8',
  });
  if (status > 1) throw new Error(`strata ${args[0]} fails in the bundle: ${stderr}`);
}
