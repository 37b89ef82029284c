// Puts the built command, the API and what they import into a few files, so that a quick question does not wait for
// hundreds of modules to be found and read. The command works without it (bin/strata.js falls back on the modules), only
// slower.
import { build } from 'esbuild';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, FINGERPRINT } from './fingerprint.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const dist = join(root, 'apps/cli/dist');
const out = join(dist, 'bundle');
/** Written aside and then moved, so that a command that starts meanwhile finds a whole bundle or none. */
const made = join(dist, `bundle-${process.pid}`);

/** Libraries of plain JavaScript that quick commands load. Others (native ones, servers' drivers) stay where they are. */
const BUNDLED = new Set([
  'canonicalize',
  'cli-progress',
  'commander',
  'csv-parse',
  'decimal.js',
  'fastest-levenshtein',
  'jose',
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
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, resolveDir, pluginData, kind }) => {
      if (pluginData === boundaries || kind === 'entry-point' || !isOwn(resolveDir)) return undefined;
      const name = packageOf(path);
      return name.startsWith('@strata/') || BUNDLED.has(name) ? undefined : { path, external: true };
    });
    // Modules of Strata do nothing when they are imported, so what a command does not use is left out.
    onResolve({ filter: /^(\.|@strata\/)/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === boundaries || kind === 'entry-point' || !isOwn(resolveDir)) return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: boundaries });
      return { ...found, sideEffects: false };
    });
  },
};

await build({
  entryPoints: { main: join(dist, 'main.js'), api: join(root, 'apps/api/dist/main.js') },
  outdir: made,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names stay, so that a stack trace says where something went wrong, and for NestJS, which logs and compares them.
  keepNames: true,
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [boundaries],
  banner: {
    // Bundled CommonJS modules ask for modules of Node.
    js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);",
  },
});
writeFileSync(join(made, FINGERPRINT), fingerprint());
rmSync(out, { recursive: true, force: true });
renameSync(made, out);
