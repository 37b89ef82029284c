// Bundles the built command, the API and their imports into a few files, so that a short query does not wait for
// hundreds of modules to be resolved and read. Without the bundle, bin/strata.js uses the modules, which is slower.
import { build } from 'esbuild';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
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
    // Strata's modules have no side effects, so unused ones can be dropped.
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
  // Names are kept for stack traces, and for NestJS, which logs and compares them.
  keepNames: true,
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [boundaries],
  banner: {
    // Bundled CommonJS modules require modules of Node.
    js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);",
  },
});
writeFileSync(join(made, FINGERPRINT), fingerprint());
rmSync(out, { recursive: true, force: true });
renameSync(made, out);
