import type { ProjectionState } from '@strata/application';
import type { Position } from '@strata/domain';
import { HISTORY } from '@strata/read-models';
import { requireSameLog } from './log-origin.js';
import type { ProjectionWatch } from './projection-watch.js';
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
  /** `ok`, or the code of the error with which the last write failed. */
  readonly writes: string;
  readonly projector: ProcessState['projecting'];
  /** What the projections of this process are doing. */
  readonly projections: Readonly<Record<string, ProjectionState>>;
  readonly projection: {
    readonly head: Position | undefined;
    readonly checkpoint: Position | undefined;
    readonly caughtUp: boolean;
    /** True if it is behind the log and has not moved for a while. */
    readonly isStuck: boolean;
  };
}

/** How long a store may take to respond, in milliseconds. */
const PATIENCE = 2_000;

type Watched = Pick<Runtime, 'events' | 'reads' | 'accountStore' | 'writeFault' | 'projectionStates' | 'watch'>;

/**
 * Checks all stores. `ok` if they respond in time, the last write succeeded, the read models follow this log, and the
 * process is not stopping. A projection that waits for another process is healthy as long as that process makes progress.
 */
export async function healthOf(runtime: Watched, state: ProcessState): Promise<Health> {
  const { events, reads, accountStore } = runtime;
  const [head, checkpoint, keys, fault, isOwnLog] = await Promise.all([
    answered(() => events.head()),
    answered(() => reads.checkpoint(HISTORY)),
    answered(() => accountStore.keys.list()),
    answered(async () => (await runtime.writeFault()) ?? 'ok'),
    answered(async () => requireSameLog({ events, reads }).then(() => true)),
  ]);
  const projections = runtime.projectionStates();
  const projection = progressOf(runtime.watch, head, checkpoint);
  const isProjecting =
    state.projecting !== 'stopped' && Object.values(projections).every(({ kind }) => kind !== 'interrupted');
  const answers = [head, checkpoint, keys, isOwnLog].every((answer) => answer !== undefined);
  const works = answers && fault === 'ok' && isProjecting && !projection.isStuck;
  return {
    status: state.stopping ? 'stopping' : works ? 'ok' : 'unavailable',
    eventStore: reachable(head),
    readStore: reachable(checkpoint),
    accountStore: reachable(keys),
    writes: fault ?? 'TIMEOUT',
    projector: state.projecting,
    projections,
    projection,
  };
}

function reachable(answer: unknown): 'reachable' | 'unreachable' {
  return answer === undefined ? 'unreachable' : 'reachable';
}

function progressOf(
  watch: ProjectionWatch,
  head: Position | undefined,
  checkpoint: Position | undefined,
): Health['projection'] {
  if (head === undefined || checkpoint === undefined) return { head, checkpoint, caughtUp: false, isStuck: false };
  return { head, checkpoint, caughtUp: checkpoint >= head, isStuck: watch.isStuck(head, checkpoint) };
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
