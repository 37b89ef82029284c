import { existsSync, readFileSync } from 'node:fs';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;

interface Log {
  readonly bytes: Buffer;
  readonly frameBytes: number;
  /** Whether checksums read words with the highest byte first. */
  readonly bigEndian: boolean;
}

type Checksum = readonly [number, number];

/**
 * True if SQLite would silently leave out acknowledged events of a write-ahead log. It reads the log up to the first
 * invalid frame, because a power failure may cut off the last transaction. Every transaction is on disk before the next
 * one is written, so an invalid frame before a later transaction means that the log was damaged afterwards.
 *
 * The format is described at https://www.sqlite.org/fileformat2.html#the_write_ahead_log.
 */
export function isLogDamaged(file: string): boolean {
  const path = `${file}-wal`;
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (bytes.length < HEADER_BYTES || bytes.every((byte) => byte === 0)) return false;
  const magic = bytes.readUInt32BE(0);
  const log = { bytes, frameBytes: FRAME_HEADER_BYTES + bytes.readUInt32BE(8), bigEndian: magic === MAGIC + 1 };
  const header = checksum(log, [0, HEADER_BYTES - 8], [0, 0]);
  if ((magic !== MAGIC && magic !== MAGIC + 1) || !isChecksumAt(bytes, HEADER_BYTES - 8, header)) return true;
  return hasTransactionsAfter(log, firstInvalidFrame(log, header));
}

/** The offset of the first frame that is not of this log or has a wrong checksum. */
function firstInvalidFrame(log: Log, header: Checksum): number {
  let sum = header;
  let at = HEADER_BYTES;
  for (; at + log.frameBytes <= log.bytes.length; at += log.frameBytes) {
    if (!isOfLog(log, at)) return at;
    sum = checksum(log, [at, at + 8], sum);
    sum = checksum(log, [at + FRAME_HEADER_BYTES, at + log.frameBytes], sum);
    if (!isChecksumAt(log.bytes, at + 16, sum)) return at;
  }
  return at;
}

/** True if frames of this log follow a commit that is not before the offset. */
function hasTransactionsAfter(log: Log, offset: number): boolean {
  let isCommitted = false;
  for (let at = offset; at + log.frameBytes <= log.bytes.length; at += log.frameBytes) {
    if (!isOfLog(log, at)) continue;
    if (isCommitted) return true;
    isCommitted = log.bytes.readUInt32BE(at + 4) !== 0;
  }
  return false;
}

/** Frames of an earlier use of the file have other salts. */
function isOfLog({ bytes }: Log, at: number): boolean {
  return bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0;
}

function isChecksumAt(bytes: Buffer, at: number, [first, second]: Checksum): boolean {
  return bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;
}

function checksum({ bytes, bigEndian }: Log, [from, to]: readonly [number, number], before: Checksum): Checksum {
  let [first, second] = before;
  for (let at = from; at < to; at += 8) {
    first = (first + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + second) >>> 0;
    second = (second + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + first) >>> 0;
  }
  return [first, second];
}
