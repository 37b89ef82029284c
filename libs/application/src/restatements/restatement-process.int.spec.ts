import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, Correction, RestatementCommand } from '@strata/domain';
import { listProcesses, PROCESSES } from '@strata/workflows';
import { CLUSTER, record, seedCluster, submit } from '../commands/testing/test-system.js';
import { newProcessSystem, type ProcessSystem } from '../processes/testing/process-system.js';

let system: ProcessSystem;

const number = (value: string) => ({ kind: 'number', value }) as const;
const of = { measure: 'debt', subject: 'A' } as const;
const corrections: readonly Correction[] = [
  { ...of, period: '2018', was: number('60'), becomes: number('61') },
  { ...of, period: '2019', was: number('62'), becomes: number('63') },
];
const to = (command: RestatementCommand): AddressedCommand => ({
  aggregate: 'restatement',
  clusterId: CLUSTER,
  command,
});

/** The restated values in the order of the log. */
async function restated() {
  return (await system.recorded('ValuesRestated')).map(({ data, metadata }) => [
    data['period'],
    data['figures'],
    data['restatement'],
    metadata.by,
  ]);
}

async function process() {
  const [found] = await listProcesses(system.reads.reader(PROCESSES), { cluster: CLUSTER });
  return found;
}

beforeEach(async () => {
  system = await newProcessSystem();
  await seedCluster(system);
  await system.send(submit('A', '2018', '60'));
  await system.send(submit('A', '2019', '62'));
  const propose = { type: 'ProposeRestatement', restatementId: 'audit', reason: 'an audit', corrections } as const;
  expect(await system.send(to(propose))).toMatchObject({ kind: 'done' });
  // The process that approved it ended before it restated anything.
  const approve = to({ type: 'ApproveRestatement', restatementId: 'audit' });
  expect(await system.send(approve)).toMatchObject({ kind: 'done' });
});

describe('The process of an approved restatement', () => {
  it('restates what a crash has left, once', async () => {
    expect(await restated()).toEqual([]);
    await system.act();
    const expected = [
      ['2018', ['61'], 'audit', 'system:workflows'],
      ['2019', ['63'], 'audit', 'system:workflows'],
    ];
    expect(await restated()).toEqual(expected);
    expect(await process()).toMatchObject({ workflow: 'restatement', key: 'audit', status: 'done' });
    await system.act();
    expect(await restated()).toEqual(expected);
  });

  it('does nothing for a report that the approving command has restated', async () => {
    const command = { type: 'ApplyRestatement', actorId: 'A', period: '2018', restatementId: 'audit' } as const;
    await system.send({ aggregate: 'report', clusterId: CLUSTER, command });
    await system.act();
    expect(await restated()).toEqual([
      ['2018', ['61'], 'audit', 'test'],
      ['2019', ['63'], 'audit', 'system:workflows'],
    ]);
  });

  it('parks the step of a report that has changed since, and does the others', async () => {
    await system.send(record('A', '2018', '70'));
    for (let round = 0; round < 8; round += 1) {
      await system.act();
      system.now += 24 * 3_600_000;
    }
    expect((await restated()).map(([period, figures, by]) => [period, figures, by])).toEqual([
      ['2018', ['70'], undefined],
      ['2019', ['63'], 'audit'],
    ]);
    const parked = await process();
    expect(parked).toMatchObject({ status: 'parked' });
    expect(parked?.state?.['steps']).toMatchObject([
      { status: 'parked', failure: { code: 'RESTATEMENT_CONFLICT' } },
      { status: 'done' },
    ]);
  });
});
