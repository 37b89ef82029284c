import type { DateText, DecimalText, EffectiveDated, Frequency, Id, Labels, MissingPolicy, Subject } from '../words.js';

export type Polarity = 'higher' | 'lower' | 'closer';
export type Status = 'red' | 'amber' | 'green' | 'blue' | 'grey';

/** One of N bands, half-open on exact decimals: a value belongs to the first band whose `below` lies above it. */
export interface Band {
  /** Upper end, exclusive; absent on the last band. */
  readonly below?: DecimalText;
  /** 0 to 1. */
  readonly score: number;
  readonly status: Exclude<Status, 'grey'>;
}

/** How an actual becomes a score (methods §5). The figures it compares with come from the targets in force. */
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
  /** A formula over `actual` and the names of the targets, giving a score. */
  | { readonly kind: 'formula'; readonly formula: string };

/** Names of the figures a target may hold. `goal`, `redFlag`, `target`, `low` and `high` feed scoring functions. */
export type TargetName =
  'goal' | 'redFlag' | 'target' | 'low' | 'high' | 'min' | 'stretch' | 'baseline' | 'benchmark' | 'forecast';
export type TargetFigures = Readonly<Partial<Record<TargetName, DecimalText>>>;

/** Targets of one subject; `*` holds for every subject without targets of its own. */
export interface TargetSeries {
  readonly subject: Subject | '*';
  readonly entries: EffectiveDated<TargetFigures>;
}

/** How values are put together over time and over organisations: two settings that have nothing to do with each other. */
export interface Aggregation {
  readonly time: 'sum' | 'mean' | 'last';
  readonly organisation: 'none' | 'sum' | 'mean' | 'weighted';
  /** Measure whose values weigh the actors; for `weighted` only. */
  readonly weightMeasure?: Id;
}

/** Everything about a measure that its definition says (all but its targets). */
export interface MeasureDefinition {
  readonly labels: Labels;
  readonly unit: string;
  /** Digits after the point that are shown; 0 to 12. Values are kept exactly as entered. */
  readonly decimals: number;
  readonly valueType: 'number' | 'yes-no' | 'text';
  readonly polarity: Polarity;
  readonly indicator?: 'leading' | 'lagging';
  readonly frequency: Frequency;
  readonly scoring: ScoringFunction;
  readonly aggregation: Aggregation;
  /** Whether the score looks at the period alone or at the fiscal year up to its end. */
  readonly accumulate: 'period' | 'year-to-date';
  readonly missing?: MissingPolicy;
  /** Values outside are refused. Both ends inclusive. */
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
      readonly from: DateText | null;
      readonly figures: TargetFigures;
    }
  | { readonly type: 'WithdrawTarget'; readonly subject: Subject | '*'; readonly from: DateText | null }
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
        readonly from: DateText | null;
        readonly figures: TargetFigures;
      };
    }
  | {
      readonly type: 'TargetWithdrawn';
      readonly data: { readonly subject: Subject | '*'; readonly from: DateText | null };
    }
  | { readonly type: 'MeasureRetired'; readonly data: { readonly reason: string } };
