import type { PeriodName } from '@strata/domain';
import { compareNumbers, isErrorValue, type Value } from '@strata/engine';

/** The name of the base: the current state, or the assumptions common to all scenarios. */
export const BASE = 'base';

/** The value of one scenario; null if it has none. */
export interface ComparedValue {
  readonly scenario: string;
  readonly value: Value | null;
}

/** The difference of two scenarios: the value of `of` minus that of `against`. */
export interface Difference {
  readonly of: string;
  readonly against: string;
  readonly difference: number;
}

export interface ComparedPeriod {
  readonly period: PeriodName;
  readonly values: readonly ComparedValue[];
  /** The differences of every pair of numbers: first against the base, then between scenarios. */
  readonly differences: readonly Difference[];
}

export interface ComparedOutput {
  readonly output: string;
  readonly periods: readonly ComparedPeriod[];
}

/** Ranks scenarios by one output: its value in the last period, or its mean over all periods. */
export interface Criterion {
  readonly output: string;
  readonly direction: 'higher' | 'lower';
  readonly over: 'last' | 'mean';
}

export interface Ranking extends Criterion {
  /** Best first. */
  readonly ranking: readonly { readonly scenario: string; readonly value: number }[];
  /** The best scenario; several if they are equal, none if no scenario has a number. */
  readonly best: readonly string[];
  /** The best of each period. */
  readonly byPeriod: readonly { readonly period: PeriodName; readonly best: readonly string[] }[];
  /** Scenarios without a number to rank by. */
  readonly unranked: readonly string[];
}

export interface ScenarioComparison {
  readonly periods: readonly PeriodName[];
  /** The base, then the scenarios in the order given. */
  readonly scenarios: readonly string[];
  readonly outputs: readonly ComparedOutput[];
  readonly ranking?: Ranking | undefined;
}

export interface ComparisonInput {
  readonly periods: readonly PeriodName[];
  readonly scenarios: readonly string[];
  readonly outputs: readonly string[];
  readonly criterion?: Criterion;
  readonly value: (scenario: string, period: PeriodName, output: string) => Value | null;
}

/** Compares scenarios per output and period, and ranks them by the criterion. */
export function compare({ periods, scenarios, outputs, criterion, value }: ComparisonInput): ScenarioComparison {
  const compared = outputs.map((output): ComparedOutput => ({
    output,
    periods: periods.map((period) => {
      const values = scenarios.map((scenario) => ({ scenario, value: value(scenario, period, output) }));
      return { period, values, differences: differencesOf(values) };
    }),
  }));
  const ranked = criterion && compared.find(({ output }) => output === criterion.output);
  return {
    periods,
    scenarios,
    outputs: compared,
    ranking: ranked && criterion && rank(ranked, scenarios, criterion),
  };
}

function differencesOf(values: readonly ComparedValue[]): readonly Difference[] {
  const numbers = values.flatMap(({ scenario, value }) => (typeof value === 'number' ? [{ scenario, value }] : []));
  return numbers.flatMap((against, at) =>
    numbers
      .slice(at + 1)
      .map((of) => ({ of: of.scenario, against: against.scenario, difference: of.value - against.value })),
  );
}

function rank({ periods }: ComparedOutput, scenarios: readonly string[], criterion: Criterion): Ranking {
  const candidates = scenarios.map((scenario) => ({ scenario, value: rankValue(periods, scenario, criterion.over) }));
  const ranking = candidates.flatMap(({ scenario, value }) => (value === undefined ? [] : [{ scenario, value }]));
  const sign = criterion.direction === 'higher' ? -1 : 1;
  ranking.sort((a, b) => sign * compareNumbers(a.value, b.value));
  return {
    ...criterion,
    ranking,
    best: bestOf(ranking),
    byPeriod: periods.map(({ period, values }) => {
      const numbers = values.flatMap(({ scenario, value }) => (typeof value === 'number' ? [{ scenario, value }] : []));
      numbers.sort((a, b) => sign * compareNumbers(a.value, b.value));
      return { period, best: bestOf(numbers) };
    }),
    unranked: candidates.filter(({ value }) => value === undefined).map(({ scenario }) => scenario),
  };
}

function rankValue(periods: readonly ComparedPeriod[], scenario: string, over: Criterion['over']): number | undefined {
  const considered = over === 'last' ? periods.slice(-1) : periods;
  const numbers = considered.map(({ values }) => values.find((one) => one.scenario === scenario)?.value);
  if (numbers.length === 0 || !numbers.every((value) => typeof value === 'number')) return undefined;
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function bestOf(ordered: readonly { readonly scenario: string; readonly value: number }[]): readonly string[] {
  const [first] = ordered;
  return first
    ? ordered.filter(({ value }) => compareNumbers(value, first.value) === 0).map((one) => one.scenario)
    : [];
}

/** A value as short text, for tables. */
export function shownValue(value: Value | null): string {
  if (value === null) return '–';
  if (isErrorValue(value)) return value.reason.toLowerCase().replaceAll('_', ' ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
