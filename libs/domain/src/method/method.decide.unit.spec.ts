import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleBinding, sampleOutline, sampleVersion } from '../testing/samples.methods.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import type { MethodContext, MethodOutline } from './method.context.js';
import { methodDecider } from './method.decide.js';
import type { MethodBinding, MethodCommand, MethodEvent, MethodState, MethodVersion } from './method.js';

const registered = (version: MethodVersion): MethodEvent => ({
  type: 'MethodVersionRegistered',
  data: { methodId: 'k', version },
});
const trial = (version: number): MethodEvent => ({ type: 'MethodTrialStarted', data: { version } });
const adopted = (version: number): MethodEvent => ({
  type: 'MethodVersionAdopted',
  data: { version, reason: 'new', from: null },
});
const withdrawn: MethodEvent = { type: 'MethodWithdrawn', data: { reason: 'over', from: null } };
const bound = (binding: MethodBinding): MethodEvent => ({ type: 'MethodBound', data: { binding, from: null } });

function contextOf(definition?: MethodOutline, ...others: readonly MethodState[]): MethodContext {
  return {
    cluster: sampleCluster(),
    measures: measureMap(sampleMeasure('m')),
    methods: new Map(others.map((other) => [other.id, other])),
    ...(definition === undefined ? {} : { definition }),
  };
}

const context = contextOf();
const nothing = given(methodDecider);
const method = nothing.events(registered(sampleVersion(1)), registered(sampleVersion(2)));

describe('RegisterMethodVersion', () => {
  const register = (version: MethodVersion, methodId = 'k'): MethodCommand => ({
    type: 'RegisterMethodVersion',
    methodId,
    version,
  });

  it('registers the first version and later ones', () => {
    nothing.when(register(sampleVersion(1)), contextOf(sampleOutline('k'))).then(registered(sampleVersion(1)));
    method.when(register(sampleVersion(7)), context).then(registered(sampleVersion(7)));
  });

  it('refuses another text for a version, and a text that defines another method or version', () => {
    method.when(register(sampleVersion(1, 'other')), context).thenRefused('METHOD_VERSION_EXISTS', { version: 1 });
    const rehashed = { ...sampleVersion(1), sha256: 'f'.repeat(64) };
    method.when(register(rehashed), context).thenRefused('METHOD_VERSION_EXISTS');
    nothing
      .when(register(sampleVersion(2)), contextOf(sampleOutline('k', 1)))
      .thenRefused('METHOD_DEFINITION_MISMATCH');
    nothing
      .when(register(sampleVersion(1)), contextOf(sampleOutline('l', 1)))
      .thenRefused('METHOD_DEFINITION_MISMATCH');
    method.when(register(sampleVersion(3), 'l'), context).thenRefused('ANOTHER_METHOD');
  });

  it.each<[object, string]>([
    [{ text: 'x'.repeat(500_001) }, 'INVALID_TEXT'],
    [{ text: ' ' }, 'INVALID_TEXT'],
    [{ sha256: 'F'.repeat(64) }, 'INVALID_HASH'],
    [{ sha256: 'f'.repeat(63) }, 'INVALID_HASH'],
    [{ version: 0 }, 'INVALID_COMMAND'],
    [{ version: 1.5 }, 'INVALID_COMMAND'],
    [{ origin: 'stolen' }, 'INVALID_COMMAND'],
  ])('refuses %j by its shape', (changes, code) => {
    nothing.when(register({ ...sampleVersion(1), ...changes } as MethodVersion), context).thenRefused(code);
  });

  it('accepts the longest text', () => {
    const version = sampleVersion(1, 'x'.repeat(500_000));
    nothing.when(register(version), context).then(registered(version));
  });

  it('refuses without a cluster, and once the method is withdrawn', () => {
    const cluster = { ...context.cluster, exists: false };
    nothing.when(register(sampleVersion(1)), { ...context, cluster }).thenRefused('CLUSTER_NOT_FOUND');
    method
      .events(withdrawn)
      .when(register(sampleVersion(3)), context)
      .thenRefused('METHOD_WITHDRAWN');
  });

  it('does nothing for the same text, whatever its origin', () => {
    method.when(register({ ...sampleVersion(2), origin: 'own' }), context).thenNothing();
  });
});

describe('StartMethodTrial', () => {
  const start = (version: number): MethodCommand => ({ type: 'StartMethodTrial', version });

  it('starts a trial, with or without an adopted version', () => {
    method.when(start(1), context).then(trial(1));
    method.events(adopted(1)).when(start(2), context).then(trial(2));
  });

  it('refuses a version that is not registered or already adopted, and a second trial', () => {
    method.when(start(3), context).thenRefused('METHOD_VERSION_NOT_FOUND', { registered: [1, 2] });
    method.events(adopted(1)).when(start(1), context).thenRefused('METHOD_VERSION_ADOPTED');
    method.events(trial(1)).when(start(2), context).thenRefused('METHOD_TRIAL_RUNNING', { onTrial: 1 });
    method.events(withdrawn).when(start(2), context).thenRefused('METHOD_WITHDRAWN');
    nothing.when(start(1), context).thenRefused('METHOD_NOT_FOUND');
  });

  it('does nothing for the version on trial', () => method.events(trial(2)).when(start(2), context).thenNothing());
});

