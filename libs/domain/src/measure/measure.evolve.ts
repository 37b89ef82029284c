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
  TargetSet: (state, { subject, from, figures }) => {
    const series = state.targets.find((other) => other.subject === subject);
    const entries = setEffective(series?.entries ?? [], from, figures);
    if (series === undefined) return { ...state, targets: [...state.targets, { subject, entries }] };
    return { ...state, targets: state.targets.map((other) => (other === series ? { subject, entries } : other)) };
  },
  TargetWithdrawn: (state, { subject, from }) => ({
    ...state,
    targets: state.targets.flatMap((series): TargetSeries[] => {
      if (series.subject !== subject) return [series];
      const entries = withoutEffective(series.entries, from);
      return entries.length === 0 ? [] : [{ subject, entries }];
    }),
  }),
  MeasureRetired: (state) => ({ ...state, retired: true }),
};
