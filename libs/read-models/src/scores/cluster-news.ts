import { parseStream, type Id, type PeriodName, type RecordedEvent } from '@strata/domain';
import { STRUCTURAL } from '../aggregates/aggregates.js';
import { toProjected } from '../projected-event.js';
import { reportEventOf } from '../values/values.js';
import type { ValueNews } from './kept-scorecard.js';

/** What a batch brings to one cluster. */
export interface ClusterNews {
  readonly cluster: Id;
  structureChanged: boolean;
  /** Periods that were assessed anew. */
  readonly assessed: Set<PeriodName>;
  readonly values: ValueNews[];
}

/** What events bring, cluster by cluster. */
export function newsOf(events: readonly RecordedEvent[]): readonly ClusterNews[] {
  const byCluster = new Map<Id, ClusterNews>();
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
function takeIn(recorded: RecordedEvent, news: ClusterNews): void {
  const stream = parseStream(recorded.stream);
  if (!stream) return;
  if (STRUCTURAL.has(stream.kind) || stream.kind === 'segmentation') news.structureChanged = true;
  if (stream.kind !== 'assessment') return;
  news.structureChanged = true;
  news.assessed.add(stream.period);
}
