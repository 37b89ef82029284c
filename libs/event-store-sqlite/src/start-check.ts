import { statSync } from 'node:fs';
import type Database from 'libsql';
import { isStrataError } from '@strata/domain';
import { StructureCheck } from './check-structure.js';
import type { EventReader } from './event-reader.js';
import { sqliteCodeOf } from './sqlite-errors.js';

const MEBIBYTE = 1024 * 1024;

/** Larger files are not checked page by page at start, nor are their index entries counted, which takes about two milliseconds per mebibyte. */
const MAX_QUICK_BYTES = 256 * MEBIBYTE;

/** Up to this size the indexes are compared with the tables as well, which takes about eight. */
const MAX_WHOLE_BYTES = 8 * MEBIBYTE;

/** The last events, which are read and checked. */
const TAIL = 100;

/** Checks in bounded time whether events can be appended. Returns a sentence per fault. */
export function checkBeforeAppends(db: Database.Database, reader: EventReader, file: string): readonly string[] {
  const structure = new StructureCheck(db);
  const { size } = statSync(file);
  if (size <= MAX_QUICK_BYTES) {
    structure.checkFile(size <= MAX_WHOLE_BYTES ? 'integrity_check' : 'quick_check');
    structure.checkCounts();
  }
  const head = structure.head();
  return [...structure.faults, ...tailFaults(reader, head)];
}

function tailFaults(reader: EventReader, head: number): readonly string[] {
  try {
    let after = Math.max(0, head - TAIL);
    while (after < head) after += reader.log(after, head, TAIL).length;
    return [];
  } catch (error) {
    if (isStrataError(error, 'EVENT_STORE_DAMAGED')) return [error.message];
    if (sqliteCodeOf(error) === '') throw error;
    return ['The last events cannot be read.'];
  }
}
