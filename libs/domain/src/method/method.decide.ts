import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { decideFrom } from '../effective-start/effective-start.js';
import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import { sameData } from '../equality.js';
import { fitProblems, referenceProblems } from './binding.rules.js';
import { methodFrom } from './method-in-force.js';
import { findCycle, readersOf } from './method-reads.js';
import type { MethodContext } from './method.context.js';
import { initialMethod, methodEvolve } from './method.evolve.js';
import type { MethodCommand, MethodEvent, MethodState } from './method.js';
import {
  bindingRefused,
  definitionNeeded,
  methodCycle,
  methodNotFound,
  methodWithdrawn,
  versionNotRegistered,
} from './method.refusals.js';
import { methodCommandShape } from './method.shape.js';

type Command<T extends MethodCommand['type']> = Extract<MethodCommand, { type: T }>;

const decide: CommandHandlers<MethodState, MethodCommand, MethodEvent, MethodContext> = {
  RegisterMethodVersion: register,
  StartMethodTrial: startTrial,
  EndMethodTrial: ({ reason }, { onTrial }) =>
    onTrial === undefined ? accept() : accept({ type: 'MethodTrialEnded', data: { version: onTrial, reason } }),
  AdoptMethodVersion: fromStart(adopt),
  BindMethod: fromStart(bind),
  WithdrawMethod: fromStart(withdraw),
};

/** A method in a cluster: its versions, the adopted one, the one on trial, and its binding. */
export const methodDecider: Decider<MethodState, MethodCommand, MethodEvent, MethodContext> = defineDecider({
  initial: initialMethod,
  shape: methodCommandShape,
  guard: unusable,
  decide,
  evolve: methodEvolve,
});

function fromStart<T extends Extract<MethodCommand, AskedStart>>(
  decideAt: (start: EffectiveStart, command: T, state: MethodState, context: MethodContext) => Decision<MethodEvent>,
) {
  return (command: T, state: MethodState, context: MethodContext): Decision<MethodEvent> =>
    decideFrom(command, { calendar: context.cluster.calendar, lockedUpTo: context.lockedUpTo }, (start) =>
      decideAt(start, command, state, context),
    );
}

function unusable(command: MethodCommand, state: MethodState, { cluster }: MethodContext): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (!state.exists) return command.type === 'RegisterMethodVersion' ? undefined : methodNotFound;
  return state.withdrawn && command.type !== 'WithdrawMethod' ? methodWithdrawn(state.id) : undefined;
}

function register(
  { methodId, version }: Command<'RegisterMethodVersion'>,
  state: MethodState,
  { definition }: MethodContext,
): Decision<MethodEvent> {
  if (state.exists && methodId !== state.id) {
    return refuse({
      code: 'ANOTHER_METHOD',
      message: `The version belongs to the method "${methodId}", but was sent to "${state.id}".`,
      remedy: `Register the version with the method "${methodId}".`,
      details: { methodId },
    });
  }
  const known = state.versions.find((other) => other.version === version.version);
  if (known !== undefined) {
    if (known.text === version.text && known.sha256 === version.sha256) return accept();
    return refuse({
      code: 'METHOD_VERSION_EXISTS',
      message: `Version ${version.version} of the method "${methodId}" is already registered with a different text.`,
      remedy: 'Give the changed definition the next version number.',
      details: { methodId, version: version.version, sha256: known.sha256 },
    });
  }
  if (definition !== undefined && (definition.id !== methodId || definition.version !== version.version)) {
    return refuse({
      code: 'METHOD_DEFINITION_MISMATCH',
      message: `The text defines version ${definition.version} of "${definition.id}", not version ${version.version} of "${methodId}".`,
      remedy: 'Register the definition under the id and version in its text.',
      details: { methodId, version: version.version },
    });
  }
  return accept({ type: 'MethodVersionRegistered', data: { methodId, version } });
}

