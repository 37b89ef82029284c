import { operator } from '@strata/application';
import type {
  AddressedCommand,
  CascadeCommand,
  ClusterCommand,
  MeasureDefinition,
  Position,
  StrategyCommand,
} from '@strata/domain';
import type { Runtime } from '@strata/runtime';

const since = [{ from: null, value: 1 }];

const guests: MeasureDefinition = {
  labels: { en: 'Guests', ru: 'Гости', uk: 'Гості' },
  unit: 'people',
  decimals: 0,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'sum', organisation: 'none' },
  accumulate: 'period',
};

function toCluster(clusterId: string, command: ClusterCommand): AddressedCommand {
  return { aggregate: 'cluster', clusterId, command };
}

function toCascade(clusterId: string, command: CascadeCommand): AddressedCommand {
  return { aggregate: 'cascade', clusterId, command };
}

function toMap(clusterId: string, strategyId: string, command: StrategyCommand): AddressedCommand {
  return { aggregate: 'strategy', clusterId, strategyId, command };
}

/** A cluster with two actors, a cascade of two ranks and a measure with targets. */
function clusterCommands(id: string): readonly AddressedCommand[] {
  const objective = { id: 'grow', perspective: 'finance', weight: since, rollUp: 'weighted-mean' } as const;
  return [
    toCluster(id, { type: 'FoundCluster', clusterId: id, labels: { en: `Cluster ${id}` } }),
    toCluster(id, {
      type: 'ArrangePerspectives',
      perspectives: [{ id: 'finance', labels: { en: 'Finance', uk: 'Фінанси' } }],
    }),
    toCluster(id, { type: 'AdmitActor', actorId: 'north', labels: { en: 'North Hotel' } }),
    toCluster(id, { type: 'AdmitActor', actorId: 'south', labels: { en: 'South Hotel' } }),
    {
      aggregate: 'measure',
      clusterId: id,
      measureId: 'guests',
      command: { type: 'DefineMeasure', measureId: 'guests', definition: guests },
    },
    {
      aggregate: 'measure',
      clusterId: id,
      measureId: 'guests',
      command: { type: 'SetTarget', subject: '*', from: null, figures: { goal: '200', redFlag: '100' } },
    },
    toCascade(id, {
      type: 'DraftStrategy',
      strategyId: 'whole',
      rank: 'integrative',
      owner: '@cluster',
      labels: { en: 'Growing together' },
    }),
    toMap(id, 'whole', { type: 'SetObjective', objective: { ...objective, labels: { en: 'Grow' } } }),
    toCascade(id, { type: 'ActivateStrategy', strategyId: 'whole' }),
    ...['north', 'south'].flatMap((actor) => [
      toCascade(id, {
        type: 'DraftStrategy',
        strategyId: actor,
        rank: 'business',
        owner: actor,
        parent: 'whole',
        labels: { en: `Strategy of ${actor}` },
      }),
      toMap(id, actor, { type: 'SetObjective', objective: { ...objective, labels: { en: 'More guests' } } }),
      toMap(id, actor, { type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure: 'guests', weight: since } }),
      toMap(id, actor, {
        type: 'LinkToParent',
        link: { objective: 'grow', parentObjective: 'grow', kind: 'contributes', weight: since },
      }),
      toCascade(id, { type: 'ActivateStrategy', strategyId: actor }),
      toCascade(id, {
        type: 'AcceptContribution',
        strategyId: 'whole',
        contribution: { strategy: actor, objective: 'grow', parentObjective: 'grow' },
        weight: 1,
      }),
    ]),
  ];
}

/** The caller that sets up tests. */
export const TEST = operator('system:test');

/** Executes a command as the test caller and returns its position. */
export async function executeCommand({ strata }: Runtime, addressed: AddressedCommand): Promise<Position> {
  const outcome = await strata.execute(TEST, addressed);
  if (outcome.kind === 'refused') throw new Error(`${addressed.command.type}: ${outcome.refusal.message}`);
  return outcome.position;
}

/** Creates the clusters alpha and beta with the same content. */
export async function seedClusters(runtime: Runtime): Promise<void> {
  for (const addressed of [...clusterCommands('alpha'), ...clusterCommands('beta')])
    await executeCommand(runtime, addressed);
}
