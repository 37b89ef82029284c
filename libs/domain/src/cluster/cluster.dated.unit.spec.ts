import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { labels } from '../testing/samples.js';
import { clusterDuring } from './cluster-in-force.js';
import { clusterDecider } from './cluster.decide.js';
import { DEFAULT_CALENDAR, DEFAULT_LIMITS, DEFAULT_SCORING } from './cluster.evolve.js';
import type { ClusterCommand, ClusterEvent } from './cluster.js';

const open = {};
/** The first quarter of 2026 is closed. */
const locked = { lockedUpTo: '2026-03-31' };
const retroactive = { reason: 'agreed late' };

const cluster = given(clusterDecider).events(
  {
    type: 'ClusterFounded',
    data: {
      clusterId: 'alps',
      labels,
      calendar: DEFAULT_CALENDAR,
      limits: { ...DEFAULT_LIMITS, actors: 2 },
      scoring: DEFAULT_SCORING,
    },
  },
  { type: 'ActorAdmitted', data: { actorId: 'A', labels, from: null } },
  { type: 'ServiceSetUp', data: { actorId: 'A', service: { id: 'sales', labels }, from: null } },
  { type: 'ServiceSetUp', data: { actorId: 'A', service: { id: 'law', labels }, from: null } },
  { type: 'UnitSetUp', data: { actorId: 'A', unit: { id: 'desk', labels, service: 'sales' }, from: null } },
);
const days = (month: string) => ({ first: `${month}-01`, last: `${month}-28` });
const actorIn = (month: string, ...events: readonly ClusterEvent[]) =>
  clusterDuring(cluster.events(...events).state, days(month)).actors.find(({ id }) => id === 'A')!;

describe('Membership over time', () => {
  const released: ClusterEvent = { type: 'ActorReleased', data: { actorId: 'A', reason: 'left', from: '2026-03-01' } };
  const returned: ClusterEvent = { type: 'ActorAdmitted', data: { actorId: 'A', labels, from: '2026-05-01' } };
  const release = (more: object): ClusterCommand => ({ type: 'ReleaseActor', actorId: 'A', reason: 'left', ...more });
  const admit = (actorId: string, more: object = {}): ClusterCommand => ({
    type: 'AdmitActor',
    actorId,
    labels,
    ...more,
  });

  it('is a list of intervals', () => {
    cluster.when(release({ from: '2026-03' }), open).then(released);
    cluster
      .events(released)
      .when(admit('A', { from: '2026-05' }), open)
      .then(returned);
    const months = ['2026-02', '2026-03', '2026-04', '2026-05'];
    const statuses = months.map((month) => actorIn(month, released, returned).status);
    expect(statuses).toEqual(['member', 'left', 'left', 'member']);
  });

  it('begins with the first period that is not locked', () => {
    cluster.when(admit('B'), open).then({ type: 'ActorAdmitted', data: { actorId: 'B', labels, from: null } });
    const data = { actorId: 'B', labels, from: '2026-04-01' };
    cluster.when(admit('B'), locked).then({ type: 'ActorAdmitted', data });
  });

  it('ends in a locked period only with a reason', () => {
    cluster.when(release({ from: '2026-03' }), locked).thenRefused('RETROACTIVE_CHANGE');
    const data = { actorId: 'A', reason: 'left', from: '2026-03-01', retroactive };
    cluster.when(release({ from: '2026-03', retroactive }), locked).then({ type: 'ActorReleased', data });
  });

  it('counts actors towards the limit that are members in the end', () => {
    const full = cluster.events({ type: 'ActorAdmitted', data: { actorId: 'B', labels, from: null } });
    full.when(admit('C', { from: '2027' }), open).thenRefused('ACTOR_LIMIT', { limit: 2 });
    const data = { actorId: 'C', labels, from: '2027-01-01' };
    full
      .events(released)
      .when(admit('C', { from: '2027' }), open)
      .then({ type: 'ActorAdmitted', data });
  });

  it('does nothing for a member that is admitted, or an actor that is released, again', () => {
    cluster.when(admit('A', { from: '2026-05' }), open).thenNothing();
    cluster
      .events(released)
      .when(release({ from: '2026-04' }), open)
      .thenNothing();
  });

  it('of the first version is from the beginning', () => {
    const { state } = cluster.events({ type: 'ActorReleased', data: { actorId: 'A', reason: 'left', from: null } });
    expect(state.actors[0]).toEqual({ ...cluster.state.actors[0], status: 'left' });
    expect(clusterDuring(state, days('2020-01'))).toBe(state);
  });
});

