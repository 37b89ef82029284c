import {
  branchChangeKey,
  lastRound,
  sameData,
  weighedThing,
  type Id,
  type MapEdit,
  type StrategyState,
  type WeightChange,
} from '@strata/domain';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { BranchStep, Proposing, StepSources } from './branch-step.js';
import { editOfWeight, weightAfter, weightOf, withWeight } from './branch-weights.js';

/** Weights become edits of working copies, which are proposed for agreement if the cluster requires one. */
export async function mapSteps(
  { reads }: StepSources,
  view: ClusterView,
  { changes, reason }: Proposing,
): Promise<readonly BranchStep[]> {
  const weights = changes.filter((one): one is WeightChange => one.kind === 'weight');
  const steps: BranchStep[] = [];
  const isAgreed = view.structure.cluster.agreementRequired === true;
  const agreements = isAgreed ? await reads.agreements(view) : new Map<Id, never>();
  for (const strategy of new Set(weights.map((one) => one.strategy))) {
    const own = weights.filter((one) => one.strategy === strategy);
    const { edits, missing } = editsOf(view, strategy, own);
    const keys = own.filter((one) => !missing.includes(one)).map(branchChangeKey);
    steps.push(...missing.map(notOnMap));
    if (keys.length === 0) continue;
    const revision = await reads.maps.revision(view, strategy);
    const common = { id: strategy, changes: keys, effect: 'proposes' } as const;
    const address = { clusterId: view.clusterId, strategyId: strategy } as const;
    const edit = { type: 'EditMap', edits, basedOn: revision + 1 } as const;
    steps.push({
      ...common,
      kind: 'map',
      command: edits.length === 0 ? undefined : { aggregate: 'strategy', ...address, command: edit },
    });
    if (!isAgreed) continue;
    const agreement = agreements.get(strategy);
    const isKnown = edits.length === 0 && agreement && lastRound(agreement)?.mapRevision === revision;
    const propose = { type: 'ProposeStrategy', roles: [], note: reason } as const;
    steps.push({
      ...common,
      kind: 'agreement',
      command: isKnown === true ? undefined : { aggregate: 'agreement', ...address, command: propose },
    });
  }
  return steps;
}

/** The edits that give a working copy the weights, and the changes of what is not on it any more. */
function editsOf({ structure }: ClusterView, strategy: Id, changes: readonly WeightChange[]) {
  const edits: MapEdit[] = [];
  const missing: WeightChange[] = [];
  let map: StrategyState | undefined = structure.maps.get(strategy);
  for (const change of changes) {
    const thing = weighedThing(change.about);
    const before = map && thing && weightOf(map, thing);
    if (map === undefined || thing === undefined || before === undefined) {
      missing.push(change);
      continue;
    }
    const after = weightAfter(before, change, structure.cluster.calendar);
    const edit = sameData(before, after) ? undefined : editOfWeight(map, thing, after);
    if (edit) edits.push(edit);
    map = withWeight(map, thing, after);
  }
  return { edits, missing };
}

function notOnMap(change: WeightChange): BranchStep {
  const { strategy, about } = change;
  return {
    kind: 'map',
    id: strategy,
    changes: [branchChangeKey(change)],
    effect: 'proposes',
    refusal: {
      code: 'WEIGHT_NOT_FOUND',
      message: `The map of the strategy "${strategy}" has no ${about} any more.`,
      remedy: 'Change the map itself.',
      details: { strategy, about },
    },
  };
}
