import type { Id, InstantText, ProcessRef } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import type { ProcessRow, ProcessStatus, StepRow } from './processes.js';

/** Which processes of a cluster are listed. */
interface ProcessSelection {
  readonly cluster: Id;
  readonly status?: ProcessStatus | undefined;
}

const IN_ORDER = [
  ['due', 'asc'],
  ['process', 'asc'],
  ['place', 'asc'],
] as const;

/** The steps that are due at a moment, in the order in which they are to be sent. */
export async function dueSteps(
  reader: TableReader,
  now: InstantText,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly StepRow[]> {
  return (await reader.find('steps', {
    where: { due: { lte: now } },
    orderBy: IN_ORDER,
    ...page,
  })) as readonly StepRow[];
}

/** When the next step after a moment is due; undefined if none waits. */
export async function nextDue(reader: TableReader, now: InstantText): Promise<InstantText | undefined> {
  const [first] = await reader.find('steps', { where: { due: { gt: now } }, orderBy: IN_ORDER, limit: 1 });
  return (first as StepRow | undefined)?.due;
}

/** A process; undefined if there is none. */
export async function findProcess(
  reader: TableReader,
  { cluster, workflow, key }: ProcessRef,
): Promise<ProcessRow | undefined> {
  return (await reader.get('processes', { cluster, workflow, key })) as ProcessRow | undefined;
}

/** The processes of a cluster, by workflow and key. */
export async function listProcesses(
  reader: TableReader,
  { cluster, status }: ProcessSelection,
): Promise<readonly ProcessRow[]> {
  return (await reader.find('processes', {
    where: status === undefined ? { cluster } : { cluster, status },
    orderBy: [
      ['workflow', 'asc'],
      ['key', 'asc'],
    ],
  })) as readonly ProcessRow[];
}
