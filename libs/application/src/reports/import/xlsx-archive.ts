import { StrataError } from '@strata/domain';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { SpooledFile } from './spooled-file.js';

/** The most bytes that the parts of a workbook may unpack to; 100,000 rows of ten columns take about 60 MiB. */
const MAX_UNPACKED = 160 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** A data descriptor follows the data of an entry whose sizes were not known when it was begun. */
const MAX_DESCRIPTOR = 24;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Throws `WORKBOOK_TOO_LARGE` for an archive that would unpack to more than 160 MiB, whatever its directory says, and
 * `NOT_A_VALUE_FILE` for one whose directory and content differ. Otherwise a small file could exhaust the memory.
 */
export async function requireModestArchive({ path, file }: SpooledFile): Promise<void> {
  const handle = await open(path);
  try {
    const { entries, directory } = await directoryOf(handle, file);
    if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MAX_UNPACKED) throw tooLarge(file);
    let end = 0;
    let total = 0;
    for (const entry of entries) {
      if (entry.offset < end || entry.offset > end + MAX_DESCRIPTOR) throw broken(file);
      const start = await dataStart(handle, entry, file);
      end = start + entry.packed;
      total += await unpackedSize(path, { start, end, method: entry.method }, MAX_UNPACKED - total, file);
    }
    if (directory < end || directory > end + MAX_DESCRIPTOR) throw broken(file);
  } finally {
    await handle.close();
  }
}

async function directoryOf(
  handle: FileHandle,
  file: string,
): Promise<{ readonly entries: readonly Entry[]; readonly directory: number }> {
  const { size } = await handle.stat();
  const tail = await bytesAt(
    handle,
    Math.max(0, size - END_SIZE - MAX_COMMENT),
    Math.min(size, END_SIZE + MAX_COMMENT),
  );
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) throw broken(file);
  const [length, directory] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (directory + length > size) throw broken(file);
  const bytes = await bytesAt(handle, directory, length);
  const entries: Entry[] = [];
  for (let from = 0; from + 46 <= bytes.length;) {
    if (bytes.readUInt32LE(from) !== ENTRY) throw broken(file);
    entries.push({
      method: bytes.readUInt16LE(from + 10),
      packed: bytes.readUInt32LE(from + 20),
      unpacked: bytes.readUInt32LE(from + 24),
      offset: bytes.readUInt32LE(from + 42),
    });
    from += 46 + bytes.readUInt16LE(from + 28) + bytes.readUInt16LE(from + 30) + bytes.readUInt16LE(from + 32);
  }
  return { entries: entries.sort((a, b) => a.offset - b.offset), directory };
}

/** Where the data of an entry begins. Its own header must not announce another size than the directory. */
async function dataStart(handle: FileHandle, { offset, unpacked }: Entry, file: string): Promise<number> {
  const header = await bytesAt(handle, offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) throw broken(file);
  const announced = header.readUInt32LE(22);
  if (announced !== 0 && announced !== unpacked) throw broken(file);
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function unpackedSize(
  path: string,
  { start, end, method }: { readonly start: number; readonly end: number; readonly method: number },
  limit: number,
  file: string,
): Promise<number> {
  if (method === STORED || start === end) return end - start;
  if (method !== DEFLATED) throw broken(file);
  let size = 0;
  const counted = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > limit ? tooLarge(file) : null);
    },
  });
  try {
    await pipeline(createReadStream(path, { start, end: end - 1 }), createInflateRaw(), counted);
  } catch (error) {
    throw error instanceof StrataError ? error : broken(file, error);
  }
  return size;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function tooLarge(file: string): StrataError {
  return new StrataError(
    'WORKBOOK_TOO_LARGE',
    `${file} unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MiB, the most that a workbook may have.`,
    { remedy: 'Split the workbook, or save the sheet as CSV.' },
  );
}

function broken(file: string, cause?: unknown): StrataError {
  return new StrataError('NOT_A_VALUE_FILE', `${file} is not a valid XLSX workbook.`, {
    remedy: 'Save the workbook as XLSX again, or as CSV.',
    cause,
  });
}
