import { expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { CLUSTER, newTestSystem, seedCluster } from '../commands/testing/test-system.js';
import { PASSWORD, SYSTEM } from '../sign-in/testing/sign-in-system.js';
import { createStrata } from '../strata.js';
import { DEFAULT_COLUMNS } from './import/value-file.js';

it('A note that cannot be read is left out when the figure before an import is restored', async () => {
  const system = await newTestSystem();
  await seedCluster(system);
  const withKey = (digit: number) =>
    createStrata({
      ...system,
      clock: { now: () => system.now },
      signIn: { accessTokenFor: 60_000, refreshTokenFor: 600_000, secretsKey: Buffer.alloc(32, digit) },
    });
  const strata = withKey(7);
  await strata.accounts.open(SYSTEM, { login: 'olga', name: 'Olga', password: PASSWORD, grants: [] });
  const value = { measure: 'debt', subject: 'A', actual: { kind: 'number', value: '1' } } as const;
  const values = [{ ...value, note: 'Olga was ill', noteAbout: 'olga' }];
  const command = { type: 'RecordValues', actorId: 'A', period: '2018', values } as const;
  const sent = await strata.execute(SYSTEM, { aggregate: 'report', clusterId: CLUSTER, command });
  expect(sent).toMatchObject({ kind: 'done' });
  await system.catchUp();
  const { batch } = await strata.reports.importFile(SYSTEM, CLUSTER, {
    input: Readable.from(['member,measure,period,value,reason\nA,debt,2018,2,audit']),
    ...{ file: 'file.csv', columns: DEFAULT_COLUMNS, skipBad: false, dryRun: false, onOutcome: () => undefined },
  });
  await system.catchUp();
  const taking = { batch: batch!, reason: 'wrong file' };
  const taken = await withKey(8).reports.takeBackImport(SYSTEM, CLUSTER, taking);
  expect(taken).toMatchObject({ restored: 1, refused: [] });
  await system.catchUp();
  const view = await strata.clusters.view(SYSTEM, CLUSTER);
  const versions = await strata.reports.versions(view, { measure: 'debt', subject: 'A', period: '2018' });
  expect(versions.map(({ value, note }) => [value, note])).toEqual([
    ['1', 'Olga was ill'],
    ['2', null],
    ['1', null],
  ]);
});
