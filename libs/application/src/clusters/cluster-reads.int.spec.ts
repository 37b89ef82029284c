import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  CLUSTER,
  seedCluster,
  newTestSystem,
  record,
  rename,
  START,
  submit,
  type TestSystem,
} from '../commands/testing/test-system.js';

const HISTORY = '2010-01-01T00:00:00.000Z';

describe('ClusterReads', () => {
  let system: TestSystem;
  const valueNow = async (asOf = {}): Promise<string | null | undefined> => {
    const view = await system.queries.get(CLUSTER, asOf);
    return (await system.queries.value(view, 'debt', 'A', '2009'))?.value;
  };

  beforeEach(async () => {
    system = await newTestSystem();
    await seedCluster(system, HISTORY);
  });

  it('distinguishes an unknown cluster from one that was not known yet', async () => {
    await system.catchUp();
    await expect(system.queries.get('nope')).rejects.toMatchObject({ code: 'UNKNOWN_CLUSTER' });
    const early = { instant: '2009-12-31T23:59:59.999Z' };
    await expect(system.queries.get(CLUSTER, early)).rejects.toMatchObject({ code: 'NOT_KNOWN_THEN' });
    await expect(system.queries.get(CLUSTER, { position: '' })).rejects.toMatchObject({ code: 'NOT_KNOWN_THEN' });
    expect(await system.queries.find(CLUSTER, early)).toBeUndefined();
    expect(await system.queries.clusters()).toEqual([CLUSTER]);
  });

  it('waits for a position that is being projected, but gives up after a while', async () => {
    const outcome = await system.send(submit('A', '2009', '1'));
    const atLeast = (outcome as { position: string }).position;
    const answer = valueNow({ atLeast });
    await system.catchUp();
    expect(await answer).toBe('1');
    const late = await system.send(submit('A', '2018', '1'));
    const { position } = late as { position: string };
    for (const asOf of [{ position }, { atLeast: position }]) {
      await expect(system.queries.get(CLUSTER, asOf)).rejects.toMatchObject({
        code: 'POSITION_NOT_REACHED',
        remedy: expect.stringContaining('projector'),
      });
    }
  });

  it('answers as known and as recorded at a moment', async () => {
    await system.send(record('A', '2009', '1'), undefined, '2011-01-01T00:00:00.000Z');
    system.now += 1_000;
    await system.send(record('A', '2009', '2'), undefined, '2012-01-01T00:00:00.000Z');
    await system.catchUp();
    expect(await valueNow({ instant: '2011-06-01T00:00:00.000Z' })).toBe('1');
    expect(await valueNow({ instant: '2012-01-01T00:00:00.000Z' })).toBe('2');
    expect(await valueNow({ instant: new Date(START).toISOString(), axis: 'recorded' })).toBe('1');
    expect(await valueNow({ instant: new Date(START + 1_000).toISOString(), axis: 'recorded' })).toBe('2');
    await expect(valueNow({ instant: '2012-01-01T00:00:00.000Z', axis: 'recorded' })).rejects.toMatchObject({
      code: 'NOT_KNOWN_THEN',
    });
  });

  it('keeps both axes monotone even if the clock is set back', async () => {
    await system.send(submit('A', '2009', '1'));
    system.now -= 3_600_000;
    const second = await system.send(record('A', '2009', '2'));
    await system.catchUp();
    const rows = await system.queries.timeline({ cluster: CLUSTER, limit: 100 });
    for (const axis of ['knownAt', 'recordedAt'] as const) {
      const moments = rows.map((row) => row[axis]);
      expect(moments).toEqual([...moments].sort());
    }
    const { position } = second as { position: string };
    expect(rows.at(-1)).toMatchObject({ position, knownAt: new Date(START).toISOString(), loaded: false });
    expect(await valueNow({ instant: new Date(START).toISOString() })).toBe('2');
  });

  it('returns every version of a value up to the moment', async () => {
    for (const [value, year] of [
      ['1', 11],
      ['2', 12],
      ['3', 13],
    ] as const) {
      await system.send(record('A', '2009', value), undefined, `20${year}-01-01T00:00:00.000Z`);
    }
    await system.catchUp();
    const view = await system.queries.get(CLUSTER, { instant: '2012-06-01T00:00:00.000Z' });
    const versions = await system.queries.versions(view, 'debt', 'A', '2009');
    expect(versions.map((row) => [row.value, row.reason])).toEqual([
      ['1', null],
      ['2', 'restated'],
    ]);
  });

  it('answers from the structure of the moment, regardless of earlier queries', async () => {
    await system.catchUp();
    const first = await system.queries.get(CLUSTER);
    await system.send(rename('Renamed'));
    await system.catchUp();
    const nameAt = async (asOf = {}): Promise<string | undefined> =>
      (await system.queries.get(CLUSTER, asOf)).structure.cluster.labels.en;
    expect(await nameAt()).toBe('Renamed');
    expect(await nameAt({ position: first.position })).toBe('Sample');
    expect(await nameAt()).toBe('Renamed');
    expect((await system.queries.get(CLUSTER)).structure.cluster).toBe(
      (await system.queries.get(CLUSTER)).structure.cluster,
    );
  });

  it('pages through the history in both directions', async () => {
    await system.catchUp();
    const all = await system.queries.timeline({ cluster: CLUSTER, limit: 100 });
    const page = { cluster: CLUSTER, limit: 2 } as const;
    const first = await system.queries.timeline(page);
    const second = await system.queries.timeline({ ...page, after: first.at(-1)!.position });
    expect([...first, ...second]).toEqual(all);
    const last = await system.queries.timeline({ ...page, newestFirst: true });
    expect(last).toEqual([...all].reverse().slice(0, 2));
    const founded = await system.queries.timeline({ ...page, types: ['ClusterFounded'] });
    expect(founded.map((row) => row.type)).toEqual(['ClusterFounded']);
  });
});
