import type { InstantText, Position, ProcessRef, ProcessState, StepState } from '@strata/domain';
import type { ProcessRow, ProcessStatus } from '@strata/workflows';

/** A process as its administrators see it. */
export interface ProcessView extends ProcessRef {
  /** Unique in its cluster: `<workflow>.<key>`. */
  readonly id: string;
  readonly status: ProcessStatus;
  /** The version of the definition that it follows to its end; undefined until it is started. */
  readonly version: number | undefined;
  readonly startedAt: InstantText;
  readonly changedAt: InstantText;
  /** When its next step is due; undefined if none waits. */
  readonly next: InstantText | undefined;
  readonly steps: readonly StepState[];
}

/** Where to read a process: once the projection has reached a position. */
export interface ReadAfter {
  readonly after?: Position | undefined;
}

/** The id of a process in its cluster. */
function processId({ workflow, key }: Pick<ProcessRef, 'workflow' | 'key'>): string {
  return `${workflow}.${key}`;
}

/** Parses the id of a process; undefined if it is not one. */
export function parseProcessId(cluster: string, id: string): ProcessRef | undefined {
  const [workflow, key, ...more] = id.split('.');
  return workflow && key && more.length === 0 ? { cluster, workflow, key } : undefined;
}

/** A process from its row. */
export function viewOfProcess({
  cluster,
  workflow,
  key,
  status,
  startedAt,
  changedAt,
  state,
}: ProcessRow): ProcessView {
  const { definition, steps } = (state as unknown as ProcessState | null) ?? { definition: undefined, steps: [] };
  const waiting = steps.filter((step) => step.status === 'waiting').map((step) => step.next);
  return {
    cluster,
    workflow,
    key,
    id: processId({ workflow, key }),
    status,
    version: definition?.version,
    startedAt,
    changedAt,
    next: waiting.sort()[0],
    steps,
  };
}
