import type { Position } from '@strata/domain';
import { HISTORY } from '@strata/read-models';
import type { Runtime } from './runtime.js';

/** The state of a process, which determines its health. */
export interface ProcessState {
  stopping: boolean;
  projecting: 'in-process' | 'external' | 'stopped';
}

/** Whether a process can do its work, and the reasons if not. */
export interface Health {
  readonly status: 'ok' | 'stopping' | 'unavailable';
  readonly eventStore: 'reachable' | 'unreachable';
  readonly readStore: 'reachable' | 'unreachable';
  readonly accountStore: 'reachable' | 'unreachable';
  readonly projector: ProcessState['projecting'];
  readonly projection: {
    readonly head: Position | undefined;
    readonly checkpoint: Position | undefined;
    readonly caughtUp: boolean;
  };
}

/** How long a store may take to respond, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Checks all stores. `ok` if they respond in time, the process is not stopping and its projections have not stopped.
 */
export async function healthOf(
  { events, reads, accountStore }: Pick<Runtime, 'events' | 'reads' | 'accountStore'>,
  state: ProcessState,
): Promise<Health> {
  const [head, checkpoint, keys] = await Promise.all([
    answered(() => events.head()),
    answered(() => reads.checkpoint(HISTORY)),
    answered(() => accountStore.keys.list()),
  ]);
  const answers = [head, checkpoint, keys].every((answer) => answer !== undefined);
  const works = answers && state.projecting !== 'stopped';
  return {
    status: state.stopping ? 'stopping' : works ? 'ok' : 'unavailable',
    eventStore: head === undefined ? 'unreachable' : 'reachable',
    readStore: checkpoint === undefined ? 'unreachable' : 'reachable',
    accountStore: keys === undefined ? 'unreachable' : 'reachable',
    projector: state.projecting,
    projection: { head, checkpoint, caughtUp: head !== undefined && checkpoint !== undefined && checkpoint >= head },
  };
}

/** The response of a store, or undefined if it fails or takes too long. */
async function answered<T>(ask: () => Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE)));
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
