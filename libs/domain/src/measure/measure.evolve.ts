import type { EventHandlers } from '../define-decider.js';
import { setEffective, withoutEffective } from '../effective.js';
import type { MeasureEvent, MeasureState, TargetSeries } from './measure.js';

export const initialMeasure: MeasureState = {
  exists: false,
  retired: false,
  id: '',
  labels: { en: '' },
  unit: '',
  decimals: 0,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  scoring: { kind: 'unscored' },
  aggregation: { time: 'last', organisation: 'none' },
  accumulate: 'period',
  targets: [],
};

export const measureEvolve: EventHandlers<MeasureState, MeasureEvent> = {
  MeasureDefined: (state, { measureId, definition }) => ({
    ...definition,
    exists: true,
    retired: false,
    id: measureId,
    targets: state.targets,
  }),
  // Built from the new definition alone, so properties that it leaves out are removed.
  MeasureRevised: ({ exists, retired, id, targets }, { definition }) => ({
    ...definition,
    exists,
    retired,
    id,
    targets,
  }),
  TargetSet: (state, { from, figures, ...of }) => {
    const series = findTargets(state, of);
    const changed = seriesOf(of, setEffective(series?.entries ?? [], from, figures));
    if (series === undefined) return { ...state, targets: [...state.targets, changed] };
    return { ...state, targets: state.targets.map((other) => (other === series ? changed : other)) };
  },
  TargetWithdrawn: (state, { from, ...of }) => ({
    ...state,
    targets: state.targets.flatMap((series): TargetSeries[] => {
      if (series !== findTargets(state, of)) return [series];
      const entries = withoutEffective(series.entries, from);
      return entries.length === 0 ? [] : [seriesOf(of, entries)];
    }),
  }),
  MeasureRetired: (state) => ({ ...state, retired: true }),
};

type TargetsOf = Pick<TargetSeries, 'subject' | 'per'>;

/** The targets of exactly this subject and length of periods. */
export function findTargets({ targets }: MeasureState, { subject, per }: TargetsOf): TargetSeries | undefined {
  return targets.find((series) => series.subject === subject && series.per === per);
}

/** Without `per` if it has none, so that states of earlier events keep their form. */
function seriesOf({ subject, per }: TargetsOf, entries: TargetSeries['entries']): TargetSeries {
  return per === undefined ? { subject, entries } : { subject, per, entries };
}
