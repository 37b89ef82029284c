import type { Id, InstantText } from '../words.js';

/** A step of a process: a command that is sent at a moment. */
export interface ProcessStep {
  readonly id: Id;
  /** The moment from which it is due. */
  readonly due: InstantText;
  /** What it does; the workflow makes a command of it. */
  readonly action: string;
  /** What the command needs to know, such as the rank that is reminded. */
  readonly about?: string | undefined;
}

/** Why the last attempt of a step failed. */
export interface StepFailure {
  readonly code: string;
  readonly message: string;
}

/** A step with what has become of it. */
export interface StepState extends ProcessStep {
  /** `parked`: no attempt is made any more until an administrator asks for one. */
  readonly status: 'waiting' | 'parked' | 'done';
  /** The number of failed attempts since it was started or retried. */
  readonly attempts: number;
  /** When the next attempt is due; the moment of the step unless an attempt failed. */
  readonly next: InstantText;
  readonly failure?: StepFailure | undefined;
}

/** The definition that a process follows to its end. */
export interface ProcessDefinition {
  readonly version: number;
  /** SHA-256 (hex) of its text. */
  readonly sha256: string;
}

/** A durable process of a workflow. Everything that it still has to do is in its state. */
export interface ProcessState {
  readonly exists: boolean;
  readonly definition: ProcessDefinition;
  readonly steps: readonly StepState[];
  /** The pauses between attempts of a step, in seconds; after the last one it is parked. */
  readonly pauses: readonly number[];
}

/** Which process: of which workflow in which cluster, and for what, such as a period. */
export interface ProcessRef {
  readonly cluster: Id;
  readonly workflow: Id;
  readonly key: string;
}

/** The plan of a process: what it will do and when, fixed when it begins. */
export interface ProcessPlan {
  readonly definition: ProcessDefinition;
  readonly steps: readonly ProcessStep[];
  readonly pauses: readonly number[];
}

export type ProcessCommand =
  | ({ readonly type: 'StartProcess' } & ProcessPlan)
  | { readonly type: 'CompleteStep'; readonly step: Id }
  | ({
      readonly type: 'FailStep';
      readonly step: Id;
      /** The attempt that failed, from 1; a report of an earlier one is ignored. */
      readonly attempt: number;
      readonly at: InstantText;
    } & StepFailure)
  /** Tries the step again now, or every step that is parked or waits after a failure. */
  | { readonly type: 'RetryProcess'; readonly step?: Id | undefined };

export type ProcessEvent =
  | { readonly type: 'ProcessStarted'; readonly data: ProcessPlan }
  | { readonly type: 'ProcessStepDone'; readonly data: { readonly step: Id } }
  | {
      readonly type: 'ProcessStepFailed';
      readonly data: StepFailure & { readonly step: Id; readonly attempt: number; readonly retryAt: InstantText };
    }
  | {
      readonly type: 'ProcessStepParked';
      readonly data: StepFailure & { readonly step: Id; readonly attempt: number };
    }
  | { readonly type: 'ProcessRetried'; readonly data: { readonly steps: readonly Id[] } };
