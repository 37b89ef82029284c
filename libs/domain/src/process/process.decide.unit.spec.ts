import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { processDecider } from './process.decide.js';
import type { ProcessCommand, ProcessEvent, ProcessPlan } from './process.js';

const plan: ProcessPlan = {
  definition: { version: 1, sha256: 'a'.repeat(64) },
  steps: [
    { id: 'remind', due: '2026-02-05T09:00:00.000Z', action: 'remind', about: 'business' },
    { id: 'lock', due: '2026-02-10T18:00:00.000Z', action: 'lock' },
  ],
  pauses: [60, 300],
};
const start: ProcessCommand = { type: 'StartProcess', ...plan };
const started: ProcessEvent = { type: 'ProcessStarted', data: plan };
const failure = { code: 'CYCLE_NOT_FOUND', message: 'There is no cycle.' };
const at = '2026-02-05T09:00:01.000Z';
const fail = (attempt: number): ProcessCommand => ({ type: 'FailStep', step: 'remind', attempt, at, ...failure });
const failed = (attempt: number, retryAt: string): ProcessEvent => ({
  type: 'ProcessStepFailed',
  data: { step: 'remind', attempt, retryAt, ...failure },
});
const parked: ProcessEvent = { type: 'ProcessStepParked', data: { step: 'remind', attempt: 3, ...failure } };
const done = (step: string): ProcessEvent => ({ type: 'ProcessStepDone', data: { step } });

const nothing = given(processDecider);
const running = nothing.events(started);
const stepOf = (state: (typeof running)['state'], id: string) => state.steps.find((step) => step.id === id);

describe('StartProcess', () => {
  it('begins a process with its plan', () => nothing.when(start).then(started));
  it('does nothing for a process that runs, whatever the plan', () => {
    running.when({ ...start, definition: { version: 2, sha256: 'b'.repeat(64) } }).thenNothing();
  });
  it('refuses two steps of one id, and none', () => {
    nothing.when({ ...start, steps: [plan.steps[0]!, plan.steps[0]!] }).thenRefused('INVALID_COMMAND');
    nothing.when({ ...start, steps: [] }).thenRefused('INVALID_COMMAND');
  });
});

describe('CompleteStep', () => {
  it('records that a step is done', () => {
    running.when({ type: 'CompleteStep', step: 'remind' }).then(done('remind'));
    expect(stepOf(running.events(done('remind')).state, 'remind')).toMatchObject({ status: 'done' });
  });
  it('records it once', () =>
    running.events(done('remind')).when({ type: 'CompleteStep', step: 'remind' }).thenNothing());
  it('refuses an unknown step, and an unknown process', () => {
    running.when({ type: 'CompleteStep', step: 'other' }).thenRefused('STEP_NOT_FOUND', { step: 'other' });
    nothing.when({ type: 'CompleteStep', step: 'remind' }).thenRefused('PROCESS_NOT_FOUND');
  });
});

describe('FailStep', () => {
  const once = running.events(failed(1, '2026-02-05T09:01:01.000Z'));
  const twice = once.events(failed(2, '2026-02-05T09:05:01.000Z'));

  it('pauses longer from attempt to attempt, and then parks the step', () => {
    running.when(fail(1)).then(failed(1, '2026-02-05T09:01:01.000Z'));
    once.when(fail(2)).then(failed(2, '2026-02-05T09:05:01.000Z'));
    twice.when(fail(3)).then(parked);
  });
  it('leaves the other steps as they are', () => {
    const { state } = twice.events(parked);
    expect(stepOf(state, 'remind')).toMatchObject({ status: 'parked', attempts: 3, failure });
    expect(stepOf(state, 'lock')).toEqual(stepOf(running.state, 'lock'));
  });
  it('ignores an attempt that was reported already, and one of a step that is done', () => {
    once.when(fail(1)).thenNothing();
    once.when(fail(3)).thenNothing();
    running.events(done('remind')).when(fail(1)).thenNothing();
  });
  it('refuses an unknown step', () => {
    running.when({ ...fail(1), step: 'other' } as ProcessCommand).thenRefused('STEP_NOT_FOUND');
  });
});

describe('RetryProcess', () => {
  const stuck = running.events(failed(1, at), failed(2, at), parked);
  const retried: ProcessEvent = { type: 'ProcessRetried', data: { steps: ['remind'] } };

  it('tries a parked step again at once, with all its attempts', () => {
    stuck.when({ type: 'RetryProcess' }).then(retried);
    stuck.when({ type: 'RetryProcess', step: 'remind' }).then(retried);
    const { state } = stuck.events(retried);
    expect(stepOf(state, 'remind')).toMatchObject({ status: 'waiting', attempts: 0, next: plan.steps[0]!.due });
  });
  it('does nothing if nothing has failed, and the second time', () => {
    running.when({ type: 'RetryProcess' }).thenNothing();
    stuck.when({ type: 'RetryProcess', step: 'lock' }).thenNothing();
    stuck.events(retried).when({ type: 'RetryProcess' }).thenNothing();
  });
  it('refuses an unknown step', () => stuck.when({ type: 'RetryProcess', step: 'x' }).thenRefused('STEP_NOT_FOUND'));
});