function startTrial({ version }: Command<'StartMethodTrial'>, state: MethodState): Decision<MethodEvent> {
  if (version === state.onTrial) return accept();
  const unknown = unregistered(state, version);
  if (unknown !== undefined) return refuse(unknown);
  if (version === state.adopted) {
    return refuse({
      code: 'METHOD_VERSION_ADOPTED',
      message: `Version ${version} of the method "${state.id}" is already adopted, so it cannot go on trial.`,
      remedy: 'Put another version on trial.',
      details: { methodId: state.id, version },
    });
  }
  if (state.onTrial === undefined) return accept({ type: 'MethodTrialStarted', data: { version } });
  return refuse({
    code: 'METHOD_TRIAL_RUNNING',
    message: `Version ${state.onTrial} of the method "${state.id}" is already on trial.`,
    remedy: 'End that trial first, or adopt its version.',
    details: { methodId: state.id, onTrial: state.onTrial },
  });
}

function adopt(
  start: EffectiveStart,
  { version, reason }: Command<'AdoptMethodVersion'>,
  state: MethodState,
  context: MethodContext,
): Decision<MethodEvent> {
  const then = methodFrom(state, start.from);
  if (version === then.adopted) return accept();
  const refusal = unregistered(state, version) ?? notFitting(version, then, context);
  if (refusal !== undefined) return refuse(refusal);
  return accept({ type: 'MethodVersionAdopted', data: { version, reason, ...start } });
}

/** A method may be adopted before it is bound; an existing binding must fit the version. */
function notFitting(version: number, { id, binding }: MethodState, context: MethodContext): Refusal | undefined {
  if (binding === undefined) return undefined;
  const { definition } = context;
  if (definition?.id !== id || definition.version !== version) return definitionNeeded(id, version);
  const problems = fitProblems(binding, definition, context);
  if (problems.length === 0) {
    const cycle = findCycle(id, binding, context);
    return cycle === undefined ? undefined : methodCycle(cycle);
  }
  return bindingRefused(
    'BINDING_DOES_NOT_FIT',
    `The binding does not fit version ${version} of the method "${id}"`,
    problems,
  );
}

function bind(
  start: EffectiveStart,
  { binding }: Command<'BindMethod'>,
  state: MethodState,
  context: MethodContext,
): Decision<MethodEvent> {
  if (sameData(binding, methodFrom(state, start.from).binding)) return accept();
  const { definition } = context;
  if (definition?.id !== state.id || unregistered(state, definition.version) !== undefined) {
    return refuse(definitionNeeded(state.id));
  }
  const problems = [...fitProblems(binding, definition, context), ...referenceProblems(state.id, binding, context)];
  const cycle = findCycle(state.id, binding, context);
  if (cycle !== undefined) return refuse(methodCycle(cycle));
  if (problems.length > 0) {
    return refuse(bindingRefused('INVALID_BINDING', `The binding of the method "${state.id}" is invalid`, problems));
  }
  return accept({ type: 'MethodBound', data: { binding, ...start } });
}

function withdraw(
  start: EffectiveStart,
  { reason }: Command<'WithdrawMethod'>,
  state: MethodState,
  context: MethodContext,
): Decision<MethodEvent> {
  if (methodFrom(state, start.from).withdrawn) return accept();
  const readers = readersOf(state.id, context).map(([id]) => id);
  if (readers.length === 0) return accept({ type: 'MethodWithdrawn', data: { reason, ...start } });
  return refuse({
    code: 'METHOD_IN_USE',
    message: `Other methods read outputs of the method "${state.id}": ${readers.map((id) => `"${id}"`).join(', ')}.`,
    remedy: 'Bind the inputs of those methods to something else first.',
    details: { methodId: state.id, readers },
  });
}

function unregistered({ id, versions }: MethodState, version: number): Refusal | undefined {
  const known = versions.map((registered) => registered.version);
  return known.includes(version) ? undefined : versionNotRegistered(id, version, known);
}
