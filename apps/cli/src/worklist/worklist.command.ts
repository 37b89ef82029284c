import type { ListedTask } from '@strata/application';
import type { Id } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface WorklistOptions extends CommonOptions {
  readonly cluster: Id;
  readonly login?: string;
}

/** The most tasks that are printed. */
const MAX_TASKS = 100_000;

/** `strata worklist`. */
export function defineWorklist(command: Command): void {
  withJson(
    command
      .requiredOption(...CLUSTER)
      .option('--login <login>', 'only what this account can do, by its roles (default: what everybody has to do)'),
  );
  withExample(command, 'strata worklist --cluster coast', 'strata worklist --cluster coast --login anna');
  command.action(list);
}

async function list({ cluster, login, ...options }: WorklistOptions): Promise<void> {
  await withCurrentRuntime('query', async ({ strata, caller }) => {
    const of = login === undefined ? 'all' : { login };
    const { tasks } = await strata.worklists.page(caller, { cluster, of, limit: MAX_TASKS });
    answer(options, {
      asJson: () => tasks.map(({ place: _, ...task }) => task),
      asLines: () => (tasks.length === 0 ? [phrase`nothing to do`] : tasks.map(taskLine)),
    });
  });
}

/** `until 2026-11-13T18:00:00.000Z  overdue  hotel: report 3 values for 2026-10 (business)`. */
function taskLine(task: ListedTask): string {
  const { due, isOverdue, subject, role } = task;
  const until = due === undefined ? phrase`no deadline` : phrase`until ${due}`;
  const overdue = isOverdue ? `  ${phrase`overdue`}` : '';
  const nudged = task.nudged === undefined ? '' : `  ${phrase`nudged on ${task.nudged}`}`;
  return `${until}${overdue}  ${subject} (${translated(ROLES[role])}): ${SENTENCES[task.kind](task)}${nudged}`;
}

const ROLES = {
  reporter: 'updater or approver',
  updater: 'updater',
  approver: 'approver',
  coordinator: 'coordinator',
  administrator: 'administrator',
  person: 'mentioned',
} as const;

const SENTENCES: { readonly [K in ListedTask['kind']]: (task: ListedTask) => string } = {
  answer: ({ strategy, round }) => phrase`answer round ${round} of the proposal of ${strategy}`,
  revise: ({ strategy, count }) => phrase`revise the proposal of ${strategy}, against which ${count} spoke`,
  decide: ({ strategy, round }) => phrase`decide round ${round} of the proposal of ${strategy}`,
  realign: ({ strategy }) => phrase`realign ${strategy} with its parent`,
  approve: ({ period, stage, count }) => phrase`approve values for ${period} at the stage ${stage}: ${count}`,
  report: ({ period, rank, count }) => phrase`report values for ${period} (${translated(rank ?? '')}): ${count}`,
  returned: ({ period, rank, count }) =>
    phrase`correct returned values for ${period} (${translated(rank ?? '')}): ${count}`,
  retry: ({ process }) => phrase`retry the process ${process}`,
  mention: ({ about, by, thread }) => phrase`read the comment of ${by} on ${about} (thread ${thread})`,
};
