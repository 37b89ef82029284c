import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, Role, RoleGrant } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { CLUSTER, type TestSystem } from '../commands/testing/test-system.js';
import { cycle, openCycle } from '../processes/testing/process-system.js';
import type { Strata } from '../strata.js';
import type { CellLock } from './cell-lock.js';
import type { EntrySheet } from './entry-sheet.js';
import {
  define,
  definition,
  newReportingCluster,
  submit,
  SYSTEM,
  toCluster,
  toMeasure,
  who,
  type ReportingCluster,
} from './testing/reporting-cluster.js';

const updater = who('updater', 'A');
const auditor = who('auditor');

let system: TestSystem;
let strata: Strata;
let done: ReportingCluster['done'];
let sheet: ReportingCluster['sheet'];

/** The code of the lock of a measure of A; null if it can be written. */
async function code(measure: string, period: string, as?: Caller): Promise<string | null> {
  const { rows } = await sheet(period, as && { as });
  const row = rows.find((one) => one.measure.id === measure && one.subject === 'A');
  if (row === undefined) throw new Error(`The sheet for ${period} has no ${measure}.`);
  return row.lock?.code ?? null;
}

beforeEach(async () => {
  ({ system, strata, done, sheet } = await newReportingCluster());
});

describe('The entry sheet of an actor', () => {
  it('has everything to enter in the order of its maps, with earlier values, targets and deadlines', async () => {
    await done(openCycle('2020'));
    const { rows, cycle: opened, due } = await sheet('2020', { as: updater });

    expect(rows.map(({ measure, subject }) => [measure.id, subject])).toEqual([
      ['jobs', 'A'],
      ['margin', 'A'],
      ['debt', 'A'],
    ]);
    const [, margin] = rows;
    expect(margin).toMatchObject({
      measure: { unit: '%', polarity: 'higher' },
      definition: { number: 1, from: null },
      objectives: [{ strategy: 'a', objective: 'earn' }],
      due,
      previous: [
        { period: '2019', unit: '%', value: { value: '14' } },
        { period: '2018', unit: '%', value: { value: '12' } },
      ],
      value: undefined,
      scored: { score: null, status: 'grey', targets: { goal: '20', redFlag: '10' } },
      lock: undefined,
    });
    expect(due).toBe(opened?.deadlines.find(({ rank }) => rank === 'business')?.due);
    expect((await sheet('2020', { actor: '@cluster' })).rows).toEqual([]);
  });

  it('shows the definition of the period, and earlier values in the unit of theirs', async () => {
    const targets = [{ subject: '*', figures: { goal: '200', redFlag: '100' } }];
    const revised = definition({ unit: 'points', plausible: { change: '50' } });
    await done(
      toMeasure('margin', { type: 'ReviseMeasure', definition: revised, factor: '10', targets, from: '2020' }),
    );
    const [, margin] = (await sheet('2020')).rows;
    expect(margin).toMatchObject({
      measure: { unit: 'points' },
      definition: { number: 2, from: '2020-01-01' },
      previous: [{ unit: '%' }, { unit: '%' }],
    });
    expect((await sheet('2019')).rows[1]).toMatchObject({ measure: { unit: '%' }, definition: { number: 1 } });
  });

  it('scores the value in force', async () => {
    await done(submit('2020', ['margin', '14']));
    const [, margin] = (await sheet('2020')).rows;
    expect(margin).toMatchObject({ value: { value: '14' }, scored: { status: 'amber', variance: -6 } });
  });

  it('is read as of any moment', async () => {
    const before = await strata.clusters.view(SYSTEM, CLUSTER);
    await done(submit('2020', ['margin', '14']));
    const view = await strata.clusters.view(SYSTEM, CLUSTER, { position: before.position });
    const [, margin] = (await strata.sheets.read(view, { actor: 'A', period: '2020' })).rows;
    expect([margin?.value, margin?.lock]).toEqual([undefined, undefined]);
  });

  it('is for those who may read its figures, and of actors of the cluster', async () => {
    await expect(sheet('2020', { as: who('updater', 'B') })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(sheet('2020', { actor: 'C' })).rejects.toMatchObject({ code: 'UNKNOWN_MEMBER' });
    await expect(sheet('soon')).rejects.toMatchObject({ code: 'INVALID_PERIOD' });
    expect((await sheet('2020', { as: auditor })).rows).toHaveLength(3);
  });
});

describe('Why a value cannot be written', () => {
  it('SUBMITTED: by whom, since when, and who can restate it', async () => {
    system.now = Date.parse('2020-07-01T12:00:00.000Z');
    await done(submit('2020', ['margin', '14']));
    const [, margin] = (await sheet('2020', { as: updater })).rows;
    expect(margin?.lock).toEqual({
      code: 'SUBMITTED',
      since: '2020-07-01T12:00:00.000Z',
      openedBy: ['updater', 'approver'],
      openers: [],
      message: 'The account "test" has submitted the value.',
      remedy: 'Restate the value with a reason.',
    });
  });

  it('names who can open it: all to auditors; to reporters the coordinators, and their own colleagues', async () => {
    const account = (login: string, role: Role, actor?: string): readonly AddressedCommand[] => {
      const [grant] = who(role, actor).grants as [RoleGrant];
      return [
        { aggregate: 'account', login, command: { type: 'OpenAccount', login, name: login } },
        { aggregate: 'account', login, command: { type: 'GrantRole', grant } },
      ];
    };
    await done(
      ...account('cora', 'coordinator'),
      ...account('ada', 'approver', 'A'),
      ...account('bob', 'updater', 'B'),
      ...account('adam', 'administrator'),
      ...account('gone', 'coordinator'),
      { aggregate: 'account', login: 'gone', command: { type: 'CloseAccount', reason: 'left' } },
      submit('2020', ['margin', '14']),
      openCycle('2020'),
      cycle({ type: 'LockCycle', period: '2020' }),
    );
    const openersFor = async (as: Caller) => {
      const { rows } = await sheet('2020', { as });
      return Object.fromEntries(rows.map(({ measure, lock }) => [measure.id, lock?.openers]));
    };
    expect(await openersFor(updater)).toMatchObject({ margin: ['ada'], debt: ['cora'] });
    expect(await openersFor(auditor)).toEqual(await openersFor(updater));
    const administrators = async (as: Caller) =>
      (await strata.sheets.read(await strata.clusters.view(as, CLUSTER), { actor: 'A', period: '2019' })).rows;
    const notYours = (rows: EntrySheet['rows']) => rows.find(({ lock }) => lock?.code === 'NOT_YOURS')?.lock?.openers;
    expect(notYours(await administrators(auditor))).toEqual(['adam']);
    await done(toCluster({ type: 'SetDisclosure', disclosure: 'open' }));
    expect(notYours(await administrators(who('updater', 'B')))).toEqual([]);
    const { rows } = await sheet('2020', { as: who('updater', 'B') });
    expect(rows.find(({ measure }) => measure.id === 'margin')?.lock?.openers).toEqual([]);
  });

  it('LOCKED: since the cycle was locked; values that are missing need the coordinator', async () => {
    await done(submit('2020', ['margin', '14']), openCycle('2020'));
    system.now = Date.parse('2020-08-01T00:00:00.000Z');
    await done(cycle({ type: 'LockCycle', period: '2020' }));
    const [, margin, debt] = (await sheet('2020')).rows;
    const locked = { code: 'LOCKED', since: '2020-08-01T00:00:00.000Z' };
    expect(margin?.lock).toMatchObject({ ...locked, openedBy: ['updater', 'approver'] });
    expect(debt?.lock).toMatchObject({ ...locked, openedBy: ['coordinator'] });
    await done(cycle({ type: 'ReopenCycle', period: '2020', reason: 'late' }));
    expect([await code('margin', '2020'), await code('debt', '2020')]).toEqual(['SUBMITTED', null]);
  });

  it('LOCKED: not for a reporter with an exception, until that is over', async () => {
    await done(openCycle('2020'), cycle({ type: 'LockCycle', period: '2020' }));
    const until = '2020-08-01T00:00:00.000Z';
    await done(cycle({ type: 'GrantLockException', period: '2020', actorId: 'A', until, reason: 'a flood' }));
    expect(await code('debt', '2020')).toBeNull();
    await done(submit('2020', ['debt', '3']));
    expect([await code('debt', '2020'), await code('margin', '2020')]).toEqual(['SUBMITTED', null]);
    system.now = Date.parse(until);
    expect([await code('debt', '2020'), await code('margin', '2020')]).toEqual(['LOCKED', 'LOCKED']);
    expect(await system.send(submit('2020', ['margin', '14']))).toMatchObject({ refusal: { code: 'PERIOD_LOCKED' } });
  });

  it('CLOSED: since the evaluation was closed', async () => {
    system.now = Date.parse('2020-09-01T00:00:00.000Z');
    const request = { id: 'year', cluster: CLUSTER, period: '2019', reason: 'annual', incomplete: true };
    await strata.evaluations.close(SYSTEM, request);
    await system.catchUp();
    const [, margin, debt] = (await sheet('2019')).rows;
    expect(margin?.lock).toMatchObject({ code: 'CLOSED', since: '2020-09-01T00:00:00.000Z' });
    expect(margin?.lock?.message).toContain('year');
    expect(debt?.lock).toBeUndefined();
  });

  it('RETIRED: of a measure that was reported before', async () => {
    const retire = { type: 'RetireMeasure', reason: 'replaced', from: '2020' } as const;
    await done(toMeasure('margin', retire));
    const row = (await sheet('2020')).rows.at(-1);
    expect(row).toMatchObject({ measure: { id: 'margin' }, lock: { code: 'RETIRED', since: '2020-01-01' } });
  });

  it('COMPUTED: by which method, whose inputs are entered instead', async () => {
    const text = '{ en: Half, ru: Half, uk: Half }';
    const definition = `
id: halved
version: 1
title: ${text}
source: { paper: 'none', authors: 'the cluster', place: 'own' }
inputs:
  - { name: n, quantity: sample.n, type: number, unit: index, label: ${text} }
formulas:
  - { name: out, formula: 'n / 2', label: ${text} }
outputs:
  - { name: out }
`;
    await done(define('whole-debt', { unit: 'index' }));
    await strata.methods.register(SYSTEM, { cluster: CLUSTER, method: 'halved', definition });
    const inputs = { n: { kind: 'measure', measure: 'whole-debt' } } as const;
    const toMethod = { aggregate: 'method', clusterId: CLUSTER, methodId: 'halved' } as const;
    const binding = { scope: 'actor', inputs, outputs: { out: 'debt' } } as const;
    await done(
      { ...toMethod, command: { type: 'BindMethod', binding } },
      { ...toMethod, command: { type: 'AdoptMethodVersion', version: 1, reason: 'agreed' } },
    );
    const { rows } = await sheet('2020', { as: updater });
    const locks = rows.map(({ measure, lock }) => [measure.id, lock?.code]);
    expect(locks).toEqual([
      ['jobs', undefined],
      ['margin', undefined],
      ['debt', 'COMPUTED'],
      ['whole-debt', undefined],
    ]);
    expect(rows[2]?.lock?.message).toBe('The measure "debt" is computed by the method "halved".');
  });

  it('NOT_YOURS: for those who read the figures but do not report', async () => {
    expect(await code('margin', '2020', auditor)).toBe('NOT_YOURS');
    expect(await code('margin', '2020', who('coordinator'))).toBe('NOT_YOURS');
    expect(await code('margin', '2020', updater)).toBeNull();
    expect(await code('margin', '2019', auditor)).toBe('SUBMITTED');
  });

  it('holds exactly for what the rules refuse', async () => {
    system.now = Date.parse('2021-01-04T00:00:00.000Z');
    await done(openCycle('2020'), submit('2020', ['margin', '14']));
    const expected: readonly (readonly [measure: string, period: string, code: string | null])[] = [
      ['debt', '2019', null],
      ['debt', '2020', null],
      ['margin', '2020', 'SUBMITTED'],
      ['debt', '2021', 'NOT_YET_OPEN'],
      ['debt', '2022', 'FUTURE'],
    ];
    for (const [measure, period, lock] of expected) {
      const outcome = await system.commands.rehearse(submit(period, [measure, '99']), {
        by: 'test',
        commandId: '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11',
      });
      const isRefused = outcome.kind === 'refused' && outcome.refusal.code !== 'CONFIRMATION_REQUIRED';
      expect([period, await code(measure, period), isRefused]).toEqual([period, lock, lock !== null]);
    }
  });
});

describe('A submission that is refused', () => {
  /** The lock of each refused value, by its place in the command. */
  async function locksOf(addressed: AddressedCommand, as: Caller = updater) {
    const outcome = await strata.execute(as, addressed);
    if (outcome.kind !== 'refused') throw new Error(outcome.kind);
    type Refused = { readonly index: number; readonly lock?: Partial<CellLock> | undefined };
    const { values = [] } = (outcome.refusal.details ?? {}) as { readonly values?: readonly Refused[] };
    return values.map(({ index, lock }) => [index, lock?.code, lock?.since, lock?.openedBy]);
  }

  it('says of each value why, since when, and who can open it', async () => {
    system.now = Date.parse('2020-07-01T12:00:00.000Z');
    await done(submit('2020', ['margin', '14']));
    const reporters = ['updater', 'approver'];
    expect(await locksOf(submit('2020', ['debt', '3'], ['margin', '15']))).toEqual([
      [1, 'SUBMITTED', '2020-07-01T12:00:00.000Z', reporters],
    ]);
    await done(openCycle('2020'));
    expect(await locksOf(submit('2021', ['debt', '3']))).toEqual([[0, 'FUTURE', undefined, []]]);
    system.now = Date.parse('2021-03-01T00:00:00.000Z');
    expect(await locksOf(submit('2021', ['debt', '3']))).toEqual([[0, 'NOT_YET_OPEN', undefined, ['coordinator']]]);
    await done(cycle({ type: 'LockCycle', period: '2020' }));
    expect(await locksOf(submit('2020', ['debt', '3'], ['margin', '15']))).toEqual([
      [0, 'LOCKED', '2021-03-01T00:00:00.000Z', ['coordinator']],
      [1, 'LOCKED', '2021-03-01T00:00:00.000Z', reporters],
    ]);
  });

  it('says nothing of values that could be written if they were valid', async () => {
    expect(await locksOf(submit('2020', ['debt', '1e3']))).toEqual([[0, undefined, undefined, undefined]]);
  });

  it('tells those who may not report nothing but that', async () => {
    const outcome = await strata.execute(who('updater', 'B'), submit('2019', ['margin', '15']));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_ALLOWED' } });
    expect(JSON.stringify(outcome)).not.toContain('SUBMITTED');
  });
});

describe('Checked values', () => {
  const check = async (values: readonly (readonly [string, string, string?])[], as: Caller = updater, actor = 'A') =>
    strata.sheets.check(await strata.clusters.view(as, CLUSTER), {
      actor,
      values: values.map(([measure, text, period = '2020']) => ({ measure, text, period })),
    });

  it('say what would be refused and why, what is unusual, and the status; nothing is stored', async () => {
    const head = await system.events.head();
    const checks = await check([
      ['margin', '18,5'],
      ['margin', '30', 'FY 2020'],
      ['debt', 'much'],
      ['profit', '1'],
      ['margin', '15', '2019'],
      ['debt', 'n/a'],
      ['jobs', '5', '2025'],
    ]);
    expect(checks.map(({ index, refusal, scored }) => [index, refusal?.code ?? null, scored?.status])).toEqual([
      [0, null, 'amber'],
      [1, 'DUPLICATE_VALUE', expect.any(String)],
      [2, 'NOT_A_NUMBER', undefined],
      [3, 'UNKNOWN_MEASURE', undefined],
      [4, 'VALUE_ALREADY_SUBMITTED', expect.any(String)],
      [5, null, 'grey'],
      [6, 'PERIOD_NOT_BEGUN', 'grey'],
    ]);
    expect(checks.map(({ lock }) => lock?.code)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'SUBMITTED',
      undefined,
      'FUTURE',
    ]);
    expect(checks[0]).toMatchObject({ value: { measure: 'margin', actual: { kind: 'number', value: '18.5' } } });
    const [unusual] = await check([['margin', '30']]);
    expect(unusual).toMatchObject({ scored: { status: 'green', variance: 10 } });
    expect(unusual?.warnings).toEqual([expect.stringContaining('50 %')]);
    expect(unusual?.refusal).toBeUndefined();
    expect(await system.events.head()).toBe(head);
  });

  it('count those of earlier periods in what accumulates', async () => {
    const monthly = { frequency: 'month', accumulate: 'year-to-date' } as const;
    await done(
      define('sales', { ...monthly, aggregation: { time: 'sum', organisation: 'none' } }),
      toMeasure('sales', { type: 'SetTarget', subject: '*', figures: { goal: '100', redFlag: '50' }, from: null }),
    );
    const [, february] = await check([
      ['sales', '100', '2020-01'],
      ['sales', '40', '2020-02'],
    ]);
    expect(february).toMatchObject({ scored: { variance: -60, targets: { goal: '200' } } });
  });

  it('are checked for those who read the figures, and would be refused from others than the reporters', async () => {
    const [foreign] = await check([['margin', '15']], auditor);
    expect(foreign).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
      lock: { code: 'NOT_YOURS', openedBy: ['administrator'] },
      scored: { status: 'amber' },
    });
    await expect(check([['margin', '15']], who('updater', 'B'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('are limited in number', async () => {
    const many = Array.from({ length: 5_001 }, () => ['margin', '1'] as const);
    await expect(check(many)).rejects.toMatchObject({ code: 'TOO_MANY_VALUES' });
    const periods = Array.from({ length: 121 }, (_, index) => ['margin', '1', String(1800 + index)] as const);
    await expect(check(periods)).rejects.toMatchObject({ code: 'TOO_MANY_VALUES' });
  });
});
