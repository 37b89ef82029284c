import type { ProcessView } from '@strata/application';
import type { Id, StepState } from '@strata/domain';
import type { Command } from 'commander';
import { textOf } from '../files/input-file.js';
import { phrase, translated } from '../language/phrase.js';
import { withCurrentRuntime, type Session } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, say, sayJson, type CommonOptions } from '../terminal/output.js';

interface ProcessOptions extends CommonOptions {
  readonly cluster: Id;
}

interface ListOptions extends ProcessOptions {
  readonly parked?: boolean;
}

interface RetryOptions extends ProcessOptions {
  readonly step?: Id;
}

interface DefineOptions extends ProcessOptions {
  readonly workflow: Id;
  readonly reason: string;
}

/** `strata process`. */
export function defineProcess(group: Command): void {
  const listing = ofCluster(
    group
      .command('list')
      .description('what waits for which moment, and what failed why')
      .option('--parked', 'only those with a step that has failed for good'),
  );
  withExample(listing, 'strata process list --cluster coast');
  listing.action(list);
  const showing = ofCluster(
    group.command('show').description('the steps of a process').argument('<process>', 'its id'),
  );
  withExample(showing, 'strata process show reporting-cycle.2026-10 --cluster coast');
  showing.action(show);
  const retrying = ofCluster(
    group
      .command('retry')
      .description('try again what failed in a process')
      .argument('<process>', 'its id')
      .option('--step <id>', 'only this step'),
  );
  withExample(retrying, 'strata process retry reporting-cycle.2026-10 --cluster coast');
  retrying.action(retry);
  const defining = ofCluster(
    group
      .command('define')
      .description('replace the definition of a workflow; processes that run stay with theirs')
      .argument('<file>', 'its YAML file, with a higher version')
      .option('--workflow <id>', 'the workflow', 'reporting-cycle')
      .requiredOption('--reason <text>', 'the reason'),
  );
  withExample(
    defining,
    'strata process define reporting-cycle.yaml --cluster coast --reason "public holidays of 2027"',
  );
  defining.action(define);
}

function ofCluster(command: Command): Command {
  return withJson(command.requiredOption(...CLUSTER));
}

async function list(options: ListOptions): Promise<void> {
  await withCurrentRuntime('query', async ({ strata, caller }) => {
    const status = options.parked ? 'parked' : undefined;
    const processes = await strata.processes.list(caller, options.cluster, { status });
    answer(options, {
      asJson: () => processes,
      asLines: () => (processes.length === 0 ? [phrase`no process`] : processes.map(processLine)),
    });
  });
}

async function show(id: string, options: ProcessOptions): Promise<void> {
  await withCurrentRuntime('query', (session) => print(session, id, options));
}

async function retry(id: string, options: RetryOptions): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const { strata, caller } = session;
    await settle(session, await strata.processes.retry(caller, { cluster: options.cluster, id, step: options.step }));
    await print(session, id, options);
  });
}

async function define(file: string, options: DefineOptions): Promise<void> {
  const { cluster, workflow, reason } = options;
  const text = await textOf(file);
  await withCurrentRuntime('change', async (session) => {
    const { strata, caller } = session;
    await settle(session, await strata.processes.define(caller, { cluster, workflow, text, reason }));
    const { version, sha256 } = await strata.processes.workflow(caller, cluster, workflow);
    if (options.json) sayJson({ workflow, version, sha256 });
    else say(phrase`processes that begin from now on follow version ${version} of ${workflow}`);
  });
}

async function print({ strata, caller }: Session, id: string, options: ProcessOptions): Promise<void> {
  const process = await strata.processes.get(caller, options.cluster, id);
  answer(options, {
    asJson: () => process,
    asLines: () => [processLine(process), ...process.steps.flatMap(stepLines)],
  });
}

const STEP_STATUSES = ['waiting', 'parked', 'done'] as const satisfies readonly StepState['status'][];

function processLine({ id, status, changedAt, next }: ProcessView): string {
  const waits = next === undefined ? '' : phrase`  next step ${next}`;
  return phrase`${id}  ${translated(status)} since ${changedAt}${waits}`;
}

function stepLines({ id, status, due, next, attempts, failure }: StepState): readonly string[] {
  const width = Math.max(...STEP_STATUSES.map((each) => translated(each).length)) + 1;
  const line = `  ${id.padEnd(20)} ${translated(status).padEnd(width)} ${status === 'waiting' ? next : due}`;
  return failure === undefined
    ? [line]
    : [line, phrase`    failed attempts: ${attempts}, ${failure.code} ${translated(failure.message)}`];
}
