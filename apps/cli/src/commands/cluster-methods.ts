import { naturalBinding } from '@strata/application';
import {
  CLUSTER_SUBJECT,
  StrataError,
  type MethodBinding,
  type MethodCommand,
  type MethodVersion,
} from '@strata/domain';
import {
  isErrorValue,
  methodDefinitionOf,
  methodsInForce,
  outputPath,
  parseMethod,
  type BoundMethod,
  type Value,
} from '@strata/engine';
import { catalogueMethod, methodInvalid, questionnaires } from '@strata/runtime';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { textOf } from '../input-file.js';
import { sendCommand } from '../send-command.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface ClusterOptions extends CommonOptions {
  readonly cluster: string;
}

/** Sends one command to a method and says what came of it. */
async function sendToMethod(id: string, options: ClusterOptions, command: MethodCommand, done: string): Promise<void> {
  await withCurrentRuntime('command', async (runtime) => {
    await runtime.queries.get(options.cluster);
    const kind = await sendCommand(runtime, { aggregate: 'method', clusterId: options.cluster, methodId: id, command });
    if (options.json) sayJson({ cluster: options.cluster, method: id, changed: kind === 'done' });
    else say(kind === 'done' ? done : 'nothing to change');
  });
}

async function versionOf(id: string, file: string | undefined): Promise<MethodVersion> {
  const text = file === undefined ? (await catalogueMethod(id)).text : await textOf(file);
  const parsed = parseMethod(text, file ?? id);
  if (!parsed.ok) throw methodInvalid(parsed.problems);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { version: parsed.method.version, text, sha256, origin: file === undefined ? 'catalogue' : 'own' };
}

/** `strata method register`: makes a version known to a cluster; it does not count yet. */
export async function register(id: string, options: ClusterOptions & { readonly file?: string }): Promise<void> {
  const version = await versionOf(id, options.file);
  const command: MethodCommand = { type: 'RegisterMethodVersion', methodId: id, version };
  await sendToMethod(
    id,
    options,
    command,
    `version ${version.version} of ${id} is registered (sha256 ${version.sha256})`,
  );
}

async function bindingIn(file: string): Promise<MethodBinding> {
  try {
    return parse(await textOf(file), { maxAliasCount: 50 }) as MethodBinding;
  } catch (error) {
    if (error instanceof StrataError) throw error;
    throw new StrataError('BINDING_UNREADABLE', `${file}: ${(error as Error).message}`, {
      remedy: 'give YAML or JSON with scope, inputs and outputs',
      cause: error,
    });
  }
}

/** The binding that the newest version's own words suggest. Throws `INPUTS_UNBOUND` with what it cannot find. */
async function suggestedBinding(id: string, { cluster }: ClusterOptions): Promise<MethodBinding> {
  return withCurrentRuntime('query', async ({ queries }) => {
    const view = await queries.get(cluster);
    const text = (await queries.methods(view)).get(id)?.versions.at(-1)?.text;
    const definition = text === undefined ? undefined : methodDefinitionOf(text);
    if (!definition) {
      throw new StrataError('METHOD_NOT_REGISTERED', `${cluster} has not registered ${id}`, {
        remedy: `strata method register ${id} --cluster ${cluster}`,
      });
    }
    const { measures } = view.structure;
    const { binding, unbound } = naturalBinding(definition, { questionnaires: await questionnaires(), measures });
    if (unbound.length === 0) return binding;
    throw new StrataError(
      'INPUTS_UNBOUND',
      `nothing in ${cluster} is named like the inputs ${unbound.join(', ')} of ${id}`,
      {
        remedy: 'say in a file where they come from: --file binding.yaml (see docs/methods.md)',
      },
    );
  });
}

/** `strata method bind`: says where inputs come from and which measures the outputs are. */
export async function bind(id: string, options: ClusterOptions & { readonly file?: string }): Promise<void> {
  const binding = options.file === undefined ? await suggestedBinding(id, options) : await bindingIn(options.file);
  await sendToMethod(id, options, { type: 'BindMethod', binding }, `${id} is bound`);
}

/** A version's number as the command line gives it. */
function versionNumber(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new StrataError('NOT_A_VERSION', `"${text ?? ''}" is not the number of a version`, {
    remedy: 'write a whole number such as 2; `strata method status` shows the versions there are',
  });
}

