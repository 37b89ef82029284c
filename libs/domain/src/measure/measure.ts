import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { DecimalText, EffectiveDated, Frequency, Id, Labels, MissingPolicy, Subject } from '../words.js';

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

/** The part of a definition that is not dated: how it is shown, and which values need a confirmation. */
export type Undated = 'labels' | 'decimals' | 'indicator' | 'plausible';

/** The part of a definition that decides how values are read and scored; it holds from a period on. */
export type DefinitionVersion = Omit<MeasureDefinition, Undated> & {
  /** Figures in the unit of the version before, multiplied by it, are figures in this version's unit. */
  readonly factor?: DecimalText | undefined;
};

/** The figures of one subject, or of `*`. */
export interface SubjectTarget {
  readonly subject: Subject | '*';
  readonly per?: TargetPer | undefined;
  readonly figures: TargetFigures;
}

/** A measure with its latest definition. */
export interface MeasureState extends MeasureDefinition {
  readonly exists: boolean;
  /** Whether it is retired in the end. */
  readonly retired: boolean;
  readonly id: Id;
  readonly targets: readonly TargetSeries[];
  /** Whether it is in use over time, once it is defined, retired or reinstated from a period on. */
  readonly use?: EffectiveDated<boolean>;
  /** Its definitions over time, once one holds from a period on. */
  readonly versions?: EffectiveDated<DefinitionVersion>;
}

export type MeasureCommand =
  | ({ readonly type: 'DefineMeasure'; readonly measureId: Id; readonly definition: MeasureDefinition } & AskedStart)
  | ({
      readonly type: 'ReviseMeasure';
      readonly definition: MeasureDefinition;
      /** For a new unit: figures in the old unit, multiplied by it, are figures in the new one. */
      readonly factor?: DecimalText | undefined;
      /** Targets under the new definition, from the same period on. */
      readonly targets?: readonly SubjectTarget[] | undefined;
    } & AskedStart)
  | ({ readonly type: 'SetTarget' } & SubjectTarget & AskedStart)
  | ({
      readonly type: 'WithdrawTarget';
      readonly subject: Subject | '*';
      readonly per?: TargetPer | undefined;
    } & AskedStart)
  | ({ readonly type: 'RetireMeasure'; readonly reason: string } & AskedStart)
  | ({ readonly type: 'ReinstateMeasure'; readonly reason: string } & AskedStart);

export type MeasureEvent =
  | {
      readonly type: 'MeasureDefined';
      readonly data: { readonly measureId: Id; readonly definition: MeasureDefinition } & EffectiveStart;
    }
  | {
      readonly type: 'MeasureRevised';
      readonly data: {
        readonly definition: MeasureDefinition;
        readonly factor?: DecimalText | undefined;
        readonly targets?: readonly SubjectTarget[] | undefined;
      } & EffectiveStart;
    }
  | {
      /** Its name and how it is shown, which are not dated. */
      readonly type: 'MeasureDescribed';
      readonly data: Pick<MeasureDefinition, Undated>;
    }
  | { readonly type: 'TargetSet'; readonly data: SubjectTarget & EffectiveStart }
  | {
      readonly type: 'TargetWithdrawn';
      readonly data: { readonly subject: Subject | '*'; readonly per?: TargetPer | undefined } & EffectiveStart;
    }
  | { readonly type: 'MeasureRetired'; readonly data: { readonly reason: string } & EffectiveStart }
  | { readonly type: 'MeasureReinstated'; readonly data: { readonly reason: string } & EffectiveStart };
