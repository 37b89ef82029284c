import type { PeriodName } from '@strata/domain';
import { compareNumbers, isErrorValue, type Value } from '@strata/engine';

/** The name that what is, or is assumed by all, goes by. */
export const BASE = 'base';

/** One figure of one scenario; null where there is none. */
export interface ComparedValue {
  readonly scenario: string;
  readonly value: Value | null;
}

/** How far apart two scenarios are: the value of `of` less that of `against`. */
export interface Difference {
  readonly of: string;
  readonly against: string;
  readonly difference: number;
}

export interface ComparedPeriod {
  readonly period: PeriodName;
  readonly values: readonly ComparedValue[];
  /** Of every pair in which both are numbers: scenarios against the base first, then against each other. */
  readonly differences: readonly Difference[];
}

export interface ComparedOutput {
  readonly output: string;
  readonly periods: readonly ComparedPeriod[];
}

/** Which scenario is best is judged by one output: at the last period, or by its mean over all periods. */
export interface Criterion {
  readonly output: string;
  readonly direction: 'higher' | 'lower';
  readonly over: 'last' | 'mean';
}

export interface Ranking extends Criterion {
  /** Best first. */
  readonly ranking: readonly { readonly scenario: string; readonly value: number }[];
  /** The best one; several if they are equal, none if no scenario has a number. */
  readonly best: readonly string[];
  /** The best of each period. */
  readonly byPeriod: readonly { readonly period: PeriodName; readonly best: readonly string[] }[];
  /** Scenarios without a number to be judged by. */
  readonly unranked: readonly string[];
}

export interface ScenarioComparison {
  readonly periods: readonly PeriodName[];
  /** The base, then the scenarios in the order given. */
  readonly scenarios: readonly string[];
  readonly outputs: readonly ComparedOutput[];
  readonly ranking?: Ranking;
}

export interface ComparisonInput {
  readonly periods: readonly PeriodName[];
  readonly scenarios: readonly string[];
  readonly outputs: readonly string[];
  readonly criterion?: Criterion;
  readonly value: (scenario: string, period: PeriodName, output: string) => Value | null;
}

/** Sets scenarios side by side, per output and period, and names the best by the criterion. */
export function compare({ periods, scenarios, outputs, criterion, value }: ComparisonInput): ScenarioComparison {
  const compared = outputs.map((output): ComparedOutput => ({
    output,
    periods: periods.map((period) => {
      const values = scenarios.map((scenario) => ({ scenario, value: value(scenario, period, output) }));
      return { period, values, differences: differencesOf(values) };
    }),
  }));
  const judged = criterion && compared.find(({ output }) => output === criterion.output);
  return {
    periods,
    scenarios,
    outputs: compared,
    ...(criterion && judged ? { ranking: rank(judged, scenarios, criterion) } : {}),
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
  const judged = scenarios.map((scenario) => ({ scenario, value: judgedBy(periods, scenario, criterion.over) }));
  const ranking = judged.flatMap(({ scenario, value }) => (value === undefined ? [] : [{ scenario, value }]));
  const sign = criterion.direction === 'higher' ? -1 : 1;
  ranking.sort((a, b) => sign * compareNumbers(a.value, b.value));
  return {
    ...criterion,
    ranking,
    best: bestOf(ranking),
    byPeriod: periods.map(({ period, values }) => {
      const there = values.flatMap(({ scenario, value }) => (typeof value === 'number' ? [{ scenario, value }] : []));
      there.sort((a, b) => sign * compareNumbers(a.value, b.value));
      return { period, best: bestOf(there) };
    }),
    unranked: judged.filter(({ value }) => value === undefined).map(({ scenario }) => scenario),
  };
}

function judgedBy(periods: readonly ComparedPeriod[], scenario: string, over: Criterion['over']): number | undefined {
  const looked = over === 'last' ? periods.slice(-1) : periods;
  const numbers = looked.map(({ values }) => values.find((one) => one.scenario === scenario)?.value);
  if (numbers.length === 0 || !numbers.every((value) => typeof value === 'number')) return undefined;
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function bestOf(ordered: readonly { readonly scenario: string; readonly value: number }[]): readonly string[] {
  const [first] = ordered;
  return first
    ? ordered.filter(({ value }) => compareNumbers(value, first.value) === 0).map((one) => one.scenario)
    : [];
}

/** A value in a word or two, for tables. */
export function shownValue(value: Value | null): string {
  if (value === null) return '–';
  if (isErrorValue(value)) return value.reason.toLowerCase().replaceAll('_', ' ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
