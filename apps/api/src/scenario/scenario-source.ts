import type { ClusterView, ScenarioComparison } from '@strata/application';
import type { ScenarioState } from '@strata/domain';

/** A scenario as the contract's types are resolved from it. */
export interface ScenarioSource {
  readonly view: ClusterView;
  readonly state: ScenarioState;
}

/** A comparison with the view it was made in. */
export interface ComparisonSource {
  readonly view: ClusterView;
  readonly comparison: ScenarioComparison;
}