describe('EndMethodTrial', () => {
  const end = (reason = 'seen enough'): MethodCommand => ({ type: 'EndMethodTrial', reason });

  it('ends the trial and names the version', () => {
    const ended: MethodEvent = { type: 'MethodTrialEnded', data: { version: 2, reason: 'seen enough' } };
    method.events(trial(2)).when(end(), context).then(ended);
    expect(method.events(trial(2), ended).state).toEqual(method.state);
  });
  it('refuses without a reason', () => method.events(trial(2)).when(end(''), context).thenRefused('INVALID_TEXT'));
  it('does nothing without a trial', () => method.when(end(), context).thenNothing());
});

describe('AdoptMethodVersion', () => {
  const adopt = (version: number, reason = 'new'): MethodCommand => ({ type: 'AdoptMethodVersion', version, reason });

  it('adopts a later or an earlier version, even before the method is bound', () => {
    method.when(adopt(2), context).then(adopted(2));
    method.events(adopted(2)).when(adopt(1), context).then(adopted(1));
    expect(method.events(adopted(2), adopted(1)).state.adopted).toBe(1);
  });

  it('ends the trial of that version only', () => {
    expect(method.events(trial(2), adopted(2)).state).not.toHaveProperty('onTrial');
    expect(method.events(trial(2), adopted(1)).state.onTrial).toBe(2);
  });

  it('adopts a version that the binding fits', () => {
    method
      .events(bound(sampleBinding))
      .when(adopt(2), contextOf(sampleOutline('k', 2)))
      .then(adopted(2));
  });

  it('refuses a version that the binding does not fit', () => {
    const outline = sampleOutline('k', 2);
    const needsMore = { ...outline, inputs: [...outline.inputs, { name: 'y', type: 'number', optional: false }] };
    const past = method.events(bound(sampleBinding));
    past
      .when(adopt(2), contextOf(needsMore))
      .thenRefused('BINDING_DOES_NOT_FIT', { problems: [{ path: 'inputs.y' }], wrong: 1 });
    past.when(adopt(2), contextOf(sampleOutline('k', 1))).thenRefused('METHOD_DEFINITION_NEEDED', { version: 2 });
    past.when(adopt(2), context).thenRefused('METHOD_DEFINITION_NEEDED');
  });

  it('refuses a version whose default wiring creates a cycle', () => {
    const wired: MethodBinding = {
      ...sampleBinding,
      inputs: { ...sampleBinding.inputs, 'a-segment': { kind: 'default' } },
    };
    const reader: MethodBinding = { ...sampleBinding, inputs: { x: { kind: 'method', method: 'k', output: 'K' } } };
    const l: MethodState = { exists: true, withdrawn: false, id: 'l', versions: [], binding: reader };
    method
      .events(bound(wired))
      .when(adopt(2), contextOf(sampleOutline('k', 2), l))
      .thenRefused('METHOD_CIRCLE', { circle: ['method k', 'method l', 'method k'] });
  });

  it('refuses a version that is not registered, and an invalid reason', () => {
    method.when(adopt(3), context).thenRefused('METHOD_VERSION_NOT_FOUND');
    method.when(adopt(2, ' '), context).thenRefused('INVALID_TEXT');
    method.when(adopt(2, 'x'.repeat(2001)), context).thenRefused('INVALID_TEXT');
  });

  it('does nothing for the adopted version', () => method.events(adopted(2)).when(adopt(2), context).thenNothing());
});

describe('WithdrawMethod', () => {
  const withdraw: MethodCommand = { type: 'WithdrawMethod', reason: 'over' };
  const reader = (more: Partial<MethodState>): MethodState => ({
    exists: true,
    withdrawn: false,
    id: 'l',
    versions: [],
    binding: { scope: 'actor', inputs: { x: { kind: 'method', method: 'k', output: 'K' } }, outputs: {} },
    ...more,
  });

  it('withdraws the method and ends its trial', () => {
    method.events(trial(2)).when(withdraw, context).then(withdrawn);
    expect(method.events(trial(2), withdrawn).state).not.toHaveProperty('onTrial');
    method.when(withdraw, contextOf(undefined, reader({ withdrawn: true }))).then(withdrawn);
  });
  it('refuses a method that another one reads, and an unknown method', () => {
    method.when(withdraw, contextOf(undefined, reader({}))).thenRefused('METHOD_IN_USE', { readers: ['l'] });
    nothing.when(withdraw, context).thenRefused('METHOD_NOT_FOUND');
  });
  it('does nothing a second time', () => method.events(withdrawn).when(withdraw, context).thenNothing());
});
