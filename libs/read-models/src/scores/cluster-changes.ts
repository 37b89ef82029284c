import { aggregates, parseStream, type Id, type PeriodName, type RecordedEvent } from '@strata/domain';
import { toProjected } from '../projected-event.js';
import { reportEventOf } from '../values/values.js';
import type { ReportedChange } from './kept-scorecard.js';

/** What a batch brings to one cluster. */
export interface ClusterChanges {
  readonly cluster: Id;
  structureChanged: boolean;
  /** Periods that were assessed anew. */
  readonly assessed: Set<PeriodName>;
  readonly values: ReportedChange[];
}

/** What events bring, cluster by cluster. */
export function changesByCluster(events: readonly RecordedEvent[]): readonly ClusterChanges[] {
  const byCluster = new Map<Id, ClusterChanges>();
  for (const recorded of events) {
    const cluster = recorded.metadata.clusterId;
    if (cluster === undefined) continue;
    let news = byCluster.get(cluster);
    if (!news) byCluster.set(cluster, (news = { cluster, structureChanged: false, assessed: new Set(), values: [] }));
    const report = reportEventOf(toProjected(recorded));
    if (!report) takeIn(recorded, news);
    else {
      const { period } = report.data;
      for (const { measure, subject, actual } of report.data.values)
        news.values.push({ measure, subject, period, actual });
    }
  }
  return [...byCluster.values()];
}

/** What an event that is no report does to the scores: nothing, or the structure or the ground of methods changes. */
function takeIn(recorded: RecordedEvent, news: ClusterChanges): void {
  const stream = parseStream(recorded.stream);
  if (!stream) return;
  if (aggregates[stream.kind].structural || stream.kind === 'segmentation') news.structureChanged = true;
  if (stream.kind !== 'assessment') return;
  news.structureChanged = true;
  news.assessed.add(stream.period);
}
