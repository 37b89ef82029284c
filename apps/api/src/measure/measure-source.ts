import type { ClusterView } from '@strata/application';
import type { Effective, Id, MeasureState, TargetFigures } from '@strata/domain';
import { pageByKey, type Connection, type PageArgs } from '../paging/connection.js';

/** The source of the contract's type `Measure`. */
export interface MeasureSource {
  readonly view: ClusterView;
  readonly measure: MeasureState;
}

/** Target figures from a date on. */
export type DatedTargetSource = Effective<TargetFigures>;

/** A measure of a view by id. */
export function findMeasure(view: ClusterView, id: Id): MeasureSource | undefined {
  const measure = view.structure.measures.get(id);
  return measure && { view, measure };
}

/** The measures of a view by id. */
export function measuresPage(view: ClusterView, args: PageArgs): Connection<MeasureSource> {
  const found = [...view.structure.measures.values()].map((measure) => ({ view, measure }));
  return pageByKey(found, args, ({ measure }) => measure.id);
}
