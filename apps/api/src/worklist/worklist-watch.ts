import { sameData } from '@strata/domain';
import { readings, type Watched } from '../live/readings.js';
import type { WorklistSource } from './worklist-source.js';

/** The worklist, and again whenever it has changed, until the abort signal or until it may not be read. */
export async function* worklistChanges(
  first: WorklistSource,
  watched: Watched<WorklistSource>,
  signal: AbortSignal,
): AsyncGenerator<WorklistSource, void, undefined> {
  yield first;
  let shown = first;
  for await (const next of readings(first.position, watched, signal)) {
    if (sameData([shown.tasks, shown.more], [next.tasks, next.more])) continue;
    shown = next;
    yield next;
  }
}
