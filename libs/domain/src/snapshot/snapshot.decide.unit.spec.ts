import { describe, expect, it } from '@jest/globals';
import type { Disclosure } from '../cluster/cluster.js';
import { given } from '../testing/given.js';
import { sampleCluster, sampleSnapshot } from '../testing/samples.js';
import { snapshotDecider, type SnapshotContext } from './snapshot.decide.js';
import type { SnapshotCommand, SnapshotContent, SnapshotEvent } from './snapshot.js';

const NOW = '2026-05-01T08:00:00.000Z';
const context = (disclosure?: Disclosure): SnapshotContext => ({
  cluster: { ...sampleCluster(), ...(disclosure && { disclosure }) },
  by: 'ann',
  now: NOW,
});
const content = sampleSnapshot;
const sha256 = 'a'.repeat(64);
const publish = (of: Partial<SnapshotContent> = {}, hash = sha256): SnapshotCommand => ({
  type: 'PublishSnapshot',
  snapshotId: 'k7',
  content: { ...content, ...of },
  sha256: hash,
});
const published: SnapshotEvent = {
  type: 'SnapshotPublished',
  data: { snapshotId: 'k7', by: 'ann', at: NOW, content, sha256 },
};
const withdraw: SnapshotCommand = { type: 'WithdrawSnapshot', snapshotId: 'k7', reason: 'a wrong figure' };
const withdrawn: SnapshotEvent = {
  type: 'SnapshotWithdrawn',
  data: { snapshotId: 'k7', by: 'ann', at: NOW, reason: 'a wrong figure' },
};
const nothing = given(snapshotDecider);
const one = nothing.events(published);

describe('PublishSnapshot', () => {
  it('fixes the content with its hash, once', () => {
    nothing.when(publish(), context()).then(published);
    one.when(publish(), context()).thenNothing();
    one.when(publish({ period: '2007' }, 'b'.repeat(64)), context()).thenRefused('SNAPSHOT_EXISTS');
    one.events(withdrawn).when(publish(), context()).thenRefused('SNAPSHOT_EXISTS');
  });

  it('discloses no more than the members may see of each other', () => {
    nothing
      .when(publish({ disclosure: 'open' }), context())
      .thenRefused('DISCLOSURE_EXCEEDED', { wanted: 'open', disclosure: 'scores' });
    nothing.when(publish(), context('status')).thenRefused('DISCLOSURE_EXCEEDED');
    nothing.when(publish({ disclosure: 'status' }), context('open')).then({
      ...published,
      data: { ...published.data, content: { ...content, disclosure: 'status' } },
    } as SnapshotEvent);
  });

  it('needs a cluster, a period of its calendar, and for a map a strategy', () => {
    const none = { ...context(), cluster: { ...sampleCluster(), exists: false } };
    nothing.when(publish(), none).thenRefused('CLUSTER_NOT_FOUND');
    nothing.when(publish({ view: 'map', strategy: undefined }), context()).thenRefused('INVALID_COMMAND');
    nothing.when(publish({ nodes: [] }), context()).thenRefused('INVALID_COMMAND');
  });
});

describe('WithdrawSnapshot', () => {
  it('takes the content from the state and keeps what it was about', () => {
    one.when(withdraw, context()).then(withdrawn);
    expect(one.events(withdrawn).state).toEqual({
      id: 'k7',
      status: 'withdrawn',
      about: { view: 'scorecard', period: '2008', position: '01' },
      sha256,
      publishedBy: 'ann',
      publishedAt: NOW,
      withdrawnBy: 'ann',
      withdrawnAt: NOW,
      reason: 'a wrong figure',
    });
  });

  it('changes nothing the second time, and is refused for a snapshot that was never published', () => {
    one.events(withdrawn).when(withdraw, context()).thenNothing();
    nothing.when(withdraw, context()).thenRefused('SNAPSHOT_NOT_FOUND');
  });
});
