import type { DateText, DecimalText, EffectiveDated, Frequency, Id, Labels, MissingPolicy, Subject } from '../words.js';

export type Polarity = 'higher' | 'lower' | 'closer';
export type Status = 'red' | 'amber' | 'green' | 'blue' | 'grey';

/** A half-open band on exact decimals: a value belongs to the first band whose `below` is greater. */
export interface Band {
  /** Upper end, exclusive; absent on the last band. */
  readonly below?: DecimalText;
  /** 0 to 1. */
  readonly score: number;
  readonly status: Exclude<Status, 'grey'>;
}

/** How an actual is scored (methods §5), against the targets in force. */
export type ScoringFunction =
  /** Targets `goal` and `redFlag`: 1/3 at the red flag, 2/3 at the goal, linear on both sides. */
  | { readonly kind: 'goal-red-flag' }
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  /** Target `target`; `tolerance` in units of the measure or, with `percent`, in percent of the target. */
  | { readonly kind: 'target-tolerance'; readonly tolerance: DecimalText; readonly percent?: boolean }
  /** Targets `low` and `high`; `margin` is how far outside still counts as amber. */
  | { readonly kind: 'accepted-interval'; readonly margin?: DecimalText }
  | { readonly kind: 'yes-no'; readonly good: 'yes' | 'no' }
  | {
      readonly kind: 'text-list';
      readonly items: readonly {
        readonly text: string;
        readonly score: number;
        readonly status: Exclude<Status, 'grey'>;
      }[];
    }
  | { readonly kind: 'unscored' }
  /** A formula over `actual` and the target names that returns a score. */
  | { readonly kind: 'formula'; readonly formula: string };

/** The figures of a target. Scoring functions use `goal`, `redFlag`, `target`, `low` and `high`. */
export type TargetName =
  'goal' | 'redFlag' | 'target' | 'low' | 'high' | 'min' | 'stretch' | 'baseline' | 'benchmark' | 'forecast';
export type TargetFigures = Readonly<Partial<Record<TargetName, DecimalText>>>;

/** A frequency longer than that of a measure, for which targets are set explicitly. */
export type TargetPer = Exclude<Frequency, 'month'>;

/**
 * The targets of one subject; `*` applies to every subject without its own. Those with `per` are the targets of whole
 * periods of that length, in place of the aggregated targets of the measure's own periods.
 */
export interface TargetSeries {
  readonly subject: Subject | '*';
  readonly per?: TargetPer | undefined;
  readonly entries: EffectiveDated<TargetFigures>;
}

/** How values are aggregated over time and over organisations; the two settings are independent. */
export interface Aggregation {
  readonly time: 'sum' | 'mean' | 'last';
  readonly organisation: 'none' | 'sum' | 'mean' | 'weighted';
  /** The measure whose values weight the actors; for `weighted` only. */
  readonly weightMeasure?: Id;
}

/** Values outside are unusual: they are accepted if the reporter confirms them. Both ends are inclusive. */
export interface Plausible {
  readonly min?: DecimalText;
  readonly max?: DecimalText;
  /** The largest change from the value of the period before, in percent of that. */
  readonly change?: DecimalText;
}

/** Everything about a measure except its targets. */
export interface MeasureDefinition {
  readonly labels: Labels;
  readonly unit: string;
  /** The digits shown after the decimal point, 0 to 12. Values are stored exactly as entered. */
  readonly decimals: number;
  readonly valueType: 'number' | 'yes-no' | 'text';
  readonly polarity: Polarity;
  readonly indicator?: 'leading' | 'lagging';
  readonly frequency: Frequency;
  readonly scoring: ScoringFunction;
  readonly aggregation: Aggregation;
  /** Whether the score covers the period alone or the fiscal year up to its end. */
  readonly accumulate: 'period' | 'year-to-date';
  readonly missing?: MissingPolicy;
  /** What needs a confirmation. */
  readonly plausible?: Plausible;
  /** Values outside this range are refused; both ends are inclusive. */
  readonly range?: { readonly min?: DecimalText; readonly max?: DecimalText };
}

export interface MeasureState extends MeasureDefinition {
  readonly exists: boolean;
  readonly retired: boolean;
  readonly id: Id;
  readonly targets: readonly TargetSeries[];
}

export type MeasureCommand =
  | { readonly type: 'DefineMeasure'; readonly measureId: Id; readonly definition: MeasureDefinition }
  | { readonly type: 'ReviseMeasure'; readonly definition: MeasureDefinition }
  | {
      readonly type: 'SetTarget';
      readonly subject: Subject | '*';
      readonly per?: TargetPer | undefined;
      readonly from: DateText | null;
      readonly figures: TargetFigures;
    }
  | {
      readonly type: 'WithdrawTarget';
      readonly subject: Subject | '*';
      readonly per?: TargetPer | undefined;
      readonly from: DateText | null;
    }
  | { readonly type: 'RetireMeasure'; readonly reason: string };

export type MeasureEvent =
  | {
      readonly type: 'MeasureDefined';
      readonly data: { readonly measureId: Id; readonly definition: MeasureDefinition };
    }
  | { readonly type: 'MeasureRevised'; readonly data: { readonly definition: MeasureDefinition } }
  | {
      readonly type: 'TargetSet';
      readonly data: {
        readonly subject: Subject | '*';
        readonly per?: TargetPer | undefined;
        readonly from: DateText | null;
        readonly figures: TargetFigures;
      };
    }
  | {
      readonly type: 'TargetWithdrawn';
      readonly data: {
        readonly subject: Subject | '*';
        readonly per?: TargetPer | undefined;
        readonly from: DateText | null;
      };
    }
  | { readonly type: 'MeasureRetired'; readonly data: { readonly reason: string } };
