import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What a process did to a file of the recorded folder. */
export type Operation =
  | { readonly kind: 'write'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly length: number }
  | { readonly kind: 'sync' | 'unlink'; readonly file: string };

const HEAD = 17;
const APPEND = 0xffff_ffff_ffff_ffffn;

/** Reads the log of `record-writes.c`, in order. */
export function readOperations(log: string): readonly Operation[] {
  const all = readFileSync(log);
  const paths = new Map<number, string>();
  const operations: Operation[] = [];
  for (let at = 0; at < all.length;) {
    const code = all.readUInt8(at);
    const id = all.readUInt32LE(at + 1);
    const offset = all.readBigUInt64LE(at + 5);
    const length = all.readUInt32LE(at + 13);
    const bytes = all.subarray(at + HEAD, at + HEAD + (code === 3 || code === 4 ? 0 : length));
    const file = paths.get(id) ?? '';
    at += HEAD + bytes.length;
    if (code === 1) paths.set(id, basename(bytes.toString()));
    else if (code === 2)
      operations.push({ kind: 'write', file, offset: offset === APPEND ? -1 : Number(offset), bytes });
    else if (code === 3) operations.push({ kind: 'truncate', file, length: Number(offset) });
    else operations.push(code === 4 ? { kind: 'sync', file } : { kind: 'unlink', file: basename(bytes.toString()) });
  }
  return operations;
}

/** The contents of a file that operations are applied to. */
export class FileImage {
  #held = Buffer.alloc(0);
  #length = 0;

  get contents(): Buffer {
    return this.#held.subarray(0, this.#length);
  }

  apply(operation: Operation): void {
    if (operation.kind === 'truncate') this.#resize(operation.length);
    if (operation.kind !== 'write') return;
    const offset = operation.offset < 0 ? this.#length : operation.offset;
    this.#resize(Math.max(this.#length, offset + operation.bytes.length));
    operation.bytes.copy(this.#held, offset);
  }

  #resize(length: number): void {
    if (length > this.#held.length) {
      const grown = Buffer.alloc(2 * length);
      this.contents.copy(grown);
      this.#held = grown;
    }
    if (length < this.#length) this.#held.fill(0, length, this.#length);
    this.#length = length;
  }
}
