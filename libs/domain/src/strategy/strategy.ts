import type { EffectiveDated, Id, Labels, MissingPolicy, RollUp } from '../words.js';

/** A measure on an objective. Weights are relative and at least 0; they are normalised over siblings when scored. */
export interface ObjectiveMeasure {
  readonly measure: Id;
  readonly weight: EffectiveDated<number>;
}

export interface Objective {
  readonly id: Id;
  readonly labels: Labels;
  readonly perspective: Id;
  readonly theme?: string;
  /** The objective this one details, within the same map. */
  readonly details?: Id;
  readonly weight: EffectiveDated<number>;
  readonly rollUp: RollUp;
  readonly missing?: MissingPolicy;
  readonly measures: readonly ObjectiveMeasure[];
}

/** Cause and effect between two objectives of one map; `lag` in months, 0 or more. */
export interface CauseEffectLink {
  readonly from: Id;
  readonly to: Id;
  readonly sign: 'positive' | 'negative';
  readonly lag: number;
}

/** An objective that contributes to the score of one of the parent's objectives, or only supports it for display. */
export interface ParentLink {
  readonly objective: Id;
  readonly parentObjective: Id;
  readonly kind: 'contributes' | 'supports';
  /** Relative to the other contributions and measures of the parent objective; only used for `contributes`. */
  readonly weight: EffectiveDated<number>;
  /** Set if the weight is a wish: the link counts with the weight with which the parent's owner accepts it. */
  readonly proposed?: true;
}

/** The weight of a perspective in the strategy's score; a perspective without an entry has the weight 1. */
export interface PerspectiveWeight {
  readonly perspective: Id;
  readonly weight: EffectiveDated<number>;
}

/** The content of a map. The place of its strategy in the cascade (rank, owner, parent, status) is in `CascadeState`. */
export interface StrategyMap {
  readonly objectives: readonly Objective[];
  readonly links: readonly CauseEffectLink[];
  readonly parentLinks: readonly ParentLink[];
  readonly perspectiveWeights: readonly PerspectiveWeight[];
  /** How perspectives roll up into the strategy, and objectives into a perspective. */
  readonly rollUp: { readonly strategy: RollUp; readonly perspective: RollUp };
}

/** The map of a strategy: its working copy, which commands change and activation puts in force. */
export interface StrategyState extends StrategyMap {
  /** The map as events of the first version left it, once the working copy has changed since. */
  readonly live?: StrategyMap;
}

/** An objective in the order of a map, with the order of its measures if that is to change. */
export interface ArrangedObjective {
  readonly id: Id;
  readonly measures?: readonly Id[];
}

/** A change of a map. */
export type MapEdit =
  | { readonly type: 'SetObjective'; readonly objective: Omit<Objective, 'measures'> }
  | { readonly type: 'DropObjective'; readonly objectiveId: Id }
  | { readonly type: 'ArrangeObjectives'; readonly objectives: readonly ArrangedObjective[] }
  | { readonly type: 'PlaceMeasure'; readonly objectiveId: Id; readonly measure: ObjectiveMeasure }
  | { readonly type: 'TakeMeasureOff'; readonly objectiveId: Id; readonly measureId: Id }
  | { readonly type: 'LinkObjectives'; readonly link: CauseEffectLink }
  | { readonly type: 'UnlinkObjectives'; readonly from: Id; readonly to: Id }
  | { readonly type: 'LinkToParent'; readonly link: Omit<ParentLink, 'proposed'> }
  | { readonly type: 'UnlinkFromParent'; readonly objective: Id; readonly parentObjective: Id }
  | { readonly type: 'WeighPerspective'; readonly perspective: PerspectiveWeight }
  | { readonly type: 'SetMapRollUp'; readonly rollUp: { readonly strategy: RollUp; readonly perspective: RollUp } };

/** Several changes of a map in their order: all of them or none. */
export interface EditMap {
  readonly type: 'EditMap';
  readonly edits: readonly MapEdit[];
  /** The number of changes that the map had when the edits began; refused if there were more meanwhile. */
  readonly basedOn: number;
}

export type StrategyCommand = MapEdit | EditMap;

type MapEvent =
  | { readonly type: 'ObjectiveSet'; readonly data: { readonly objective: Omit<Objective, 'measures'> } }
  | { readonly type: 'ObjectiveRevised'; readonly data: { readonly objective: Omit<Objective, 'measures'> } }
  | { readonly type: 'ObjectiveDropped'; readonly data: { readonly objectiveId: Id } }
  | { readonly type: 'ObjectivesArranged'; readonly data: { readonly objectives: readonly ArrangedObjective[] } }
  | { readonly type: 'MeasurePlaced'; readonly data: { readonly objectiveId: Id; readonly measure: ObjectiveMeasure } }
  | {
      readonly type: 'MeasureReweighed';
      readonly data: { readonly objectiveId: Id; readonly measure: ObjectiveMeasure };
    }
  | { readonly type: 'MeasureTakenOff'; readonly data: { readonly objectiveId: Id; readonly measureId: Id } }
  | { readonly type: 'ObjectivesLinked'; readonly data: { readonly link: CauseEffectLink } }
  | { readonly type: 'LinkRevised'; readonly data: { readonly link: CauseEffectLink } }
  | { readonly type: 'ObjectivesUnlinked'; readonly data: { readonly from: Id; readonly to: Id } }
  | { readonly type: 'LinkedToParent'; readonly data: { readonly link: Omit<ParentLink, 'proposed'> } }
  | { readonly type: 'ParentLinkRevised'; readonly data: { readonly link: Omit<ParentLink, 'proposed'> } }
  | { readonly type: 'UnlinkedFromParent'; readonly data: { readonly objective: Id; readonly parentObjective: Id } }
  | { readonly type: 'PerspectiveWeighed'; readonly data: { readonly perspective: PerspectiveWeight } }
  | {
      readonly type: 'MapRollUpSet';
      readonly data: { readonly rollUp: { readonly strategy: RollUp; readonly perspective: RollUp } };
    };

/** Events of the first version are live: they change the map that is in force from the beginning, too. */
export type StrategyEvent = {
  [T in MapEvent['type']]: {
    readonly type: T;
    readonly data: Extract<MapEvent, { readonly type: T }>['data'] & { readonly live?: true };
  };
}[MapEvent['type']];
