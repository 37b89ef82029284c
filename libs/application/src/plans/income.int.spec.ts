import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, IncomeTerm, MeasureDefinition } from '@strata/domain';
import { operator } from '../access/caller.js';
import type { Principal } from '../access/principal.js';
import { CLUSTER, newTestSystem, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';
import { incomeTotals } from './income-due.js';

const SYSTEM = operator('system:test');
const labels = { en: 'A share of revenue' };
const quarterly: MeasureDefinition = {
  ...{ labels: { en: 'Nights' }, unit: 'nights', decimals: 0, valueType: 'number', polarity: 'higher' },
  ...{ frequency: 'quarter', scoring: { kind: 'unscored' }, accumulate: 'period' },
  aggregation: { time: 'sum', organisation: 'none' },
};
const COORDINATOR: Principal = { login: 'ann', name: 'Ann', grants: [{ cluster: CLUSTER, role: 'coordinator' }] };
const updaterOf = (actor: string): Principal => ({
  login: actor,
  name: actor,
  grants: [{ cluster: CLUSTER, role: 'updater', actor }],
});

let system: TestSystem;
let strata: Strata;

const term = (changes: Partial<IncomeTerm> = {}): IncomeTerm => ({
  ...{ id: 'bonus', labels, frequency: 'quarter' },
  condition: { measure: 'nights', subject: 'A', is: 'at-least', value: '100' },
  share: { measure: 'revenue', subject: '@cluster', percent: '12.5' },
  ...changes,
});
const set = (changes: Partial<IncomeTerm> = {}, from?: string, actorId = 'A'): AddressedCommand => ({
  ...{ aggregate: 'income', clusterId: CLUSTER },
  command: { type: 'SetIncomeTerm', actorId, term: term(changes), from },
});
const report = (actorId: string, measure: string, period: string, value: string): AddressedCommand => ({
  ...{ aggregate: 'report', clusterId: CLUSTER },
  command: {
    ...{ type: 'SubmitValues', actorId, period },
    values: [{ measure, subject: actorId, actual: { kind: 'number', value } }],
  },
});

async function done(...commands: readonly AddressedCommand[]): Promise<void> {
  for (const command of commands) {
    const outcome = await strata.execute(SYSTEM, command);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    await system.catchUp();
  }
}

const view = (caller: Principal | typeof SYSTEM = SYSTEM) => strata.clusters.view(caller, CLUSTER);
const due = async (caller: Principal | typeof SYSTEM = SYSTEM, period = '2019') =>
  (await strata.plans.incomeDue(await view(caller), period)).map((one) =>
    [`${one.actor}/${one.term.id}`, one.period, one.value, one.holds, one.amount, one.due, one.missed].join(' '),
  );

beforeEach(async () => {
  system = await newTestSystem();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  const cluster = { aggregate: 'cluster', clusterId: CLUSTER } as const;
  const measure = (measureId: string) => ({ aggregate: 'measure', clusterId: CLUSTER, measureId }) as const;
  await done(
    { ...cluster, command: { type: 'FoundCluster', clusterId: CLUSTER, labels } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'A', labels: { en: 'Hotel' } } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'B', labels: { en: 'Ferry' } } },
    ...['nights', 'revenue'].map((measureId): AddressedCommand => ({
      ...measure(measureId),
      command: { type: 'DefineMeasure', measureId, definition: quarterly },
    })),
    set(),
    report('A', 'nights', '2019-Q1', '100'),
    report('@cluster', 'revenue', '2019-Q1', '1000'),
    report('A', 'nights', '2019-Q2', '99'),
    report('@cluster', 'revenue', '2019-Q2', '800'),
    report('A', 'nights', '2019-Q3', '120'),
  );
});

describe('Income terms', () => {
  it('are refused if they are no terms', async () => {
    const command = { type: 'SetIncomeTerm', actorId: 'A', term: null } as unknown;
    const addressed = { aggregate: 'income', clusterId: CLUSTER, command } as AddressedCommand;
    expect(await strata.execute(SYSTEM, addressed)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'INVALID_COMMAND' },
    });
  });

  it('are due in the periods in which their condition holds, and missed in the others', async () => {
    expect(await due()).toEqual([
      'A/bonus 2019-Q1 100 true 1000 125.000 0',
      'A/bonus 2019-Q2 99 false 800 0 100.000',
      'A/bonus 2019-Q3 120 true   0',
      'A/bonus 2019-Q4     ',
    ]);
    expect(await due(SYSTEM, '2019-01')).toEqual([]);
    const rows = await strata.plans.incomeDue(await view(), '2019-H1', 'A');
    expect(incomeTotals(rows)).toEqual([{ actor: 'A', due: '125.000', missed: '100.000' }]);
    const year = await strata.plans.incomeDue(await view(), '2019');
    expect(incomeTotals(year)).toEqual([{ actor: 'A', due: null, missed: null }]);
  });

  it('hold from a period on, so that a change leaves earlier periods as they were', async () => {
    const atMost = { condition: { ...term().condition, is: 'at-most', value: '99.0' } } as const;
    await done(set(atMost, '2019-Q2'), {
      ...{ aggregate: 'income', clusterId: CLUSTER },
      command: { type: 'DropIncomeTerm', actorId: 'A', termId: 'bonus', reason: 'agreed anew', from: '2019-Q3' },
    });
    expect(await due()).toEqual(['A/bonus 2019-Q1 100 true 1000 125.000 0', 'A/bonus 2019-Q2 99 true 800 100.000 0']);
    expect(await strata.plans.incomeTerms(await view(), 'A')).toEqual([]);
  });

  it('are set by coordinators alone, and read by those who may read the figures of the actor', async () => {
    const refused = await strata.execute(updaterOf('A'), set({ id: 'more' }));
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_ALLOWED' } });
    expect(await strata.execute(COORDINATOR, set({ id: 'more' }))).toMatchObject({ kind: 'done' });
    await system.catchUp();
    expect(await strata.plans.incomeTerms(await view(updaterOf('A')), 'A')).toHaveLength(2);
    expect(await due(updaterOf('B'))).toEqual([]);
    await expect(strata.plans.incomeTerms(await view(updaterOf('B')), 'A')).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(strata.plans.incomeTerms(await view(), 'Z')).rejects.toMatchObject({ code: 'UNKNOWN_MEMBER' });
  });

  it('tell nobody the figures of others, nor whether a condition on them holds', async () => {
    await done(set({ id: 'other' }, undefined, 'B'));
    const rows = await due(updaterOf('B'));
    expect(rows.slice(0, 2)).toEqual(['B/other 2019-Q1   1000  ', 'B/other 2019-Q2   800  ']);
    expect((await due()).filter((row) => row.startsWith('B'))[0]).toBe('B/other 2019-Q1 100 true 1000 125.000 0');
  });

  it('are told in the history of the cluster, and in those of the actor and of both measures', async () => {
    const told = async (about?: string, caller: Principal | typeof SYSTEM = SYSTEM) =>
      (await strata.timeline.page(await view(caller), { about, limit: 50 })).map(({ sentence }) => sentence.en);
    const said = 'The income term "A share of revenue" of Hotel was set.';
    for (const about of [undefined, 'member:A', 'measure:nights', 'measure:revenue']) {
      expect(await told(about)).toContain(said);
    }
    expect(await told('measure:nights', updaterOf('B'))).not.toContain(said);
  });
});
