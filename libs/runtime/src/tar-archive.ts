import { StrataError } from '@strata/domain';
import { createHash } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';

/** A file in an archive: its name, and where its content begins. */
export interface ArchiveEntry {
  readonly name: string;
  readonly start: number;
  readonly bytes: number;
}

const BLOCK = 512;
const CHUNK = 1024 * 1024;

/** The largest size that eleven octal digits can state: 8 GiB. Larger ones are binary, as GNU tar writes them. */
const MAX_OCTAL = 0o77777777777;

// `writeFileSync` also for parts of a file: unlike `writeSync`, it goes on until everything is written.

/** Writes a tar archive that only its owner may read, and returns once it is on disk. */
export function writeArchive(
  archive: string,
  files: readonly { readonly name: string; readonly path: string }[],
): void {
  const handle = openSync(archive, 'wx', 0o600);
  try {
    fchmodSync(handle, 0o600);
    for (const { name, path } of files) {
      const { size } = statSync(path);
      writeFileSync(handle, headerOf(name, size));
      copyContent(path, handle);
      writeFileSync(handle, Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK));
    }
    writeFileSync(handle, Buffer.alloc(2 * BLOCK));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The files in an archive that `writeArchive` wrote. Throws `BACKUP_DAMAGED` for anything else. */
export function entriesOf(archive: string): readonly ArchiveEntry[] {
  const handle = openSync(archive, 'r');
  const entries: ArchiveEntry[] = [];
  try {
    for (let at = 0; ;) {
      const header = Buffer.alloc(BLOCK);
      if (readSync(handle, header, 0, BLOCK, at) < BLOCK) throw damagedArchive(archive, 'it is incomplete');
      if (header.every((byte) => byte === 0)) return entries;
      if (checksumOf(header) !== Number.parseInt(header.toString('latin1', 148, 156), 8)) {
        throw damagedArchive(archive, 'it is not a backup, or its list of files is damaged');
      }
      const bytes = sizeIn(header);
      entries.push({ name: header.toString('utf8', 0, header.indexOf(0)), start: at + BLOCK, bytes });
      at += BLOCK + Math.ceil(bytes / BLOCK) * BLOCK;
    }
  } finally {
    closeSync(handle);
  }
}

/** Writes an entry to a new file, on disk when this returns, and returns its SHA-256. */
export function extract(archive: string, { start, bytes }: ArchiveEntry, target: string): string {
  const output = openSync(target, 'wx', 0o600);
  try {
    fchmodSync(output, 0o600);
    const hash = createHash('sha256');
    for (const chunk of chunksOf(archive, start, bytes)) {
      hash.update(chunk);
      writeFileSync(output, chunk);
    }
    fsyncSync(output);
    return hash.digest('hex');
  } finally {
    closeSync(output);
  }
}

export function sha256Of(path: string): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(path, 0, statSync(path).size)) hash.update(chunk);
  return hash.digest('hex');
}

export function damagedArchive(archive: string, why: string): StrataError {
  return new StrataError('BACKUP_DAMAGED', `The backup ${archive} cannot be restored: ${why}.`, {
    remedy: 'Use another backup; nothing was changed.',
  });
}

function copyContent(path: string, target: number): void {
  for (const chunk of chunksOf(path, 0, statSync(path).size)) writeFileSync(target, chunk);
}

function* chunksOf(path: string, start: number, bytes: number): Iterable<Buffer> {
  const handle = openSync(path, 'r');
  const buffer = Buffer.alloc(CHUNK);
  try {
    for (let done = 0; done < bytes;) {
      const read = readSync(handle, buffer, 0, Math.min(CHUNK, bytes - done), start + done);
      if (read === 0) throw damagedArchive(path, 'it is incomplete');
      yield buffer.subarray(0, read);
      done += read;
    }
  } finally {
    closeSync(handle);
  }
}

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0'.repeat(2), 108);
  if (size <= MAX_OCTAL) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  else {
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write(
    `${Math.floor(Date.now() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  );
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** The sum of the bytes of a header, with its checksum field read as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}

function sizeIn(header: Buffer): number {
  if (header[124] === 0x80) return Number(header.readBigUInt64BE(128));
  return Number.parseInt(header.toString('latin1', 124, 135), 8);
}
