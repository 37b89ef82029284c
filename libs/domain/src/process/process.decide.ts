import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type EventHandlers } from '../define-decider.js';
import type { Id } from '../words.js';
import { processCommandShape } from './process.shape.js';
import type { ProcessCommand, ProcessEvent, ProcessState, StepState } from './process.js';

const initial: ProcessState = { exists: false, definition: { version: 0, sha256: '' }, steps: [], pauses: [] };

const evolve: EventHandlers<ProcessState, ProcessEvent> = {
  ProcessStarted: (_state, { definition, steps, pauses }) => ({
    exists: true,
    definition,
    pauses,
    steps: steps.map((step) => ({ ...step, status: 'waiting', attempts: 0, next: step.due })),
  }),
  ProcessStepDone: (state, { step }) =>
    withStep(state, step, ({ failure: _, ...rest }) => ({ ...rest, status: 'done' })),
  ProcessStepFailed: (state, { step, attempt, retryAt, code, message }) =>
    withStep(state, step, (one) => ({ ...one, attempts: attempt, next: retryAt, failure: { code, message } })),
  ProcessStepParked: (state, { step, attempt, code, message }) =>
    withStep(state, step, (one) => ({ ...one, status: 'parked', attempts: attempt, failure: { code, message } })),
  ProcessRetried: (state, { steps }) => ({
    ...state,
    steps: state.steps.map((one) =>
      steps.includes(one.id) ? { ...one, status: 'waiting', attempts: 0, next: one.due } : one,
    ),
  }),
};

/**
 * A durable process: what it will do, and what it has done. Its steps are recorded as done only after their commands were
 * executed, and those commands have ids derived from process and step; so after a crash a step is sent again, and acts
 * once.
 */
export const processDecider: Decider<ProcessState, ProcessCommand, ProcessEvent> = defineDecider({
  initial,
  shape: processCommandShape,
  guard: ({ type }: ProcessCommand, { exists }: ProcessState) =>
    exists || type === 'StartProcess' ? undefined : processNotFound,
  decide: { StartProcess: start, CompleteStep: complete, FailStep: fail, RetryProcess: retry },
  evolve,
});

const processNotFound: Refusal = {
  code: 'PROCESS_NOT_FOUND',
  message: 'The process does not exist.',
  remedy: 'Check its id against the list of processes.',
};

type Command<T extends ProcessCommand['type']> = Extract<ProcessCommand, { readonly type: T }>;

/** A process that runs stays with the definition with which it began. */
function start({ type: _, ...plan }: Command<'StartProcess'>, { exists }: ProcessState): Decision<ProcessEvent> {
  return exists ? accept() : accept({ type: 'ProcessStarted', data: plan });
}

function complete({ step }: Command<'CompleteStep'>, state: ProcessState): Decision<ProcessEvent> {
  const found = stepOf(state, step);
  if (found === undefined) return refuse(stepNotFound(step));
  return found.status === 'done' ? accept() : accept({ type: 'ProcessStepDone', data: { step } });
}

function fail({ step, attempt, at, code, message }: Command<'FailStep'>, state: ProcessState): Decision<ProcessEvent> {
  const found = stepOf(state, step);
  if (found === undefined) return refuse(stepNotFound(step));
  // Another process has reported the same attempt.
  if (found.status !== 'waiting' || attempt !== found.attempts + 1) return accept();
  const pause = state.pauses[attempt - 1];
  if (pause === undefined) return accept({ type: 'ProcessStepParked', data: { step, attempt, code, message } });
  const retryAt = new Date(Date.parse(at) + pause * 1000).toISOString();
  return accept({ type: 'ProcessStepFailed', data: { step, attempt, code, message, retryAt } });
}

function retry({ step }: Command<'RetryProcess'>, state: ProcessState): Decision<ProcessEvent> {
  if (step !== undefined && stepOf(state, step) === undefined) return refuse(stepNotFound(step));
  const again = state.steps.filter(
    ({ id, status, attempts }) => (step === undefined || id === step) && status !== 'done' && attempts > 0,
  );
  return again.length === 0 ? accept() : accept({ type: 'ProcessRetried', data: { steps: again.map(({ id }) => id) } });
}

function stepOf({ steps }: ProcessState, id: Id): StepState | undefined {
  return steps.find((step) => step.id === id);
}

function withStep(state: ProcessState, id: Id, change: (step: StepState) => StepState): ProcessState {
  return { ...state, steps: state.steps.map((step) => (step.id === id ? change(step) : step)) };
}

function stepNotFound(step: Id): Refusal {
  return {
    code: 'STEP_NOT_FOUND',
    message: `The process has no step "${step}".`,
    remedy: 'Check the id against the steps of the process.',
    details: { step },
  };
}
