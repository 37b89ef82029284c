import type { ClusterView, Strata } from '@strata/application';
import type { Id, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, PERIOD, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface PeriodOptions extends CommonOptions {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly at?: string;
}

/** Adds the options of a question about the plans of a period. */
export function withPeriod(command: Command): Command {
  return withJson(
    command
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .option(...AT),
  );
}

/** A question about the plans of a period, and how the answer is printed. */
export interface PeriodQuestion<T, Options> {
  readonly ask: (plans: Strata['plans'], view: ClusterView, asked: Options & PeriodOptions) => Promise<T>;
  readonly lines: (answered: T) => readonly string[];
}

/** Asks, prints the answer, and returns it. */
export async function answerFor<T, Options extends object = object>(
  options: Options & PeriodOptions,
  { ask, lines }: PeriodQuestion<T, Options>,
): Promise<T> {
  return withCurrentRuntime('query', async (session) => {
    const answered = await ask(session.strata.plans, await viewOf(session, options), options);
    answer(options, { asJson: () => answered, asLines: () => lines(answered) });
    return answered;
  });
}