/** `strata method adopt`: from now on this version counts. */
export async function adopt(
  id: string,
  options: ClusterOptions & { readonly version: string; readonly reason: string },
): Promise<void> {
  const version = versionNumber(options.version);
  await sendToMethod(
    id,
    options,
    { type: 'AdoptMethodVersion', version, reason: options.reason },
    `version ${version} of ${id} is adopted`,
  );
}

/** `strata method trial`: runs a version beside the adopted one, or ends that. */
export async function trial(
  id: string,
  options: ClusterOptions & { readonly version?: string; readonly end?: string },
): Promise<void> {
  const command: MethodCommand =
    options.end === undefined
      ? { type: 'StartMethodTrial', version: versionNumber(options.version) }
      : { type: 'EndMethodTrial', reason: options.end };
  await sendToMethod(
    id,
    options,
    command,
    options.end === undefined ? `version ${options.version} of ${id} is on trial` : 'the trial has ended',
  );
}

/** `strata method status`. */
export async function status(options: ClusterOptions): Promise<void> {
  await withCurrentRuntime('query', async ({ queries }) => {
    const methods = await queries.methods(await queries.get(options.cluster));
    const rows = [...methods].map(([id, state]) => ({
      id,
      versions: state.versions.map(({ version, origin, sha256 }) => ({ version, origin, sha256 })),
      adopted: state.adopted ?? null,
      onTrial: state.onTrial ?? null,
      bound: state.binding !== undefined,
      withdrawn: state.withdrawn,
    }));
    if (options.json) return sayJson(rows);
    if (rows.length === 0) say('no method is registered');
    for (const { id, versions, adopted, onTrial, bound, withdrawn } of rows) {
      const words = [
        `versions ${versions.map(({ version }) => version).join(', ')}`,
        adopted === null ? 'none adopted' : `adopted ${adopted}`,
        ...(onTrial === null ? [] : [`on trial ${onTrial}`]),
        bound ? 'bound' : 'not bound',
        ...(withdrawn ? ['withdrawn'] : []),
      ];
      say(`${id}: ${words.join(', ')}`);
    }
  });
}

export interface EvaluateOptions extends ClusterOptions {
  readonly period: string;
  readonly member?: string;
  readonly trial?: boolean;
  readonly at?: string;
}

function plain(value: Value): unknown {
  return isErrorValue(value) ? { error: value.reason, message: value.message } : value;
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** `strata method evaluate`: a bound method on the cluster's own data; with `--trial` both versions side by side. */
export async function evaluate(id: string, options: EvaluateOptions): Promise<void> {
  const { momentToAsk } = await import('@strata/application');
  const asOf = options.at === undefined ? {} : { instant: momentToAsk(options.at) };
  await withCurrentRuntime('query', async ({ queries }) => {
    const view = await queries.get(options.cluster, asOf);
    const run = async (onTrial?: string): Promise<Record<string, unknown>> => {
      const bound = methodsInForce(await queries.methods(view), onTrial).get(id);
      if (!bound)
        throw new StrataError('METHOD_NOT_IN_FORCE', `${id} is not bound and adopted in ${options.cluster}`, {
          remedy: '`strata method status` shows what is',
        });
      const subject = options.member ?? CLUSTER_SUBJECT;
      const evaluation = await queries.evaluateMethod(view, bound, {
        subject,
        period: options.period,
        ...(onTrial === undefined ? {} : { onTrial }),
      });
      return { version: bound.version, ...outputsOf(bound, (path) => plain(evaluation.output(path))) };
    };
    const adopted = await run();
    const onTrial = options.trial ? await run(id) : undefined;
    if (options.json) return sayJson(onTrial ? { adopted, onTrial } : adopted);
    for (const [name, value] of Object.entries(adopted)) {
      say(`${name.padEnd(28)} ${shown(value)}${onTrial ? `   on trial: ${shown(onTrial[name])}` : ''}`);
    }
  });
}

function outputsOf(bound: BoundMethod, read: (path: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(bound.definition.outputs.map((output) => [outputPath(output), read(outputPath(output))]));
}
