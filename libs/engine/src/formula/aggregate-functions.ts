import { counted } from './counted.js';
import type { NumberList } from './frame.js';
import type { AggregateFunction, Failure } from './numeric-functions.js';
import { compareNumbers, TOO_LARGE } from './values.js';

const NONE: NumberList = { values: new Float64Array(0), length: 0 };

function total(list: NumberList): number {
  let sum = 0;
  for (let index = 0; index < list.length; index += 1) sum += list.values[index] as number;
  return sum;
}

function extreme(list: NumberList, pick: (left: number, right: number) => number): number {
  if (list.length === 0) return NaN;
  let result = list.values[0] as number;
  for (let index = 1; index < list.length; index += 1) result = pick(result, list.values[index] as number);
  return result;
}

function weightedTotal(values: NumberList, weights: NumberList): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    const weight = weights.values[index] as number;
    if (weight < 0) return NaN;
    sum += weight * (values.values[index] as number);
  }
  return sum;
}

function emptyOrOverflow(name: string): AggregateFunction['failure'] {
  return ([list = NONE]): Failure =>
    list.length === 0
      ? { reason: 'EMPTY_LIST', message: `The list given to ${name} is empty.` }
      : { reason: 'NOT_FINITE', message: TOO_LARGE };
}

function weightFailure(groups: readonly NumberList[]): Failure {
  const [values = NONE, weights = NONE] = groups;
  if (values.length !== weights.length) {
    return {
      reason: 'LENGTH_MISMATCH',
      message: `wmean needs one weight for each value, but has ${counted(values.length, 'value')} and ${counted(weights.length, 'weight')}.`,
    };
  }
  const negative = weights.values.subarray(0, weights.length).find((weight) => weight < 0);
  if (negative !== undefined)
    return { reason: 'OUT_OF_RANGE', message: `The weights of wmean must not be negative; one is ${negative}.` };
  if (total(weights) === 0)
    return { reason: 'DIVISION_BY_ZERO', message: 'Division by zero: the weights of wmean sum to 0.' };
  return { reason: 'NOT_FINITE', message: TOO_LARGE };
}

export const aggregateFunctions = {
  sum: { name: 'sum', apply: ([list = NONE]) => total(list), failure: emptyOrOverflow('sum') },
  mean: {
    name: 'mean',
    apply: ([list = NONE]) => (list.length === 0 ? NaN : total(list) / list.length),
    failure: emptyOrOverflow('mean'),
  },
  min: { name: 'min', apply: ([list = NONE]) => extreme(list, Math.min), failure: emptyOrOverflow('min') },
  max: { name: 'max', apply: ([list = NONE]) => extreme(list, Math.max), failure: emptyOrOverflow('max') },
  wmean: {
    name: 'wmean',
    apply: ([values = NONE, weights = NONE]) => {
      const weight = values.length === weights.length ? total(weights) : 0;
      return weight === 0 ? NaN : weightedTotal(values, weights) / weight;
    },
    failure: weightFailure,
  },
  count: {
    name: 'count',
    apply: ([list = NONE, wanted = NONE]) => {
      if (wanted.length === 0) return list.length;
      let found = 0;
      for (let index = 0; index < list.length; index += 1) {
        if (compareNumbers(list.values[index] as number, wanted.values[0] as number) === 0) found += 1;
      }
      return found;
    },
    failure: emptyOrOverflow('count'),
  },
} as const satisfies Record<string, AggregateFunction>;
