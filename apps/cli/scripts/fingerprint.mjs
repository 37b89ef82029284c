import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** The file in the bundle's folder with the fingerprint of the bundled builds. */
export const FINGERPRINT = 'fingerprint.txt';

/**
 * The fingerprint of the current builds, from the compiler's records. It covers contents, not times, because Nx
 * restores builds with new times.
 */
export function fingerprint() {
  const hash = createHash('sha1');
  const libs = readdirSync(new URL('libs/', root)).map((name) => `libs/${name}`);
  for (const project of ['apps/api', 'apps/cli', 'config', ...libs]) {
    const record = new URL(`${project}/dist/.tsbuildinfo`, root);
    hash.update(existsSync(record) ? readFileSync(record) : `${project} is not built`);
  }
  return hash.digest('hex');
}
