import type { EventHandlers } from '../define-decider.js';
import { changeFrom, setEffective, withoutEffective } from '../effective.js';
import type { DateText } from '../words.js';
import { useOf, versionOf, versionsOf, withVersion } from './measure-in-force.js';
import type { MeasureDefinition, MeasureEvent, MeasureState, TargetFigures, TargetSeries, Undated } from './measure.js';

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
  MeasureDefined: (state, { measureId, definition, from }) => ({
    ...definition,
    exists: true,
    retired: false,
    id: measureId,
    targets: state.targets,
    ...(from !== null && { use: [{ from, value: true }] }),
  }),
  MeasureRevised: (state, { definition, from, factor, targets = [] }) => {
    const version = { ...versionOf(definition), ...(factor && { factor }) };
    const { latest, entries } = changeFrom(versionsOf(state), from, version);
    const described = describe(state, definition);
    const revised = withVersion({ ...described, ...(entries && { versions: entries }) }, latest);
    return targets.reduce((changed, { figures, ...of }) => withTarget(changed, of, { from, figures }), revised);
  },
  MeasureDescribed: describe,
  TargetSet: (state, { from, figures, subject, per }) => withTarget(state, { subject, per }, { from, figures }),
  TargetWithdrawn: (state, { from, ...of }) => ({
    ...state,
    targets: state.targets.flatMap((series): TargetSeries[] => {
      if (series !== findTargets(state, of)) return [series];
      const entries = withoutEffective(series.entries, from);
      return entries.length === 0 ? [] : [seriesOf(of, entries)];
    }),
  }),
  MeasureRetired: (state, { from }) => withUse(state, from, false),
  MeasureReinstated: (state, { from }) => withUse(state, from, true),
};

/** Built from the new description alone, so that an indicator that it leaves out is removed. */
function describe(
  { indicator: _i, plausible: _p, ...state }: MeasureState,
  { labels, decimals, indicator, plausible }: Pick<MeasureDefinition, Undated>,
): MeasureState {
  return { ...state, labels, decimals, ...(indicator && { indicator }), ...(plausible && { plausible }) };
}

function withUse(state: MeasureState, from: DateText | null, inUse: boolean): MeasureState {
  const { latest, entries } = changeFrom(useOf(state), from, inUse);
  return { ...state, retired: !latest, ...(entries && { use: entries }) };
}

function withTarget(
  state: MeasureState,
  of: TargetsOf,
  { from, figures }: { readonly from: DateText | null; readonly figures: TargetFigures },
): MeasureState {
  const series = findTargets(state, of);
  const changed = seriesOf(of, setEffective(series?.entries ?? [], from, figures));
  if (series === undefined) return { ...state, targets: [...state.targets, changed] };
  return { ...state, targets: state.targets.map((other) => (other === series ? changed : other)) };
}

type TargetsOf = Pick<TargetSeries, 'subject' | 'per'>;

/** The targets of exactly this subject and length of periods. */
export function findTargets({ targets }: MeasureState, { subject, per }: TargetsOf): TargetSeries | undefined {
  return targets.find((series) => series.subject === subject && series.per === per);
}

/** Without `per` if it has none, so that states of earlier events keep their form. */
function seriesOf({ subject, per }: TargetsOf, entries: TargetSeries['entries']): TargetSeries {
  return per === undefined ? { subject, entries } : { subject, per, entries };
}
