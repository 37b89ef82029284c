import { describe, expect, it } from '@jest/globals';
import type { EventMetadata, InstantText, NewEvent } from '@strata/domain';
import { CommandRunner } from './command-runner.js';
import { uuidOf } from './event-ids.js';
import { CLUSTER, newTestSystem, record, seedCluster, submit, type TestSystem } from './testing/test-system.js';
import { upgradeLog } from './upgrade-log.js';

const HISTORY = '2010-01-01T00:00:00.000Z';
const LOADED = '2012-01-01T00:00:00.000Z';

/** Appends an event as earlier versions of Strata did, without listing the method or marking the load. */
async function appendOld(
  system: TestSystem,
  stream: string,
  event: Pick<NewEvent, 'type' | 'data'>,
  knownAt?: InstantText,
) {
  const metadata: EventMetadata = {
    clusterId: CLUSTER,
    by: 'anna',
    commandId: uuidOf(stream),
    correlationId: uuidOf(stream),
    ...(knownAt === undefined ? {} : { knownAt, loaded: true }),
  };
  await system.events.append(stream, 'no-stream', [
    { id: uuidOf(`event ${stream}`), schemaVersion: 1, metadata, ...event },
  ]);
}

const method = (methodId: string) => ({
  type: 'MethodVersionRegistered',
  data: { methodId, version: { version: 1, text: 'text', sha256: 'a'.repeat(64), origin: 'own' } },
});

async function upgrade(system: TestSystem): Promise<readonly string[]> {
  await system.catchUp();
  const before = system.log.events.length;
  const runner: CommandRunner = system.newRunner();
  await upgradeLog(runner, system.reads);
  return system.log.events.slice(before).map(({ stream, type }) => `${stream} ${type}`);
}

describe('upgradeLog', () => {
  it('lists the registered methods once', async () => {
    const system = await newTestSystem();
    await seedCluster(system);
    for (const id of ['liquidity', 'profitability']) await appendOld(system, `method-${CLUSTER}.${id}`, method(id));

    expect(await upgrade(system)).toEqual([`methods-${CLUSTER} MethodsListed`]);
    expect(system.log.events.at(-1)!.data).toEqual({ methodIds: ['liquidity', 'profitability'] });
    expect(await upgrade(system)).toEqual([]);
  });

  it('marks how far an open history is loaded, and leaves it open', async () => {
    const system = await newTestSystem();
    await seedCluster(system, HISTORY);
    const values = [{ measure: 'debt', subject: 'A', actual: { kind: 'number', value: '1' } }];
    const submitted = { type: 'ValuesSubmitted', data: { actorId: 'A', period: '2010', values } };
    await appendOld(system, `report-${CLUSTER}.A.2010`, submitted, LOADED);
    await appendOld(system, `method-${CLUSTER}.liquidity`, method('liquidity'), LOADED);

    expect(await upgrade(system)).toEqual([`history-${CLUSTER} HistoryLoadedUpTo`, `methods-${CLUSTER} MethodsListed`]);
    const runner = system.newRunner();
    const load = (knownAt: InstantText) =>
      runner.execute(record('B', '2010', '1'), { by: 'test', commandId: uuidOf(knownAt), knownAt });
    expect(await load('2011-01-01T00:00:00.000Z')).toMatchObject({ refusal: { code: 'KNOWN_AT_GOES_BACK' } });
    expect(await load(LOADED)).toMatchObject({ kind: 'done' });
    expect(await system.send(submit('A', '2019', '1'))).toMatchObject({ kind: 'done' });
  });

  it('adds nothing to a current log', async () => {
    const system = await newTestSystem();
    await seedCluster(system);
    expect(await upgrade(system)).toEqual([]);
  });
});
