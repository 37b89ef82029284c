import type { AddressedCommand, CycleCommand, PeriodName, ProcessState, RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { processesProjection, ProcessRunner, type ProcessRunnerOptions } from '@strata/workflows';
import { processState } from '../../commands/decision-dependencies.js';
import { CLUSTER, newTestSystem, type TestSystem } from '../../commands/testing/test-system.js';
import { ProjectionRunner } from '../../projections/projection-runner.js';
import { processCommands } from '../process-commands.js';

/** A system whose processes act on its own clock. */
export interface ProcessSystem extends TestSystem {
  /** A runner of processes like that of another process. */
  newProcessRunner(options?: { readonly events?: EventStore } & Pick<ProcessRunnerOptions, 'log'>): ProcessRunner;
  /** Projects the log and acts until nothing is due. */
  act(runner?: ProcessRunner): Promise<void>;
  project(): Promise<void>;
  /** The events of some types, in the order of the log. */
  recorded(...types: readonly string[]): Promise<readonly RecordedEvent[]>;
  processOf(period: PeriodName): Promise<ProcessState>;
}

export async function newProcessSystem(): Promise<ProcessSystem> {
  return withProcesses(await newTestSystem());
}

/** Lets the processes of a system act on its clock. */
export async function withProcesses(system: TestSystem): Promise<ProcessSystem> {
  await system.reads.open(processesProjection.definition);
  const { events, reads } = system;
  const newProcessRunner: ProcessSystem['newProcessRunner'] = ({ events: other, log } = {}) =>
    new ProcessRunner({
      store: reads,
      commands: processCommands(system.newRunner({ trustFor: 0, ...(other && { events: other }) })),
      now: () => system.now,
      log,
    });
  const project = async (): Promise<void> => {
    await new ProjectionRunner({ events, store: reads, projection: processesProjection, owner: 'test' }).catchUp();
  };
  const first = newProcessRunner();
  return Object.defineProperties(
    {
      newProcessRunner,
      project,
      act: async (runner = first) => {
        do await project();
        while ((await runner.tick()).attempted > 0);
      },
      recorded: async (...types) => {
        const found: RecordedEvent[] = [];
        for await (const batch of events.readAll()) found.push(...batch.filter(({ type }) => types.includes(type)));
        return found;
      },
      processOf: (period) =>
        processState(system.newRunner({ trustFor: 0 }).dependencies(), {
          cluster: CLUSTER,
          workflow: 'reporting-cycle',
          key: period,
        }),
    } as Omit<ProcessSystem, keyof TestSystem>,
    Object.getOwnPropertyDescriptors(system),
  ) as ProcessSystem;
}

/** A command to the cycles of the test cluster. */
export function cycle(command: CycleCommand): AddressedCommand {
  return { aggregate: 'cycles', clusterId: CLUSTER, command };
}

export const openCycle = (period: PeriodName): AddressedCommand => cycle({ type: 'OpenCycle', period });
