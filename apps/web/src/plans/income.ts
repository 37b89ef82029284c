import type { IncomeQuery } from '../generated/operations.js';

export type IncomeLine = NonNullable<IncomeQuery['incomeDue']>['nodes'][number];

/** What is due to an actor and what it missed; undefined sums hold a figure that is not known. */
export interface IncomeOfActor {
  readonly actor: string;
  readonly lines: readonly IncomeLine[];
  readonly due: number | undefined;
  readonly missed: number | undefined;
}

export function incomeByActor(lines: readonly IncomeLine[]): readonly IncomeOfActor[] {
  return [...new Set(lines.map(({ actor }) => actor))].map((actor) => {
    const own = lines.filter((line) => line.actor === actor);
    return { actor, lines: own, due: sumOf(own, ({ due }) => due), missed: sumOf(own, ({ missed }) => missed) };
  });
}

function sumOf(lines: readonly IncomeLine[], pick: (line: IncomeLine) => string | null): number | undefined {
  let sum = 0;
  for (const line of lines) {
    const amount = pick(line);
    if (amount === null) return undefined;
    sum += Number(amount);
  }
  return sum;
}
