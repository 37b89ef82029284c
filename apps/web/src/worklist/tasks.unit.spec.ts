import { describe, expect, it } from '@jest/globals';
import { byActor, byUrgency, daysUntil, type Task } from './tasks.js';

const clock = { now: new Date('2026-11-27T21:30:00Z'), timeZone: 'Europe/Kyiv' };

function task(id: string, more: Partial<Task> = {}): Task {
  return {
    id,
    kind: 'REPORT',
    since: '2026-11-01T00:00:00Z',
    due: null,
    overdue: false,
    role: 'REPORTER',
    subject: 'hotel',
    strategy: null,
    round: null,
    period: '2026-10',
    stage: null,
    rank: 'BUSINESS',
    process: null,
    about: null,
    by: null,
    count: 2,
    nudged: null,
    ...more,
  };
}

describe('Tasks', () => {
  it('are grouped by the days of the cluster, not by hours', () => {
    const tasks = [
      task('late', { due: '2026-11-20T16:00:00Z', overdue: true }),
      task('meanwhile', { due: '2026-11-27T21:29:00Z' }),
      task('tonight', { due: '2026-11-27T21:59:00Z' }),
      task('tomorrow', { due: '2026-11-27T22:00:00Z' }),
      task('in-a-week', { due: '2026-12-04T21:00:00Z' }),
      task('after', { due: '2026-12-04T22:00:00Z' }),
      task('some-day'),
    ];
    expect(byUrgency(tasks, clock).map(({ name, tasks: own }) => [name, own.map(({ id }) => id)])).toEqual([
      ['late', ['late', 'meanwhile']],
      ['today', ['tonight']],
      ['week', ['tomorrow', 'in-a-week']],
      ['later', ['after']],
      ['open', ['some-day']],
    ]);
  });

  it('count days also over a change of the clocks', () => {
    const now = new Date('2026-10-24T12:00:00Z');
    expect(daysUntil('2026-10-26T12:00:00Z', { now, timeZone: 'Europe/Kyiv' })).toBe(2);
    expect(daysUntil('2026-10-23T12:00:00Z', { now, timeZone: 'Europe/Kyiv' })).toBe(-1);
  });

  it('of everybody are grouped by actor with its parts, those who are late first', () => {
    const tasks = [
      task('a', { subject: 'museum' }),
      task('b', { subject: 'hotel/spa' }),
      task('c', { subject: '@cluster' }),
      task('d', { overdue: true }),
    ];
    expect(byActor(tasks).map(({ name, tasks: own }) => [name, own.length])).toEqual([
      ['hotel', 2],
      ['museum', 1],
      ['@cluster', 1],
    ]);
  });
});
