import {
  aggregates,
  parseStream,
  type CascadeEvent,
  type ClusterEvent,
  type Id,
  type MethodEvent,
  type PeriodName,
  type RecordedEvent,
} from '@strata/domain';
import { toProjected } from '../projected-event.js';
import { reportEventOf } from '../values/values.js';
import type { ReportedChange } from './cached-scorecard.js';

/** The changes of a batch to one cluster. */
export interface ClusterChanges {
  readonly cluster: Id;
  structureChanged: boolean;
  /** The periods with changed assessments. */
  readonly assessed: Set<PeriodName>;
  readonly values: ReportedChange[];
}

/** The changes made by events that scores depend on, by cluster; clusters without any are left out. */
export function changesByCluster(events: readonly RecordedEvent[]): readonly ClusterChanges[] {
  const byCluster = new Map<Id, ClusterChanges>();
  for (const recorded of events) {
    const cluster = recorded.metadata.clusterId;
    if (cluster === undefined) continue;
    let changes = byCluster.get(cluster);
    if (!changes) {
      byCluster.set(cluster, (changes = { cluster, structureChanged: false, assessed: new Set(), values: [] }));
    }
    const report = reportEventOf(toProjected(recorded));
    if (!report) addOtherChange(recorded, changes);
    else {
      const { period } = report.data;
      for (const { measure, subject, actual } of report.data.values)
        changes.values.push({ measure, subject, period, actual });
    }
  }
  return [...byCluster.values()].filter(
    ({ structureChanged, assessed, values }) => structureChanged || assessed.size > 0 || values.length > 0,
  );
}

/** Changes of a structure that no score depends on: names, texts, limits, and versions of methods not in force. */
const UNSCORED: ReadonlySet<string> = new Set<(ClusterEvent | CascadeEvent | MethodEvent)['type']>([
  'ActorRenamed',
  'ClusterLimitsSet',
  'ClusterRenamed',
  'HistoryLoadingEnded',
  'MethodTrialEnded',
  'MethodTrialStarted',
  'RealignmentRequested',
  'StrategyAligned',
  'StrategyRevised',
  'StrategyStatementRevised',
]);

/** Records an event other than a report: it may change the structure or the inputs of methods. */
function addOtherChange(recorded: RecordedEvent, changes: ClusterChanges): void {
  const stream = parseStream(recorded.stream);
  if (!stream || UNSCORED.has(recorded.type)) return;
  if (aggregates[stream.kind].structural || stream.kind === 'segmentation') changes.structureChanged = true;
  if (stream.kind !== 'assessment') return;
  changes.structureChanged = true;
  changes.assessed.add(stream.period);
}
