import { momentToAsk, parseAssumptions } from '@strata/application';
import type { ScenarioCommand } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import { textOf } from '../input-file.js';
import { refusalError } from '../refusal-error.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { catchUp, localUser, withCurrentRuntime } from '../with-runtime.js';

export interface KeepOptions extends CommonOptions {
  readonly cluster: string;
  readonly input: string;
  readonly name?: string;
}

async function send(runtime: Runtime, clusterId: string, scenarioId: string, command: ScenarioCommand): Promise<void> {
  const outcome = await runtime.commands.execute(
    { aggregate: 'scenario', clusterId, scenarioId, command },
    { by: localUser(), commandId: runtime.ambient.newId() },
  );
  if (outcome.kind === 'refused') throw refusalError(outcome.refusal);
}

/** `strata scenario keep`: assumed values are kept with the cluster; the scenario is drafted if it is new. */
export async function keep(id: string, options: KeepOptions): Promise<void> {
  const { cluster, input, name } = options;
  const assumptions = parseAssumptions(await textOf(input), input);
  await withCurrentRuntime('command', async (runtime) => {
    const known = (await runtime.queries.scenarios(await runtime.queries.get(cluster))).get(id);
    if (!known || name !== undefined) {
      await send(runtime, cluster, id, { type: 'DraftScenario', scenarioId: id, labels: { en: name ?? id } });
    }
    await send(runtime, cluster, id, { type: 'AssumeValues', assumptions });
    await catchUp(runtime);
    const kept = (await runtime.queries.scenarios(await runtime.queries.get(cluster))).get(id);
    const count = kept?.assumptions.length ?? 0;
    if (options.json) sayJson({ cluster, scenario: id, assumptions: count });
    else say(`scenario ${id} assumes ${count} values`);
  });
}

/** `strata scenario list`. */
export async function listScenarios(options: CommonOptions & { cluster: string; at?: string }): Promise<void> {
  const { cluster, at, json } = options;
  await withCurrentRuntime('query', async ({ queries }) => {
    const view = await queries.get(cluster, at === undefined ? {} : { instant: momentToAsk(at) });
    const rows = [...(await queries.scenarios(view)).values()];
    if (json) return sayJson(rows);
    if (rows.length === 0) say('no scenario is kept');
    for (const { id, labels, assumptions, discarded } of rows) {
      say(`${id}  ${labels.en}: ${assumptions.length} assumed values${discarded ? ', discarded' : ''}`);
    }
  });
}

/** `strata scenario discard`. */
export async function discard(id: string, options: CommonOptions & { cluster: string; reason: string }): Promise<void> {
  const { cluster, reason, json } = options;
  await withCurrentRuntime('command', async (runtime) => {
    await runtime.queries.get(cluster);
    await send(runtime, cluster, id, { type: 'DiscardScenario', reason });
    await catchUp(runtime);
    if (json) sayJson({ cluster, scenario: id, discarded: true });
    else say(`scenario ${id} is discarded`);
  });
}
