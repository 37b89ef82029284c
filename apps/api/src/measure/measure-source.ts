import { measuresInOrder } from '@strata/engine';
import { requireMeasure, targetKey, type ClusterView } from '@strata/application';
import type { DateText, Effective, Id, MeasureState, TargetFigures, TargetSeries } from '@strata/domain';
import { pageInOrder, type Connection, type PageArgs } from '../paging/connection.js';
import type { WithOrigin } from '../timeline/timeline-source.js';

/** The source of the contract's type `Measure`. */
export interface MeasureSource {
  readonly view: ClusterView;
  readonly measure: MeasureState;
}

/** Target figures from a date on. */
export type DatedTargetSource = Effective<TargetFigures> & WithOrigin;

/** The targets of one subject. */
export type TargetSeriesSource = Omit<TargetSeries, 'entries'> & { readonly entries: readonly DatedTargetSource[] };

/** The targets of a measure. */
export function targetsOf({ view, measure }: MeasureSource): readonly TargetSeriesSource[] {
  const stream = { kind: 'measure', clusterId: view.clusterId, measureId: measure.id } as const;
  return measure.targets.map((series) => {
    const keyOf = (from: DateText | null): string => targetKey(series.subject, series.per, from);
    const entries = series.entries.map((entry) => ({ ...entry, setIn: { view, stream, key: keyOf(entry.from) } }));
    return { ...series, entries };
  });
}

/** A measure of a view by id. Throws `UNKNOWN_MEASURE`. */
export function findMeasure(view: ClusterView, id: Id): MeasureSource {
  requireMeasure(view, id);
  return { view, measure: view.structure.measures.get(id)! };
}

/** The measures of a view in the order of the cluster. */
export function measuresPage(view: ClusterView, args: PageArgs): Connection<MeasureSource> {
  const found = measuresInOrder(view.structure).map((measure) => ({ view, measure }));
  return pageInOrder(found, args, ({ measure }) => measure.id);
}
