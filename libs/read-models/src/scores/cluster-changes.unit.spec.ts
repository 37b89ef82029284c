import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@strata/domain';
import { changesByCluster } from './cluster-changes.js';

function recorded(type: string, stream: string, data: object): RecordedEvent {
  return {
    id: '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11',
    stream,
    revision: 1,
    position: '000000000002',
    recordedAt: '2024-01-01T00:00:00.000Z',
    type,
    schemaVersion: 1,
    data,
    metadata: { clusterId: 'alpha', by: 'ann' },
  } as unknown as RecordedEvent;
}

describe('Events that scores depend on', () => {
  it.each([
    ['ClusterRenamed', 'cluster-alpha', { labels: { en: 'Alpha' } }],
    ['ActorRenamed', 'cluster-alpha', { actorId: 'north', labels: { en: 'North' } }],
    ['StrategyStatementRevised', 'cascade-alpha', { strategyId: 'north', labels: { en: 'North' } }],
  ])('do not include %s', (type, stream, data) => {
    expect(changesByCluster([recorded(type, stream, data)])).toEqual([]);
  });

  it.each([
    ['ClusterScoringSet', 'cluster-alpha', { scoring: {} }],
    ['ActorReleased', 'cluster-alpha', { actorId: 'north', reason: 'x' }],
    ['StrategyMoved', 'cascade-alpha', { strategyId: 'north', parent: 'whole' }],
    ['ObjectiveRevised', 'strategy-alpha.north', { objective: {} }],
    ['MeasureRevised', 'measure-alpha.guests', { definition: {} }],
  ])('include %s', (type, stream, data) => {
    const renamed = recorded('ClusterRenamed', 'cluster-alpha', { labels: { en: 'Alpha' } });

    expect(changesByCluster([renamed, recorded(type, stream, data)])).toMatchObject([
      { cluster: 'alpha', structureChanged: true },
    ]);
  });
});
