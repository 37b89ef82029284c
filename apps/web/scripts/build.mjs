// Builds the web application to dist: hashed files below assets, each also compressed, and the page that loads them.
import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const project = join(import.meta.dirname, '..');
const assets = join(project, 'dist/assets');
/** Smaller files are not worth a second one. */
const LEAST = 1_024;

/** Workbooks are zipped on the page itself: its policy forbids the workers that the library would start from text. */
const zipsInPlace = {
  name: 'zips-in-place',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'fflate' && importer?.includes('write-excel-file') ? join(project, 'scripts/zip-in-place.mjs') : null,
};

await build({
  configFile: false,
  root: join(project, 'src'),
  logLevel: 'warn',
  plugins: [react(), zipsInPlace],
  build: {
    outDir: join(project, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the pages forbids data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 2_000,
  },
});

for (const name of readdirSync(assets)) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const content = readFileSync(join(assets, name));
  if (content.length < LEAST) continue;
  writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, { params: quality }));
}