describe('Parts over time', () => {
  const closed: ClusterEvent = { type: 'UnitClosed', data: { actorId: 'A', unitId: 'desk', from: '2026-04-01' } };
  const moved: ClusterEvent = {
    type: 'UnitSetUp',
    data: { actorId: 'A', unit: { id: 'desk', labels, service: 'law' }, from: '2026-04-01' },
  };

  it('are closed, and set up again, from a period on', () => {
    cluster.when({ type: 'CloseUnit', actorId: 'A', unitId: 'desk' }, locked).then(closed);
    expect(actorIn('2026-03', closed).units).toHaveLength(1);
    expect(actorIn('2026-04', closed).units).toEqual([]);
    const again: ClusterEvent = {
      type: 'UnitSetUp',
      data: { actorId: 'A', unit: { id: 'desk', labels, service: 'sales' }, from: '2026-06-01' },
    };
    const setUp = { type: 'SetUpUnit', actorId: 'A', unit: { id: 'desk', labels, service: 'sales' } } as const;
    cluster
      .events(closed)
      .when({ ...setUp, from: '2026-06' }, locked)
      .then(again);
    expect(actorIn('2026-05', closed, again).units).toEqual([]);
    expect(actorIn('2026-06', closed, again).units).toMatchObject([{ id: 'desk', service: 'sales' }]);
  });

  it('move to another service from a period on', () => {
    const unit = { id: 'desk', labels, service: 'law' };
    cluster.when({ type: 'SetUpUnit', actorId: 'A', unit }, locked).then(moved);
    expect(actorIn('2026-03', moved).units).toMatchObject([{ service: 'sales' }]);
    expect(actorIn('2026-04', moved).units).toMatchObject([{ service: 'law' }]);
    cluster.events(moved).when({ type: 'SetUpUnit', actorId: 'A', unit }, locked).thenNothing();
  });

  it('keep a service while it has units', () => {
    const close = { type: 'CloseService', actorId: 'A', serviceId: 'sales' } as const;
    cluster.when(close, locked).thenRefused('SERVICE_IN_USE', { units: ['desk'] });
    const data = { actorId: 'A', serviceId: 'sales', from: '2026-04-01' };
    cluster.events(closed).when(close, locked).then({ type: 'ServiceClosed', data });
    cluster
      .events(closed)
      .when({ ...close, from: null }, open)
      .thenRefused('SERVICE_IN_USE', { units: ['desk'] });
    cluster.events(moved).when(close, locked).then({ type: 'ServiceClosed', data });
    cluster
      .events(moved)
      .when({ ...close, from: '2026-03' }, open)
      .thenRefused('SERVICE_IN_USE', { units: ['desk'] });
  });

  it('belong only to services that exist as long as they do', () => {
    const service = { id: 'press', labels };
    const unit = { id: 'office', labels, service: 'press' };
    const later = cluster.events({ type: 'ServiceSetUp', data: { actorId: 'A', service, from: '2026-06-01' } });
    const setUp = { type: 'SetUpUnit', actorId: 'A', unit } as const;
    later.when({ ...setUp, from: '2026-05' }, open).thenRefused('SERVICE_NOT_FOUND', { serviceId: 'press' });
    const data = { actorId: 'A', unit, from: '2026-06-01' };
    later.when({ ...setUp, from: '2026-06' }, open).then({ type: 'UnitSetUp', data });
  });

  it('keep their ids after they are closed', () => {
    const service = { id: 'desk', labels };
    cluster.events(closed).when({ type: 'SetUpService', actorId: 'A', service }, locked).thenRefused('ID_TAKEN');
  });

  it('are only renamed if they exist', () => {
    const service = { id: 'law', labels: { en: 'Legal' } };
    const renamed: ClusterEvent = { type: 'ServiceSetUp', data: { actorId: 'A', service, from: '2026-04-01' } };
    cluster.when({ type: 'SetUpService', actorId: 'A', service }, locked).then(renamed);
    expect(actorIn('2020-01', renamed).services).toMatchObject([{ id: 'sales' }, service]);
  });
});

describe('The scoring of a cluster over time', () => {
  it('holds from a period on', () => {
    const set: ClusterCommand = { type: 'SetClusterScoring', scoring: { overAchievement: 'keep' } };
    const kept = { ...DEFAULT_SCORING, overAchievement: 'keep' } as const;
    const event: ClusterEvent = { type: 'ClusterScoringSet', data: { scoring: kept, from: '2026-04-01' } };
    cluster.when(set, locked).then(event);
    const { state } = cluster.events(event);
    expect(clusterDuring(state, days('2026-03')).scoring).toEqual(DEFAULT_SCORING);
    expect(clusterDuring(state, days('2026-04')).scoring).toEqual(kept);
    cluster.events(event).when(set, locked).thenNothing();
    cluster.when({ ...set, from: null }, locked).thenRefused('RETROACTIVE_CHANGE');
  });
});
