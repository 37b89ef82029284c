import type { AddressedCommand, DomainEvent, Id, ProcessPlan, ProcessRef, ProcessStep } from '@strata/domain';

/** A process that an event begins. */
interface Beginning {
  readonly key: string;
  readonly plan: ProcessPlan;
}

/** A workflow in code: which events begin its processes, and which commands their steps send. Pure. */
export interface Workflow {
  readonly id: Id;
  /** The types of the events that may begin a process. */
  readonly beginsWith: readonly string[];
  begin(event: DomainEvent): Beginning;
  commandOf(process: ProcessRef, step: ProcessStep): AddressedCommand;
}
