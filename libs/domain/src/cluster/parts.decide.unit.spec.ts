import { describe, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { clusterDecider } from './cluster.decide.js';
import { DEFAULT_CALENDAR, DEFAULT_LIMITS, DEFAULT_SCORING } from './cluster.evolve.js';
import type { ClusterEvent } from './cluster.js';

const labels = { en: 'Sales' };
const service = { id: 'sales', labels };
const unit = { id: 'desk', labels, service: 'sales' };
const serviceSetUp: ClusterEvent = { type: 'ServiceSetUp', data: { actorId: 'A', service, from: null } };
const unitSetUp: ClusterEvent = { type: 'UnitSetUp', data: { actorId: 'A', unit, from: null } };
const member = given(clusterDecider).events(
  {
    type: 'ClusterFounded',
    data: {
      clusterId: 'c',
      labels,
      calendar: DEFAULT_CALENDAR,
      limits: DEFAULT_LIMITS,
      scoring: DEFAULT_SCORING,
    },
  },
  { type: 'ActorAdmitted', data: { actorId: 'A', labels, from: null } },
);
const withService = member.events(serviceSetUp);
const withUnit = withService.events(unitSetUp);

describe('Parts of an actor', () => {
  describe('SetUpService', () => {
    it('sets up a service and renames it', () => {
      member.when({ type: 'SetUpService', actorId: 'A', service }).then(serviceSetUp);
      const renamed = { id: 'sales', labels: { en: 'Sales and marketing' } };
      withService
        .when({ type: 'SetUpService', actorId: 'A', service: renamed })
        .then({ type: 'ServiceSetUp', data: { actorId: 'A', service: renamed, from: null } });
    });
    it('refuses an unknown actor and the id of a unit', () => {
      member.when({ type: 'SetUpService', actorId: 'B', service }).thenRefused('ACTOR_NOT_FOUND', { actorId: 'B' });
      withUnit.when({ type: 'SetUpService', actorId: 'A', service: { id: 'desk', labels } }).thenRefused('ID_TAKEN');
    });
    it('does nothing for the same service', () => {
      withService.when({ type: 'SetUpService', actorId: 'A', service }).thenNothing();
    });
  });

  describe('CloseService', () => {
    it('closes the service', () => {
      withService
        .when({ type: 'CloseService', actorId: 'A', serviceId: 'sales' })
        .then({ type: 'ServiceClosed', data: { actorId: 'A', serviceId: 'sales', from: null } });
    });
    it('refuses while it has units', () => {
      withUnit
        .when({ type: 'CloseService', actorId: 'A', serviceId: 'sales' })
        .thenRefused('SERVICE_IN_USE', { units: ['desk'] });
    });
    it('does nothing for an unknown service', () => {
      member.when({ type: 'CloseService', actorId: 'A', serviceId: 'sales' }).thenNothing();
    });
  });

  describe('SetUpUnit', () => {
    it('sets up a unit and moves it out of its service', () => {
      withService.when({ type: 'SetUpUnit', actorId: 'A', unit }).then(unitSetUp);
      const free = { id: 'desk', labels };
      withUnit
        .when({ type: 'SetUpUnit', actorId: 'A', unit: free })
        .then({ type: 'UnitSetUp', data: { actorId: 'A', unit: free, from: null } });
    });
    it('refuses an unknown service and the id of a service', () => {
      member.when({ type: 'SetUpUnit', actorId: 'A', unit }).thenRefused('SERVICE_NOT_FOUND', { serviceId: 'sales' });
      withService.when({ type: 'SetUpUnit', actorId: 'A', unit: service }).thenRefused('ID_TAKEN');
    });
    it('does nothing for the same unit', () => withUnit.when({ type: 'SetUpUnit', actorId: 'A', unit }).thenNothing());
  });

  describe('CloseUnit', () => {
    it('closes the unit', () => {
      withUnit
        .when({ type: 'CloseUnit', actorId: 'A', unitId: 'desk' })
        .then({ type: 'UnitClosed', data: { actorId: 'A', unitId: 'desk', from: null } });
    });
    it('refuses a unit of an actor that has left', () => {
      withUnit
        .events({ type: 'ActorReleased', data: { actorId: 'A', reason: 'sold', from: null } })
        .when({ type: 'CloseUnit', actorId: 'A', unitId: 'desk' })
        .thenRefused('ACTOR_LEFT');
    });
    it('does nothing for an unknown unit', () => {
      member.when({ type: 'CloseUnit', actorId: 'A', unitId: 'desk' }).thenNothing();
    });
  });
});
