import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStoreFile, type SqliteConnection, type StoreFileKind } from './index.js';

const kind: StoreFileKind = {
  name: 'sample store',
  code: 'SAMPLE_STORE',
  foreignRemedy: 'Use another file.',
  damagedRemedy: 'Restore it.',
  busyRemedy: 'Try again.',
  application: 7,
  format: 1,
  schema: 'CREATE TABLE sample (id TEXT PRIMARY KEY)',
};

describe('A connection to a SQLite file', () => {
  let folder: string;
  const opened: SqliteConnection[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-sqlite-'));
  });

  afterEach(() => {
    for (const connection of opened.splice(0)) connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function open(readOnly = false): SqliteConnection {
    const connection = openStoreFile(kind, join(folder, 'sample.db'), { readOnly });
    opened.push(connection);
    return connection;
  }

  const insert = (connection: SqliteConnection, id: string): number =>
    connection.run('INSERT INTO sample (id) VALUES (?)', [id]);
  const count = (connection: SqliteConnection): number => connection.number('SELECT count(*) FROM sample');

  it('writes through a log, which each transaction synchronises according to its durability', () => {
    const connection = open();
    expect(connection.get('PRAGMA journal_mode')).toEqual(['wal']);
    for (const [durability, level] of [
      ['FULL', 2],
      ['NORMAL', 1],
      ['FULL', 2],
    ] as const) {
      connection.transaction(durability, () => expect(connection.number('PRAGMA synchronous')).toBe(level));
    }
  });

  it('rolls back a transaction whose work throws, and can be used again', () => {
    const connection = open();
    const work = (): never => {
      insert(connection, 'a');
      throw new Error('no');
    };
    expect(() => connection.transaction('FULL', work)).toThrow('no');
    expect(count(connection)).toBe(0);
    connection.transaction('FULL', () => insert(connection, 'a'));
    expect(count(connection)).toBe(1);
  });

  it('makes a committed row visible to other connections immediately, and does not wait for readers', () => {
    const [writer, reader] = [open(), open(true)];
    writer.transaction('FULL', () => insert(writer, 'a'));
    expect(count(reader)).toBe(1);
  });

  it('gives up on a writer that does not end, with the code of the store', () => {
    const [one, other] = [open(), open()];
    other.exec('PRAGMA busy_timeout = 50');
    one.transaction('FULL', () => {
      expect(() => other.transaction('FULL', () => insert(other, 'a'))).toThrow(
        expect.objectContaining({ code: 'SAMPLE_STORE_UNREACHABLE', remedy: 'Try again.' }),
      );
    });
    other.transaction('FULL', () => insert(other, 'a'));
    expect(count(one)).toBe(1);
  });
});
