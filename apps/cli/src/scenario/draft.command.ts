import type { ScenarioCommand, ScenarioState } from '@strata/domain';
import type { Command } from 'commander';
import { assumptionsIn } from '../files/assumptions.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { counted, phrase } from '../language/phrase.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface ScenarioOptions extends CommonOptions {
  readonly cluster: string;
}

/** `strata scenario draft`. */
export function defineDraft(scenario: Command): void {
  const command = withJson(
    scenario
      .command('draft')
      .description('create a scenario of a cluster')
      .argument('<id>', 'the scenario')
      .requiredOption(...CLUSTER)
      .requiredOption('--label <text>', 'its name'),
  );
  withExample(command, 'strata scenario draft austerity --cluster edp --label "Austerity"');
  command.action(draft);
}

/** `strata scenario assume`. */
export function defineAssume(scenario: Command): void {
  const command = withJson(
    scenario
      .command('assume')
      .description(
        'assume values in place of reported ones, from a CSV file with the columns measure,member,period,value',
      )
      .argument('<id>', 'the scenario')
      .argument('<file.csv>', 'the assumed values (- for standard input)')
      .requiredOption(...CLUSTER),
  );
  withExample(command, 'strata scenario assume austerity values.csv --cluster edp');
  command.action(assume);
}

/** `strata scenario list`. */
export function defineList(scenario: Command): void {
  const command = withJson(
    scenario
      .command('list')
      .description('the scenarios of a cluster')
      .requiredOption(...CLUSTER),
  );
  withExample(command, 'strata scenario list --cluster edp');
  command.action(list);
}

async function draft(id: string, options: ScenarioOptions & { readonly label: string }): Promise<void> {
  const command: ScenarioCommand = { type: 'DraftScenario', scenarioId: id, labels: { en: options.label } };
  await change(id, options, { command, done: phrase`scenario ${id} is drafted` });
}

async function assume(id: string, file: string, options: ScenarioOptions): Promise<void> {
  const assumptions = await assumptionsIn(file);
  const done = phrase`scenario ${id} assumes ${counted(assumptions.length, 'value')}`;
  await change(id, options, { command: { type: 'AssumeValues', assumptions }, done });
}

async function list(options: ScenarioOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const scenarios = await session.strata.scenarios.usable(await viewOf(session, options));
    answer(options, {
      asJson: () => scenarios.map(scenarioJson),
      asLines: () => (scenarios.length === 0 ? [phrase`no scenario is drafted`] : scenarios.map(scenarioLine)),
    });
  });
}

/** Sends one command to a scenario and prints the outcome. */
async function change(
  scenarioId: string,
  options: ScenarioOptions,
  { command, done }: { readonly command: ScenarioCommand; readonly done: string },
): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const changed = await send(session, { aggregate: 'scenario', clusterId: options.cluster, scenarioId, command });
    answer(options, {
      asJson: () => ({ scenario: scenarioId, changed }),
      asLines: () => [changed ? done : phrase`nothing to change`],
    });
  });
}

function scenarioJson({ id, labels, assumptions }: ScenarioState): object {
  return { id, label: labels.en, assumptions: assumptions.length };
}

function scenarioLine({ id, labels, assumptions }: ScenarioState): string {
  return `${id}: ${labels.en} (${counted(assumptions.length, 'assumed value')})`;
}
