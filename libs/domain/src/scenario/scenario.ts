import type { DecimalText, Id, Labels, PeriodName, Subject } from '../words.js';

/** A value that a scenario assumes instead of the reported one. */
export interface Assumption {
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly value: DecimalText;
}

/** A set of assumed values by period, evaluated with the cluster's methods and maps. */
export interface ScenarioState {
  readonly exists: boolean;
  readonly discarded: boolean;
  readonly id: Id;
  readonly labels: Labels;
  readonly assumptions: readonly Assumption[];
}

export type ScenarioCommand =
  | { readonly type: 'DraftScenario'; readonly scenarioId: Id; readonly labels: Labels }
  | { readonly type: 'AssumeValues'; readonly assumptions: readonly Assumption[] }
  | { readonly type: 'DropAssumptions'; readonly keys: readonly Omit<Assumption, 'value'>[] }
  | { readonly type: 'DiscardScenario'; readonly reason: string };

export type ScenarioEvent =
  | { readonly type: 'ScenarioDrafted'; readonly data: { readonly scenarioId: Id; readonly labels: Labels } }
  | { readonly type: 'ValuesAssumed'; readonly data: { readonly assumptions: readonly Assumption[] } }
  | { readonly type: 'AssumptionsDropped'; readonly data: { readonly keys: readonly Omit<Assumption, 'value'>[] } }
  | { readonly type: 'ScenarioDiscarded'; readonly data: { readonly reason: string } };
