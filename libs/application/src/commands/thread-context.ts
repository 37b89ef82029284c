import {
  isId,
  mentionsIn,
  type AddressedCommand,
  type ClusterState,
  type Subject,
  type ThreadContext,
} from '@strata/domain';
import { accountSees } from '../comments/thread-figures.js';
import { thingFacts } from './commented-thing.js';
import {
  accountState,
  clusterState,
  threadState,
  type CommandDependencies,
  type DecisionDependencies,
} from './decision-dependencies.js';

type ToThread = Extract<AddressedCommand, { readonly aggregate: 'thread' }>;

/** How many names in a text are looked up as accounts; beyond that, they are text. */
const MAX_LOOKED_UP = 40;

/** Loads what the rules of comments need: the thing that a new one is about, and the accounts that it may mention. */
export async function threadContext(addressed: ToThread, dependencies: CommandDependencies): Promise<ThreadContext> {
  const { clusterId, command } = addressed;
  const cluster = await clusterState(dependencies, clusterId);
  const { by, knownAt: now } = dependencies;
  const thing = command.type === 'WriteComment' ? await thingFacts(dependencies, cluster, command.about) : undefined;
  const names = 'text' in command && cluster.exists ? mentionsIn(command.text).slice(0, MAX_LOOKED_UP) : [];
  const figures = names.length === 0 ? [] : (thing?.figures ?? (await figuresOfThread(addressed, dependencies)));
  const accounts = new Map<string, boolean>();
  for (const login of names) {
    const sees = await seesThread(login, { cluster, figures }, dependencies);
    if (sees !== undefined) accounts.set(login, sees);
  }
  return { cluster, by, now, thing, accounts };
}

/**
 * The subjects whose figures a sender must be allowed to read to send a command to a thread: those that its thing shows.
 * None in an open cluster, and of what there is not.
 */
export async function figuresToSee(
  addressed: ToThread,
  dependencies: DecisionDependencies,
): Promise<readonly Subject[]> {
  const { clusterId, command } = addressed;
  const cluster = await clusterState(dependencies, clusterId);
  if (cluster.disclosure === 'open') return [];
  if (command.type !== 'WriteComment') return figuresOfThread(addressed, dependencies);
  return (await thingFacts(dependencies, cluster, command.about))?.figures ?? [];
}

async function figuresOfThread(
  { clusterId, command: { threadId } }: ToThread,
  dependencies: DecisionDependencies,
): Promise<readonly Subject[]> {
  return isId(threadId) ? (await threadState(dependencies, clusterId, threadId)).figures : [];
}

/** Whether an account may see a thread; undefined if there is no such account with a role in the cluster. */
async function seesThread(
  login: string,
  { cluster, figures }: { readonly cluster: ClusterState; readonly figures: readonly Subject[] },
  dependencies: DecisionDependencies,
): Promise<boolean | undefined> {
  return accountSees(await accountState(dependencies, login), cluster, figures);
}
