import type { IncomeQuery } from '../generated/operations.js';

export type IncomeLine = NonNullable<IncomeQuery['incomeDue']>['nodes'][number];

/** What is known to be due to an actor, and what it missed. */
export interface IncomeOfActor {
  readonly actor: string;
  readonly lines: readonly IncomeLine[];
  readonly due: number;
  readonly missed: number;
  /** How many lines are not known, and in no sum. */
  readonly unknown: number;
}

export function incomeByActor(lines: readonly IncomeLine[]): readonly IncomeOfActor[] {
  return [...new Set(lines.map(({ actor }) => actor))].map((actor) => {
    const own = lines.filter((line) => line.actor === actor);
    const sumOf = (pick: (line: IncomeLine) => string | null) =>
      own.reduce((sum, line) => sum + Number(pick(line) ?? 0), 0);
    return {
      actor,
      lines: own,
      due: sumOf(({ due }) => due),
      missed: sumOf(({ missed }) => missed),
      unknown: own.filter(({ due }) => due === null).length,
    };
  });
}
