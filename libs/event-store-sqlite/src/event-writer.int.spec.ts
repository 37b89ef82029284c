import { beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import type { ExpectedRevision } from '@strata/event-store';
import { sampleEvent } from '@strata/event-store/conformance';
import { EventReader } from './event-reader.js';
import { EventWriter } from './event-writer.js';
import { prepareAppend, type PreparedAppend } from './prepared-append.js';
import { migrate } from './schema.js';

const FILE = 'events.db';

function append(stream: string, expected: ExpectedRevision = 'no-stream'): PreparedAppend {
  return prepareAppend(stream, expected, [sampleEvent()], 1_000);
}

describe('An event writer on a failing disk', () => {
  let failure: { readonly sql: string; readonly code: string } | undefined;
  let reader: EventReader;
  let writer: EventWriter;

  beforeEach(() => {
    failure = undefined;
    const db = new Database(':memory:');
    migrate(db);
    reader = new EventReader(db, FILE);
    writer = new EventWriter(failing(db), reader, { file: FILE, clock: () => 0 });
  });

  /** Wraps the database so that statements starting with `failure.sql` fail with `failure.code`. */
  function failing(db: Database.Database): Database.Database {
    const prepare = (sql: string): Database.Statement => {
      const statement = db.prepare(sql);
      const { run } = statement;
      statement.run = (...parameters) => {
        if (failure === undefined || !sql.startsWith(failure.sql)) return run.apply(statement, parameters);
        throw Object.assign(new Error('disk I/O error'), { code: failure.code });
      };
      return statement;
    };
    return new Proxy(db, { get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name)) });
  }

  it('reports an unknown outcome if the commit fails, and accepts the same events again', () => {
    const appends = [append('one'), append('two')];
    failure = { sql: 'COMMIT', code: 'SQLITE_IOERR_FSYNC' };
    const unknown = { refusal: { code: 'APPEND_OUTCOME_UNKNOWN', details: { sqliteCode: 'SQLITE_IOERR_FSYNC' } } };
    expect(writer.write(appends)).toMatchObject([unknown, unknown]);
    failure = undefined;
    expect(writer.write(appends)).toMatchObject([
      { result: { revision: 0, position: '000000000001', duplicate: false } },
      { result: { revision: 0, position: '000000000002', duplicate: false } },
    ]);
    expect(reader.head()).toBe(2);
  });

  it('stores nothing if a statement before the commit fails', () => {
    failure = { sql: 'INSERT INTO event\n', code: 'SQLITE_IOERR_WRITE' };
    const refused = { refusal: { code: 'EVENT_STORE_UNREACHABLE' } };
    expect(writer.write([append('one'), append('two')])).toMatchObject([refused, refused]);
    expect(reader.head()).toBe(0);
    failure = undefined;
    expect(writer.write([append('one')])).toMatchObject([{ result: { revision: 0, position: '000000000001' } }]);
  });

  it('reports a lock held by another program', () => {
    failure = { sql: 'BEGIN', code: 'SQLITE_BUSY' };
    expect(writer.write([append('one')])).toMatchObject([{ refusal: { code: 'EVENT_STORE_IN_USE' } }]);
  });
});

describe('An event writer on a damaged file', () => {
  it('refuses appends to a damaged stream, and stores those that come with them', () => {
    const db = new Database(':memory:');
    migrate(db);
    const reader = new EventReader(db, FILE);
    const options = { file: FILE, clock: () => 0 };
    new EventWriter(db, reader, options).write([append('one'), append('two')]);
    db.exec('UPDATE event SET crc = crc + 1 WHERE position = 1');
    const writer = new EventWriter(db, reader, options);
    expect(writer.write([append('two', 0), append('one', 0), append('three')])).toMatchObject([
      { result: { revision: 1, position: '000000000003' } },
      { refusal: { code: 'EVENT_STORE_DAMAGED' } },
      { result: { revision: 0, position: '000000000004' } },
    ]);
  });
});
