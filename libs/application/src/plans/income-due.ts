import {
  addDecimals,
  compareDecimals,
  daysOfPeriod,
  incomeTermsDuring,
  multiplyDecimals,
  periodsWithin,
  type DecimalText,
  type Id,
  type IncomeCondition,
  type IncomeTerm,
  type MeasureOfSubject,
  type PeriodName,
} from '@strata/domain';
import { evaluatorOver } from '@strata/read-models';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';

/** What a term of an actor's income comes to in one of its periods. */
export interface IncomeDue {
  readonly actor: Id;
  readonly term: IncomeTerm;
  readonly period: PeriodName;
  /** The value that the condition is about; null if it is not known, or the caller may not read it. */
  readonly value: DecimalText | null;
  /** Whether the condition holds; null if the value is not known. */
  readonly holds: boolean | null;
  /** The amount of which a share is due; null if it is not known, or the caller may not read it. */
  readonly amount: DecimalText | null;
  /** What is due: the share of the amount if the condition holds, otherwise 0; null if it is not known. */
  readonly due: DecimalText | null;
  /** What was missed: the share of the amount if the condition does not hold, otherwise 0; null if it is not known. */
  readonly missed: DecimalText | null;
}

/** What is due to an actor, and what it missed, over all terms and periods; null if one of them is not known. */
export interface IncomeTotal {
  readonly actor: Id;
  readonly due: DecimalText | null;
  readonly missed: DecimalText | null;
}

interface Place {
  readonly actor: Id;
  readonly term: IncomeTerm;
  readonly period: PeriodName;
}

/** What the terms of the actors whose figures the caller may read come to in the periods within a period. */
export async function incomeDue(
  reads: ClusterReads,
  view: ClusterView,
  period: PeriodName,
): Promise<readonly IncomeDue[]> {
  const income = await reads.plans.income(view);
  const { actors, calendar } = view.structure.cluster;
  const places = actors
    .filter(({ id }) => seesFigures(view, id))
    .flatMap(({ id: actor }) => {
      const state = income.get(actor);
      if (state === undefined) return [];
      const frequencies = new Set(
        state.entries.flatMap(({ term, terms = [] }) =>
          [term, ...terms.map(({ value }) => value)].flatMap((one) => one?.frequency ?? []),
        ),
      );
      return [...frequencies].flatMap((frequency) =>
        periodsWithin(period, frequency, calendar).flatMap((within): readonly Place[] =>
          incomeTermsDuring(state, daysOfPeriod(within, calendar))
            .filter((term) => term.frequency === frequency)
            .map((term) => ({ actor, term, period: within })),
        ),
      );
    });
  const valueOf = await valuesFor(reads, view, places);
  return places.map((place) => {
    const { condition, share } = place.term;
    const value = valueOf(condition, place.period);
    const amount = valueOf(share, place.period);
    const holds = value === null ? null : isMet(condition, value);
    return { ...place, value, holds, amount, ...shared(holds, amount === null ? null : partOf(amount, share.percent)) };
  });
}

/** What all terms of each actor come to. */
export function incomeTotals(rows: readonly IncomeDue[]): readonly IncomeTotal[] {
  return [...new Set(rows.map(({ actor }) => actor))].map((actor) => {
    const own = rows.filter((one) => one.actor === actor);
    return { actor, due: sumIfKnown(own.map(({ due }) => due)), missed: sumIfKnown(own.map(({ missed }) => missed)) };
  });
}

/** The reported or computed values that the caller may read. */
async function valuesFor(
  reads: ClusterReads,
  view: ClusterView,
  places: readonly Place[],
): Promise<(of: MeasureOfSubject, period: PeriodName) => DecimalText | null> {
  const needed = places.flatMap(({ term: { condition, share }, period }) =>
    [condition.measure, share.measure].map((measure) => ({ measure, periods: [period] })),
  );
  const { values } = evaluatorOver(await reads.inputsFor(view, needed));
  return ({ measure, subject }, period) => {
    if (!seesFigures(view, subject)) return null;
    const found = values.actual(measure, subject, period);
    return found?.kind === 'number' ? found.value : null;
  };
}

function isMet({ is, value: threshold }: IncomeCondition, value: DecimalText): boolean {
  const compared = compareDecimals(value, threshold);
  return is === 'at-least' ? compared >= 0 : compared <= 0;
}

function partOf(amount: DecimalText, percent: DecimalText): DecimalText {
  return multiplyDecimals(multiplyDecimals(amount, percent), '0.01');
}

function shared(holds: boolean | null, share: DecimalText | null): Pick<IncomeDue, 'due' | 'missed'> {
  if (holds === null) return { due: null, missed: null };
  return holds ? { due: share, missed: '0' } : { due: '0', missed: share };
}

function sumIfKnown(amounts: readonly (DecimalText | null)[]): DecimalText | null {
  const known = amounts.filter((one) => one !== null);
  return known.length === amounts.length ? known.reduce(addDecimals, '0') : null;
}
