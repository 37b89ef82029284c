import type { CyclePageQuery } from '../generated/operations.js';

export type Completion = NonNullable<CyclePageQuery['cycleCompletion']>;
export type RankOfReporter = Completion['reporters']['nodes'][number];

/** What a reporter owes a cycle in all ranks. */
export interface Reporter {
  readonly actor: string;
  /** Deepest rank first. */
  readonly ranks: readonly RankOfReporter[];
  readonly isLate: boolean;
  /** The number of values that have not come. */
  readonly missing: number;
  /** The number of values that wait for approval. */
  readonly waiting: number;
  readonly nudged: string | null;
}

/** The reporters of a cycle: the late ones first, then those of whom something is missing. */
export function reportersOf({ cycleCompletion, approvals }: CyclePageQuery): readonly Reporter[] {
  const waiting = (approvals?.nodes ?? []).map(({ actor }) => actor);
  const byActor = new Map<string, RankOfReporter[]>();
  for (const row of cycleCompletion?.reporters.nodes ?? []) {
    const own = byActor.get(row.actor);
    if (own) own.push(row);
    else byActor.set(row.actor, [row]);
  }
  const reporters = [...byActor].map(([actor, ranks]): Reporter => {
    return {
      actor,
      ranks,
      isLate: ranks.some(({ lateSince }) => lateSince !== null),
      missing: ranks.reduce((sum, { missing }) => sum + missing.length, 0),
      waiting: waiting.filter((one) => one === actor).length,
      nudged: ranks[0]?.nudged ?? null,
    };
  });
  return reporters.sort((a, b) => Number(b.isLate) - Number(a.isLate) || Number(b.missing > 0) - Number(a.missing > 0));
}

/** What should hold before an evaluation is closed. */
export interface Check {
  readonly name: 'ended' | 'reported' | 'approved' | 'locked' | 'scored';
  readonly isMet: boolean;
  /** How many things stand against it. */
  readonly count: number;
  /** Their names, as far as they have some. */
  readonly names: readonly string[];
}

/** What stands against closing the evaluation of a period that ended, or will end, on a day. */
export function checksOf(answer: CyclePageQuery, lastDay: string): readonly Check[] {
  const { cycleCompletion, approvals, scorecard } = answer;
  const reporters = reportersOf(answer);
  const waiting = approvals?.nodes ?? [];
  const grey = (scorecard?.nodes.nodes ?? []).filter(({ status }) => status === 'GREY');
  const check = (name: Check['name'], count: number, names: readonly string[] = []): Check => ({
    name,
    isMet: count === 0,
    count,
    names,
  });
  return [
    check('ended', (cycleCompletion?.moment ?? '').slice(0, 10) > lastDay ? 0 : 1),
    check(
      'reported',
      reporters.reduce((sum, { missing }) => sum + missing, 0),
    ),
    check('approved', waiting.length),
    check('locked', cycleCompletion?.cycle.status === 'LOCKED' ? 0 : 1),
    check(
      'scored',
      grey.length,
      grey.map(({ label }) => label),
    ),
  ];
}

/** An id for the next evaluation of a period: its name, with a number if that is taken. */
export function evaluationId(period: string, taken: readonly string[]): string {
  const name = period.toLowerCase();
  for (let number = 1; ; number += 1) {
    const id = `${name}_${number}`;
    if (!taken.includes(id)) return id;
  }
}
