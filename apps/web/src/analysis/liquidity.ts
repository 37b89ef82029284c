import { figureOf, truthOf } from './figures.js';
import type { Outputs } from './use-results.js';

export const NORMATIVE_METHOD = 'liquidity-normative-discounts';
export const BALANCE_METHOD = 'liquidity-balance';
export const BANKRUPTCY_METHOD = 'bankruptcy-probability';

/** A group of assets beside the liabilities that it is to cover. */
export interface Spread {
  /** From 1, the most liquid and the most urgent ones, to 4. */
  readonly group: number;
  readonly assets: string;
  readonly liabilities: string;
}

/** Outputs of both methods of liquidity. */
export const SPREADS: readonly Spread[] = [
  { group: 1, assets: 'MLA', liabilities: 'IO' },
  { group: 2, assets: 'FSA', liabilities: 'LST' },
  { group: 3, assets: 'SSA', liabilities: 'LLT' },
  { group: 4, assets: 'HSA', liabilities: 'SL' },
];

/** Whether the assets of a group cover its liabilities; of the last group, whether they are within its liabilities. */
export function isCovered({ group, assets, liabilities }: Spread, outputs: Outputs): boolean | undefined {
  const [has, owes] = [figureOf(outputs, assets), figureOf(outputs, liabilities)];
  if (has === undefined || owes === undefined) return undefined;
  return group === SPREADS.length ? has <= owes : has >= owes;
}

/** All assets or all liabilities; undefined if a group is not known. */
export function totalOf(side: 'assets' | 'liabilities', outputs: Outputs | undefined): number | undefined {
  let total = 0;
  for (const spread of SPREADS) {
    const figure = figureOf(outputs, spread[side]);
    if (figure === undefined) return undefined;
    total += figure;
  }
  return total;
}

/** A coefficient with what it has to be. */
export interface Coefficient {
  readonly method: string;
  readonly output: string;
  /** Such as '≥ 1'; undefined for none. */
  readonly norm: string | undefined;
  readonly decimals: number;
  /** Whether it is within the norm; undefined if that is not known. */
  readonly isMet: (outputs: Outputs) => boolean | undefined;
}

/** True from 1 up or down; undefined without a figure. */
function isAt(outputs: Outputs, output: string, test: (figure: number) => boolean): boolean | undefined {
  const figure = figureOf(outputs, output);
  return figure === undefined ? undefined : test(figure);
}

/** The coefficients of the three methods and their norms in the source. */
export const COEFFICIENTS: readonly Coefficient[] = [
  {
    method: NORMATIVE_METHOD,
    output: 'K',
    norm: '≥ 1',
    decimals: 2,
    isMet: (outputs) => truthOf(outputs, 'withinNorm'),
  },
  {
    method: NORMATIVE_METHOD,
    output: 'surplus',
    norm: '≥ 0',
    decimals: 0,
    isMet: (outputs) => isAt(outputs, 'surplus', (figure) => figure >= 0),
  },
  {
    method: BALANCE_METHOD,
    output: 'TLR',
    norm: '> 1',
    decimals: 2,
    isMet: (outputs) => truthOf(outputs, 'liquiditySupport'),
  },
  {
    method: BANKRUPTCY_METHOD,
    output: 'Z',
    norm: '≥ 1',
    decimals: 2,
    isMet: (outputs) => isAt(outputs, 'Z', (figure) => figure >= 1),
  },
  {
    method: BANKRUPTCY_METHOD,
    output: 'selfFinancing',
    norm: '≤ 1',
    decimals: 2,
    isMet: (outputs) => isAt(outputs, 'selfFinancing', (figure) => figure <= 1),
  },
];

/** What holds or does not hold of a member, by method. */
export const VERDICTS: Readonly<Record<string, readonly { readonly output: string; readonly isGood: boolean }[]>> = {
  [NORMATIVE_METHOD]: [
    { output: 'solvent', isGood: true },
    { output: 'potentiallySolvent', isGood: true },
  ],
  [BALANCE_METHOD]: [
    { output: 'solvent', isGood: true },
    { output: 'potentiallySolvent', isGood: true },
  ],
  [BANKRUPTCY_METHOD]: [{ output: 'liquidityWarning', isGood: false }],
};
