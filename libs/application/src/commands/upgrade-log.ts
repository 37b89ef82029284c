import { isAdministrator, type AddressedCommand, type Id, type InstantText } from '@strata/domain';
import { accounts, findLatestMoment, findMethods, findStructure, clusterIds, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import type { CommandRunner } from './command-runner.js';
import { uuidOf } from './event-ids.js';

const BY = 'system:upgrade';

/**
 * Upgrades the log of an earlier version of Strata, which did not list methods and administrators or mark loaded history:
 * appends them from read models that have reached the head of the log. Idempotent.
 */
export async function upgradeLog(runner: CommandRunner, store: ReadStore): Promise<void> {
  const reader = store.reader(HISTORY);
  for (const clusterId of await clusterIds(reader)) {
    const latest = await findLatestMoment(reader, clusterId);
    if (!latest) continue;
    const at = latest.position;
    const structure = await findStructure(reader, clusterId, at);
    // While history is loading, the known-at must not be later than that of the facts loaded next.
    const knownAt = structure?.cluster.history?.loading === true ? latest.knownAt : undefined;
    if (knownAt !== undefined) await send(runner, mark(clusterId, knownAt), knownAt);
    const methodIds = [...(await findMethods(reader, clusterId, at)).keys()];
    if (methodIds.length > 0) await send(runner, listing(clusterId, methodIds), knownAt);
  }
  const logins = (await accounts(reader)).filter(isAdministrator).map(({ login }) => login);
  if (logins.length > 0) await send(runner, administrators(logins), undefined);
}

function mark(clusterId: Id, knownAt: InstantText): AddressedCommand {
  return { aggregate: 'history', clusterId, command: { type: 'LoadHistoryUpTo', knownAt } };
}

function listing(clusterId: Id, methodIds: readonly Id[]): AddressedCommand {
  return { aggregate: 'methods', clusterId, command: { type: 'ListMethods', methodIds } };
}

function administrators(logins: readonly string[]): AddressedCommand {
  return { aggregate: 'administrators', scope: 'all', command: { type: 'ListAdministrators', logins } };
}

async function send(runner: CommandRunner, command: AddressedCommand, knownAt: InstantText | undefined): Promise<void> {
  await runner.execute(command, { by: BY, commandId: uuidOf(JSON.stringify(command)), knownAt });
}
