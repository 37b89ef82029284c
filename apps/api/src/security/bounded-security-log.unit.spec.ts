import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SecurityEvent } from '@strata/application';
import { BoundedSecurityLog, type SecurityLine } from './bounded-security-log.js';

const failed = (by: string): SecurityEvent => ({ event: 'authn_login_fail', by, result: 'failure' });

describe('The bounded security log', () => {
  let lines: SecurityLine[];
  let dropped: number[];
  let now: number;
  let address: string;
  let log: BoundedSecurityLog;

  beforeEach(() => {
    [lines, dropped, now, address] = [[], [], 1_000, '192.0.2.1'];
    log = new BoundedSecurityLog({
      write: (line) => void lines.push(line),
      writeDropped: (count) => void dropped.push(count),
      origin: () => ({ requestId: 'r', address }),
      now: () => now,
    });
  });

  it('writes each event with its origin', () => {
    log.record(failed('olga'));
    expect(lines).toEqual([{ ...failed('olga'), origin: { requestId: 'r', address: '192.0.2.1' } }]);
  });

  it('counts what happens again and again, and writes the count at the end of the minute', () => {
    for (let count = 0; count < 100_000; count += 1) log.record(failed('olga'));
    expect(lines).toHaveLength(10);
    address = '192.0.2.2';
    log.record(failed('olga'));
    expect(lines).toHaveLength(11);
    now += 60_000;
    log.record(failed('bob'));
    expect(lines[11]).toMatchObject({ by: 'olga', repeated: 99_990, origin: { address: '192.0.2.1' } });
    expect(lines).toHaveLength(13);
  });

  it('stays small whatever different things happen', () => {
    for (let count = 0; count < 100_000; count += 1) log.record(failed(`user${count % 20_000}`));
    log.close();
    expect(lines.length).toBeLessThanOrEqual(2_200);
    const counted = lines.reduce((sum, { repeated = 0 }) => sum + repeated + (repeated > 0 ? 0 : 1), 0);
    expect(counted + dropped.reduce((sum, count) => sum + count, 0)).toBe(100_000);
  });

  it('begins no new minute before the last one is over', () => {
    const happens = (round: string): void => {
      for (let count = 0; count < 200 * 11; count += 1) log.record(failed(`${round}${count % 200}`));
    };
    happens('a');
    now += 59_000;
    log.flush();
    happens('b');
    expect(lines.length + dropped.length).toBeLessThanOrEqual(2_201);
    now += 1_000;
    log.flush();
    now += 1;
    lines.length = 0;
    happens('c');
    now += 59_000;
    log.flush();
    happens('d');
    expect(lines.length + dropped.length).toBeLessThanOrEqual(2_201);
  });

  it('writes the counts when the minute is over, even if nothing else happens', () => {
    for (let count = 0; count < 12; count += 1) log.record(failed('olga'));
    log.flush();
    expect(lines).toHaveLength(10);
    now += 60_000;
    log.flush();
    expect(lines[10]).toMatchObject({ by: 'olga', repeated: 2 });
  });

  it('writes nothing twice', () => {
    for (let count = 0; count < 12; count += 1) log.record(failed('olga'));
    log.close();
    log.close();
    expect(lines).toHaveLength(11);
  });
});
