import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { clusterDecider } from './cluster.decide.js';
import { countedValuesOf } from './cluster-in-force.js';
import { DEFAULT_CALENDAR, DEFAULT_LIMITS, DEFAULT_SCORING } from './cluster.evolve.js';
import type { ClusterCommand, ClusterEvent } from './cluster.js';

const labels = { en: 'Alpine tourism' };
const other = { en: 'Alpine hotels', ru: 'Альпийские отели' };
const limits = DEFAULT_LIMITS;
const scoring = DEFAULT_SCORING;
const founded: ClusterEvent = {
  type: 'ClusterFounded',
  data: { clusterId: 'alps', labels, calendar: DEFAULT_CALENDAR, limits, scoring },
};
const admitted: ClusterEvent = { type: 'ActorAdmitted', data: { actorId: 'A', labels, from: null } };
const released: ClusterEvent = { type: 'ActorReleased', data: { actorId: 'A', reason: 'sold', from: null } };
const nothing = given(clusterDecider);
const cluster = nothing.events(founded);
const member = cluster.events(admitted);

describe('Cluster', () => {
  describe('FoundCluster', () => {
    it('founds a cluster with defaults', () => {
      nothing.when({ type: 'FoundCluster', clusterId: 'alps', labels }).then(founded);
    });
    it('founds a cluster with its own settings, with the instant of its history in canonical form', () => {
      nothing
        .when({ type: 'FoundCluster', clusterId: 'alps', labels, limits: { actors: 3 }, historyFrom: '2006-04-01' })
        .then({
          type: 'ClusterFounded',
          data: { ...founded.data, limits: { ...limits, actors: 3 }, historyFrom: '2006-04-01T00:00:00.000Z' },
        } as ClusterEvent);
    });
    it('refuses a cluster that exists with other settings', () => {
      cluster.when({ type: 'FoundCluster', clusterId: 'alps', labels: other }).thenRefused('CLUSTER_EXISTS');
      cluster
        .when({ type: 'FoundCluster', clusterId: 'alps', labels, historyFrom: '2006-04-01' })
        .thenRefused('CLUSTER_EXISTS');
    });
    it.each([
      [{ clusterId: '__proto__' }, 'INVALID_ID'],
      [{ labels: { en: '' } }, 'INVALID_TEXT'],
      [{ labels: { en: 'x'.repeat(301) } }, 'INVALID_TEXT'],
      [{ labels: { en: 'a\u0000' } }, 'INVALID_TEXT'],
      [{ labels: { en: 'a', de: 'a' } }, 'INVALID_COMMAND'],
      [{ calendar: { yearStartMonth: 13, yearNamedBy: 'start' } }, 'INVALID_COMMAND'],
      [{ limits: { actors: 10_001 } }, 'INVALID_COMMAND'],
      [{ limits: { actors: NaN } }, 'INVALID_COMMAND'],
      [{ historyFrom: 'yesterday' }, 'INVALID_INSTANT'],
    ])('refuses %j', (wrong, code) => {
      nothing.when({ type: 'FoundCluster', clusterId: 'alps', labels, ...wrong } as ClusterCommand).thenRefused(code);
    });
    it('does nothing for the same settings', () => {
      cluster.when({ type: 'FoundCluster', clusterId: 'alps', labels }).thenNothing();
      const calendar = { ...DEFAULT_CALENDAR, timeZone: 'UTC' };
      const writtenOut = { calendar, scoring: { leastCoverage: 0.5 } };
      cluster.when({ type: 'FoundCluster', clusterId: 'alps', labels, ...writtenOut }).thenNothing();
      const asWritten: ClusterEvent = { type: 'ClusterFounded', data: { ...founded.data, calendar } };
      const founding = { type: 'FoundCluster', clusterId: 'alps', labels, calendar: DEFAULT_CALENDAR } as const;
      nothing.events(asWritten).when(founding).thenNothing();
    });
  });

  describe('RenameCluster', () => {
    it('renames the cluster', () =>
      cluster.when({ type: 'RenameCluster', labels: other }).then({ type: 'ClusterRenamed', data: { labels: other } }));
    it('refuses without a cluster', () =>
      nothing.when({ type: 'RenameCluster', labels }).thenRefused('CLUSTER_NOT_FOUND'));
    it('does nothing for the same name', () =>
      cluster.when({ type: 'RenameCluster', labels: { ...labels } }).thenNothing());
  });

  describe('SetClusterLimits', () => {
    it('changes only the given limits', () => {
      const changed = { ...limits, actors: 7 };
      cluster
        .when({ type: 'SetClusterLimits', limits: { actors: 7 } })
        .then({ type: 'ClusterLimitsSet', data: { limits: changed } });
    });
    it('refuses a limit below the number of members', () => {
      const two = member.events({ type: 'ActorAdmitted', data: { actorId: 'B', labels, from: null } });
      two
        .when({ type: 'SetClusterLimits', limits: { actors: 1 } })
        .thenRefused('LIMIT_BELOW_USE', { members: 2, limit: 1 });
      two.when({ type: 'SetClusterLimits', limits: { objectiveLevels: 0 } }).thenRefused('INVALID_COMMAND');
    });
    it('does nothing for the same limits', () =>
      cluster.when({ type: 'SetClusterLimits', limits: { actors: 1000 } }).thenNothing());
  });

  describe('SetClusterScoring', () => {
    it('changes only the given settings', () => {
      cluster
        .when({ type: 'SetClusterScoring', scoring: { overAchievement: 'keep' } })
        .then({ type: 'ClusterScoringSet', data: { scoring: { ...scoring, overAchievement: 'keep' }, from: null } });
    });
    it('refuses a policy that carries values forward for zero periods', () => {
      cluster
        .when({ type: 'SetClusterScoring', scoring: { missing: { kind: 'carry-forward', periods: 0 } } })
        .thenRefused('INVALID_COMMAND');
    });
    it('does nothing for the same scoring, or a default that is written out', () => {
      cluster.when({ type: 'SetClusterScoring', scoring: { missing: { kind: 'share-weight' } } }).thenNothing();
      cluster.when({ type: 'SetClusterScoring', scoring: { leastCoverage: 0.5 } }).thenNothing();
      cluster.when({ type: 'SetClusterScoring', scoring: { counts: 'submitted' } }).thenNothing();
    });
    it('sets from a period on which values count, and keeps the other settings', () => {
      const counting = { ...scoring, counts: 'approved' } as const;
      const from = '2020-07-01';
      const set: ClusterEvent = { type: 'ClusterScoringSet', data: { scoring: counting, from } };
      cluster.when({ type: 'SetClusterScoring', scoring: { counts: 'approved' }, from: '2020-07' }).then(set);
      const { state } = cluster.events(set);
      expect(['2020-06', '2020-07', '2020', '2021'].map((period) => countedValuesOf(state, period))).toEqual([
        ...['submitted', 'approved', 'submitted', 'approved'],
      ]);
      const back = { scoring: { counts: 'submitted' }, from: '2020-10' } as const;
      const data = { scoring: { ...scoring, counts: 'submitted' as const }, from: '2020-10-01' };
      cluster
        .events(set)
        .when({ type: 'SetClusterScoring', ...back })
        .then({ type: 'ClusterScoringSet', data });
    });
    it('refuses another choice of the values that count', () => {
      cluster.when({ type: 'SetClusterScoring', scoring: { counts: 'all' as never } }).thenRefused('INVALID_COMMAND');
    });
  });

  describe('SetDisclosure', () => {
    const open: ClusterEvent = { type: 'DisclosureSet', data: { disclosure: 'open' } };
    it('sets what members see of each other', () => {
      cluster.when({ type: 'SetDisclosure', disclosure: 'open' }).then(open);
      expect(cluster.events(open).state.disclosure).toBe('open');
    });
    it('refuses another setting', () => {
      cluster.when({ type: 'SetDisclosure', disclosure: 'all' as never }).thenRefused('INVALID_COMMAND');
    });
    it('does nothing for the current setting, which is "scores" at first', () => {
      cluster.when({ type: 'SetDisclosure', disclosure: 'scores' }).thenNothing();
      cluster.events(open).when({ type: 'SetDisclosure', disclosure: 'open' }).thenNothing();
    });
  });

  describe('RequireSecondFactor', () => {
    const required = { type: 'SecondFactorRequirementSet', data: { required: true } } as const;
    it('requires second factors, and stops to', () => {
      cluster.when({ type: 'RequireSecondFactor', required: true }).then(required);
      cluster
        .events(required)
        .when({ type: 'RequireSecondFactor', required: false })
        .then({ type: 'SecondFactorRequirementSet', data: { required: false } });
    });
    it('refuses anything but true and false', () => {
      cluster.when({ type: 'RequireSecondFactor', required: 'yes' as never }).thenRefused('INVALID_COMMAND');
    });
    it('does nothing if it is so already', () => {
      cluster.when({ type: 'RequireSecondFactor', required: false }).thenNothing();
      cluster.events(required).when({ type: 'RequireSecondFactor', required: true }).thenNothing();
    });
  });

  describe('RequireAgreement', () => {
    const required = { type: 'AgreementRequirementSet', data: { required: true } } as const;
    it('requires agreement about strategies, and stops to', () => {
      cluster.when({ type: 'RequireAgreement', required: true }).then(required);
      const asked = cluster.events(required);
      expect(asked.state.agreementRequired).toBe(true);
      const stopped = { type: 'AgreementRequirementSet', data: { required: false } } as const;
      asked.when({ type: 'RequireAgreement', required: false }).then(stopped);
    });
    it('refuses anything but true and false', () => {
      cluster.when({ type: 'RequireAgreement', required: 1 as never }).thenRefused('INVALID_COMMAND');
    });
    it('does nothing if it is so already', () => {
      cluster.when({ type: 'RequireAgreement', required: false }).thenNothing();
    });
  });

  describe('ArrangePerspectives', () => {
    const perspectives = [
      { id: 'finance', labels },
      { id: 'constructor', labels },
    ];
    const arranged: ClusterEvent = { type: 'PerspectivesArranged', data: { perspectives } };
    it('arranges the perspectives and changes their order', () => {
      cluster.when({ type: 'ArrangePerspectives', perspectives }).then(arranged);
      const reversed = [...perspectives].reverse();
      cluster
        .events(arranged)
        .when({ type: 'ArrangePerspectives', perspectives: reversed })
        .then({ type: 'PerspectivesArranged', data: { perspectives: reversed } });
    });
    it('refuses a duplicate id, an empty list, and more than twelve', () => {
      cluster
        .when({ type: 'ArrangePerspectives', perspectives: [...perspectives, perspectives[0]!] })
        .thenRefused('DUPLICATE_ID', { perspective: 'finance' });
      cluster.when({ type: 'ArrangePerspectives', perspectives: [] }).thenRefused('INVALID_COMMAND');
      const many = Array.from({ length: 13 }, (_, i) => ({ id: `p${i}`, labels }));
      cluster.when({ type: 'ArrangePerspectives', perspectives: many }).thenRefused('INVALID_COMMAND');
    });
    it('does nothing for the same arrangement', () =>
      cluster.events(arranged).when({ type: 'ArrangePerspectives', perspectives }).thenNothing());
  });

  describe('ArrangeActors', () => {
    const [x, y] = ['X', 'Y'].map((actorId): ClusterEvent => ({
      type: 'ActorAdmitted',
      data: { actorId, labels, from: null },
    }));
    const two = cluster.events(x!, y!);
    const reversed: ClusterEvent = { type: 'ActorsArranged', data: { actors: ['Y', 'X'] } };
    it('puts the actors in an order, those that are not listed last', () => {
      two.when({ type: 'ArrangeActors', actors: ['Y', 'X'] }).then(reversed);
      two.when({ type: 'ArrangeActors', actors: ['Y'] }).then({ type: 'ActorsArranged', data: { actors: ['Y'] } });
    });
    it('refuses an unknown actor and one that is listed twice', () => {
      two.when({ type: 'ArrangeActors', actors: ['Z'] }).thenRefused('ACTOR_NOT_FOUND', { actor: 'Z' });
      two.when({ type: 'ArrangeActors', actors: ['X', 'X'] }).thenRefused('DUPLICATE_ID', { actor: 'X' });
    });
    it('does nothing for the order that they have', () => {
      two
        .events(reversed)
        .when({ type: 'ArrangeActors', actors: ['Y'] })
        .thenNothing();
    });
  });

  describe('ArrangeMeasures', () => {
    const order: ClusterEvent = { type: 'MeasuresArranged', data: { measures: ['b', 'a'] } };
    it('sets the order of the measures', () => {
      cluster.when({ type: 'ArrangeMeasures', measures: ['b', 'a'] }).then(order);
    });
    it('refuses a measure that is listed twice', () => {
      cluster.when({ type: 'ArrangeMeasures', measures: ['b', 'b'] }).thenRefused('DUPLICATE_ID', { measure: 'b' });
    });
    it('does nothing for the same order', () => {
      cluster
        .events(order)
        .when({ type: 'ArrangeMeasures', measures: ['b', 'a'] })
        .thenNothing();
    });
  });

  describe('AdmitActor', () => {
    it('admits an actor, and readmits one that had left with its parts', () => {
      cluster.when({ type: 'AdmitActor', actorId: 'A', labels }).then(admitted);
      const service = { id: 'sales', labels };
      const gone = member.events({ type: 'ServiceSetUp', data: { actorId: 'A', service, from: null } }, released);
      gone.when({ type: 'AdmitActor', actorId: 'A', labels }).then(admitted);
      expect(gone.events(admitted).state.actors).toEqual([
        { id: 'A', labels, status: 'member', services: [service], units: [] },
      ]);
    });
    it('refuses an id that is taken, and more actors than the limit', () => {
      member.when({ type: 'AdmitActor', actorId: 'A', labels: other }).thenRefused('ACTOR_EXISTS');
      member
        .events({ type: 'ClusterLimitsSet', data: { limits: { ...limits, actors: 1 } } })
        .when({ type: 'AdmitActor', actorId: 'B', labels })
        .thenRefused('ACTOR_LIMIT', { limit: 1 });
    });
    it('does nothing for a member with the same name', () =>
      member.when({ type: 'AdmitActor', actorId: 'A', labels }).thenNothing());
  });

  describe('RenameActor', () => {
    it('renames the actor', () =>
      member
        .when({ type: 'RenameActor', actorId: 'A', labels: other })
        .then({ type: 'ActorRenamed', data: { actorId: 'A', labels: other } }));
    it('refuses an actor that is unknown or has left', () => {
      member.when({ type: 'RenameActor', actorId: 'hasOwnProperty', labels }).thenRefused('ACTOR_NOT_FOUND');
      member.events(released).when({ type: 'RenameActor', actorId: 'A', labels }).thenRefused('ACTOR_LEFT');
    });
    it('does nothing for the same name', () =>
      member.when({ type: 'RenameActor', actorId: 'A', labels }).thenNothing());
  });

  describe('ReleaseActor', () => {
    it('releases the actor but retains its data', () => {
      member.when({ type: 'ReleaseActor', actorId: 'A', reason: 'sold' }).then(released);
      expect(member.events(released).state.actors[0]?.status).toBe('left');
    });
    it('refuses an unknown actor and a missing reason', () => {
      member.when({ type: 'ReleaseActor', actorId: 'B', reason: 'sold' }).thenRefused('ACTOR_NOT_FOUND');
      member.when({ type: 'ReleaseActor', actorId: 'A', reason: ' ' }).thenRefused('INVALID_TEXT');
    });
    it('does nothing for an actor that has left', () =>
      member.events(released).when({ type: 'ReleaseActor', actorId: 'A', reason: 'x' }).thenNothing());
  });

  describe('EndHistoryLoading', () => {
    const loading = nothing.events({
      ...founded,
      data: { ...founded.data, historyFrom: '2006-04-01T00:00:00.000Z' },
    } as ClusterEvent);
    const ended: ClusterEvent = { type: 'HistoryLoadingEnded', data: {} };
    it('ends history loading', () => {
      loading.when({ type: 'EndHistoryLoading' }).then(ended);
      expect(loading.events(ended).state.history).toEqual({ from: '2006-04-01T00:00:00.000Z', loading: false });
    });
    it('refuses without a cluster', () => nothing.when({ type: 'EndHistoryLoading' }).thenRefused('CLUSTER_NOT_FOUND'));
    it('does nothing if no history is being loaded', () => {
      cluster.when({ type: 'EndHistoryLoading' }).thenNothing();
      loading.events(ended).when({ type: 'EndHistoryLoading' }).thenNothing();
    });
  });
});
