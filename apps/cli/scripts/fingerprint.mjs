import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** The file in the bundle's folder that says what was bundled. */
export const FINGERPRINT = 'fingerprint.txt';

/**
 * Says what is built, as the compiler records it. Of contents, not of times: Nx puts builds back from its cache with new
 * times.
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
