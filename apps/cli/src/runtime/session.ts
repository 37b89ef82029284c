import { parseAsOf, operator, type AsOf, type Caller, type ClusterView, type Strata } from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime, type Purpose, type Runtime } from '@strata/runtime';
import { userInfo } from 'node:os';
import { phrase, translated } from '../language/phrase.js';
import { printToStderr } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

/** The product and the person at the command line. */
export interface Session {
  readonly runtime: Runtime;
  readonly strata: Strata;
  readonly caller: Caller;
}

/** Prints damage, outages, and the progress of an upgrade. */
const terminalLog = {
  info: (fields: object, message: string): void => {
    if ('done' in fields && 'total' in fields)
      printToStderr(phrase`${translated(message)}: ${fields.done} of ${fields.total}`);
  },
  warn: (_: object, message: string): void => printToStderr(`strata: ${translated(message)}`),
  error: (fields: object, message: string): void => {
    const cause = 'err' in fields && fields.err instanceof Error ? ` (${translated(fields.err.message)})` : '';
    printToStderr(`strata: ${translated(message)}${cause}`);
  },
};

/** Opens the stores, does the work, and always closes them. */
export async function withRuntime<T>(purpose: Purpose, work: (session: Session) => Promise<T>): Promise<T> {
  const runtime = await openRuntime(readSettings(), { purpose, log: terminalLog });
  try {
    return await work({ runtime, strata: runtime.strata, caller: localOperator() });
  } finally {
    await runtime.close();
  }
}

/** Like `withRuntime`, after the read models have caught up with the log. */
export async function withCurrentRuntime<T>(purpose: Purpose, work: (session: Session) => Promise<T>): Promise<T> {
  return withRuntime(purpose, async (session) => {
    await catchUp(session.runtime);
    return work(session);
  });
}

/** Waits until the read models have caught up with the log; shows a progress bar if that takes long. */
export async function catchUp(runtime: Runtime): Promise<void> {
  const progress = progressBar('events projected');
  try {
    await runtime.catchUp({ onProgress: (events) => progress.update(events, events) });
  } finally {
    progress.stop();
  }
}

/** The cluster of a command's options, as of their moment. Says so if that is an evaluation that was withdrawn. */
export async function viewOf(
  { strata, caller }: Session,
  { cluster, ...moment }: MomentOptions & { readonly cluster: string },
): Promise<ClusterView> {
  const view = await strata.clusters.view(caller, cluster, momentOf(moment));
  const { id, period, withdrawn } = view.evaluation ?? {};
  if (withdrawn) printToStderr(phrase`strata: evaluation ${id} of ${period} was withdrawn: ${withdrawn.reason}`);
  return view;
}

/** The evaluation of a view, as a part of a JSON answer; nothing if the view is not of one. */
export function evaluationJson({ evaluation }: Pick<ClusterView, 'evaluation'>): object {
  if (evaluation === undefined) return {};
  const { id, period, reason, incomplete = false, withdrawn = null } = evaluation;
  return { evaluation: { id, period, reason, incomplete, withdrawn } };
}

export interface MomentOptions {
  readonly at?: string | undefined;
  readonly recorded?: boolean | undefined;
  readonly position?: string | undefined;
  readonly evaluation?: string | undefined;
}

/** The moment that options choose. */
export function momentOf({ at, recorded, position, evaluation }: MomentOptions): AsOf {
  if (position !== undefined) return { position };
  if (evaluation !== undefined) return { evaluation };
  if (at === undefined) return {};
  return { instant: parseAsOf(at), axis: recorded ? 'recorded' : 'known' };
}

/** Users with access to the data folder or the servers are trusted. */
function localOperator(): Caller {
  return operator(`cli:${userName()}`);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a user id without a name.
    return 'unknown';
  }
}
