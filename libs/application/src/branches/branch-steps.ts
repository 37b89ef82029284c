import { branchChangeKey, type MemberChange, type MethodChange, type TargetChange } from '@strata/domain';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { BranchStep, Proposing, StepSources } from './branch-step.js';
import { mapSteps } from './map-steps.js';
import { valueSteps } from './value-steps.js';

/**
 * The steps that turn changes into what the cluster's processes do with them, on the cluster as it is in the view: values
 * that are reported become one restatement, values of open cycles drafts; weights change working copies, which are proposed
 * for agreement where the cluster requires one; methods go on trial. Targets and members have no process of approval.
 */
export async function branchSteps(
  sources: StepSources,
  view: ClusterView,
  proposing: Proposing,
): Promise<readonly BranchStep[]> {
  const { changes } = proposing;
  const methods = await sources.reads.methods(view);
  return [
    ...(await valueSteps(sources, view, proposing)),
    ...(await mapSteps(sources, view, proposing)),
    ...changes.flatMap((change): BranchStep[] => {
      switch (change.kind) {
        case 'method': {
          const { adopted, onTrial } = methods.get(change.method) ?? {};
          const isDone = change.version === adopted || change.version === onTrial;
          return [{ ...trialStep(view, change), ...(isDone && { command: undefined }) }];
        }
        case 'target':
          return [targetStep(view, change)];
        case 'member':
          return [memberStep(view, change, proposing.reason)];
        default:
          return [];
      }
    }),
  ];
}

function trialStep({ clusterId }: ClusterView, change: MethodChange): BranchStep {
  const { method, version } = change;
  return {
    kind: 'trial',
    id: method,
    changes: [branchChangeKey(change)],
    effect: 'proposes',
    command: { aggregate: 'method', clusterId, methodId: method, command: { type: 'StartMethodTrial', version } },
  };
}

function targetStep({ clusterId }: ClusterView, change: TargetChange): BranchStep {
  const { kind: _, measure, ...target } = change;
  return {
    kind: 'target',
    id: measure,
    changes: [branchChangeKey(change)],
    effect: 'in-force',
    command: { aggregate: 'measure', clusterId, measureId: measure, command: { type: 'SetTarget', ...target } },
  };
}

function memberStep({ clusterId, structure }: ClusterView, change: MemberChange, reason: string): BranchStep {
  const { actor, member, from } = change;
  const start = from === undefined ? {} : { from };
  const known = structure.cluster.actors.find(({ id }) => id === actor);
  const labels = change.labels ?? known?.labels ?? { en: actor };
  return {
    kind: 'member',
    id: actor,
    changes: [branchChangeKey(change)],
    effect: 'in-force',
    command: {
      aggregate: 'cluster',
      clusterId,
      command: member
        ? { type: 'AdmitActor', actorId: actor, labels, ...start }
        : { type: 'ReleaseActor', actorId: actor, reason, ...start },
    },
  };
}
