import { zipSync, type Zippable } from 'fflate';

export { strToU8, zipSync } from 'fflate';

/** Zips as the library's function of that name, but without workers. */
export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files));
}
