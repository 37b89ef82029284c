import type Database from 'libsql';
import { checksumOf, contentSql, parseUncheckedContent } from './stored-event.js';

const EVENTS_PER_COMMIT = 5_000;

/**
 * Computes the checksums of a file that was written without them. If it is interrupted, the next call continues. An
 * event that cannot be read gets none, so that it is reported as damaged from now on.
 */
export function addChecksums(db: Database.Database, onProgress?: (done: number, total: number) => void): void {
  const number = (sql: string): number => Number((db.prepare(sql).raw().get([]) as [number | null])[0] ?? 0);
  const content = db.prepare(contentSql('WHERE e.position > ? ORDER BY e.position LIMIT ?')).raw();
  const update = db.prepare('UPDATE event SET crc = ? WHERE position = ?');
  const total = number('SELECT max(position) FROM event');
  for (let after = number('SELECT min(position) FROM event WHERE crc IS NULL') - 1; after >= 0;) {
    const rows = content.all([after, EVENTS_PER_COMMIT]) as readonly (readonly [number, Buffer])[];
    if (rows.length === 0) return;
    db.exec('BEGIN IMMEDIATE');
    for (const [position, bytes] of rows) {
      const event = parseUncheckedContent(bytes);
      if (event !== undefined) update.run([checksumOf(event), position]);
    }
    db.exec('COMMIT');
    after = rows.at(-1)![0];
    onProgress?.(after, total);
  }
}
