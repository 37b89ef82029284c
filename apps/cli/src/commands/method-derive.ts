import {
  deriveMethod,
  momentToAsk,
  parseExpertSheet,
  parseFactorGroups,
  type DerivedMethod,
  type DeriveMethodRequest,
  type FactorGroup,
} from '@strata/application';
import { CLUSTER_SUBJECT, StrataError, type Id, type MethodVersion } from '@strata/domain';
import type { MethodProposal } from '@strata/engine';
import { catalogueMethods, type Runtime } from '@strata/runtime';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { derivedLines } from '../derived-method-table.js';
import { textOf } from '../input-file.js';
import { refusalError } from '../refusal-error.js';
import { EXIT, hint, say, sayJson, type CommonOptions } from '../terminal.js';
import { catchUp, localUser, withCurrentRuntime } from '../with-runtime.js';

export interface DeriveOptions extends CommonOptions {
  readonly cluster: string;
  readonly result: string;
  readonly member?: string;
  readonly clusterLevel?: boolean;
  readonly factors?: string;
  readonly groups?: string;
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  readonly threshold: string;
  readonly id?: string;
  readonly experts?: string;
  readonly normalise?: boolean;
  readonly standardise?: boolean;
  readonly output?: string;
  readonly binding?: string;
  readonly register?: boolean;
}

/** `strata method derive`: what correlates with a measure, and the method it would make. */
export async function derive(options: DeriveOptions): Promise<void> {
  const request = await requestOf(options);
  await withCurrentRuntime(options.register ? 'command' : 'query', async (runtime) => {
    const { queries } = runtime;
    const view = await queries.get(options.cluster, request.at ? { instant: momentToAsk(request.at) } : {});
    const derived = await deriveMethod(queries, view, request);
    const { proposal } = derived;
    if (proposal && options.output !== undefined) await write(options.output, proposal.text);
    if (proposal && options.binding !== undefined) await write(options.binding, stringify(proposal.binding));
    const registered = proposal && options.register ? await register(runtime, options, derived, proposal) : false;
    if (options.json) sayJson(answerOf(options, derived, registered));
    else sayDerived(options, derived, registered);
    if (!proposal) process.exitCode = EXIT.refused;
  });
}

async function requestOf(options: DeriveOptions): Promise<DeriveMethodRequest> {
  const { result, member = CLUSTER_SUBJECT, threshold, id, experts, normalise, standardise = false } = options;
  const groups = await groupsOf(options);
  return {
    result,
    ...(groups ? { groups } : {}),
    subject: member,
    ...historyOf(options),
    threshold: threshold.trim() === '' ? NaN : Number(threshold),
    ...(id === undefined ? {} : { methodId: id }),
    ...(experts === undefined ? {} : { experts: parseExpertSheet(await textOf(experts), experts) }),
    weighting: normalise ? 'normalised' : 'coefficient',
    standardise,
    shippedVersion,
    by: localUser(),
  };
}

/** The stretch of history looked at: periods, and the moment as known at. */
function historyOf({ from, to, at }: DeriveOptions): Pick<DeriveMethodRequest, 'from' | 'to' | 'at'> {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(at === undefined ? {} : { at }),
  };
}

async function groupsOf({ factors, groups }: DeriveOptions): Promise<readonly FactorGroup[] | undefined> {
  if (groups !== undefined) return parseFactorGroups(await textOf(groups), groups);
  if (factors === undefined) return undefined;
  const named = [...new Set(factors.split(',').map((one) => one.trim()))].filter((one) => one !== '');
  if (named.length === 0) {
    throw new StrataError('NO_FACTORS', 'no factor is named', { remedy: 'write --factors revenue,margin' });
  }
  const labels = { en: 'Factors', ru: 'Факторы', uk: 'Фактори' };
  return [{ id: 'factors', labels, factors: named.map((measure) => ({ measure })) }];
}

async function shippedVersion(id: Id): Promise<number> {
  const found = (await catalogueMethods()).find(({ definition }) => definition.id === id);
  return found?.definition.version ?? 0;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new StrataError('FILE_NOT_WRITTEN', `${file} can't be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function originOf({ panel }: DerivedMethod): MethodVersion['origin'] {
  return panel ? 'expert-panel' : 'derived';
}

async function register(
  runtime: Runtime,
  { cluster }: DeriveOptions,
  derived: DerivedMethod,
  { definition, text }: MethodProposal,
): Promise<boolean> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const version: MethodVersion = { version: definition.version, text, sha256, origin: originOf(derived) };
  const outcome = await runtime.commands.execute(
    {
      aggregate: 'method',
      clusterId: cluster,
      methodId: definition.id,
      command: { type: 'RegisterMethodVersion', methodId: definition.id, version },
    },
    { by: localUser(), commandId: runtime.ambient.newId() },
  );
  if (outcome.kind === 'refused') throw refusalError(outcome.refusal);
  await catchUp(runtime);
  return true;
}

function answerOf({ cluster, at }: DeriveOptions, derived: DerivedMethod, registered: boolean): object {
  const { proposal, ...found } = derived;
  if (!proposal) return { cluster, at: at ?? null, ...found, proposal: null, registered };
  const { definition, text, binding } = proposal;
  const { id, version } = definition;
  return {
    cluster,
    at: at ?? null,
    ...found,
    proposal: { id, version, origin: originOf(derived), binding, text },
    registered,
  };
}

function sayDerived({ output }: DeriveOptions, derived: DerivedMethod, registered: boolean): void {
  for (const line of derivedLines(derived)) say(line);
  const { proposal } = derived;
  if (!proposal) return hint('strata: no factor is kept, so there is no method to propose');
  const { id, version } = proposal.definition;
  say(
    `\n${registered ? 'registered' : 'proposed'}: ${id} version ${version} (adopted only by \`strata method adopt\`)`,
  );
  if (output !== undefined) say(`written to ${output}`);
  else if (!registered) say(`\n${proposal.text}`);
}
