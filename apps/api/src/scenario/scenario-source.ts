import type { ClusterView, ScenarioComparison } from '@strata/application';
import type { ScenarioState } from '@strata/domain';

/** The source of the contract's type `Scenario`. */
export interface ScenarioSource {
  readonly view: ClusterView;
  readonly state: ScenarioState;
}

/** A comparison, with the view it was made in. */
export interface ComparisonSource {
  readonly view: ClusterView;
  readonly comparison: ScenarioComparison;
}
