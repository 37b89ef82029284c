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
    log.flush();
    expect(lines.length).toBeLessThanOrEqual(2_200);
    const counted = lines.reduce((sum, { repeated = 0 }) => sum + repeated + (repeated > 0 ? 0 : 1), 0);
    expect(counted + dropped.reduce((sum, count) => sum + count, 0)).toBe(100_000);
  });

  it('writes nothing twice', () => {
    for (let count = 0; count < 12; count += 1) log.record(failed('olga'));
    log.flush();
    log.flush();
    expect(lines).toHaveLength(11);
  });
});
