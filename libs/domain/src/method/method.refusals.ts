import type { Refusal } from '../decider.js';
import type { Id } from '../words.js';
import type { BindingProblem } from './binding.rules.js';

export function methodNotFound(methodId: Id): Refusal {
  return {
    code: 'METHOD_NOT_FOUND',
    message: methodId === '' ? 'There is no such method.' : `The cluster has no method "${methodId}".`,
    remedy: 'Register a version of the method first, or name another.',
    details: { methodId },
  };
}

export function methodWithdrawn(methodId: Id): Refusal {
  return {
    code: 'METHOD_WITHDRAWN',
    message: `The method "${methodId}" is withdrawn.`,
    remedy: 'Use another method, or register it under another id.',
    details: { methodId },
  };
}

export function versionNotRegistered(methodId: Id, version: number, known: readonly number[]): Refusal {
  const registered = known.length === 0 ? 'none' : known.join(', ');
  return {
    code: 'METHOD_VERSION_NOT_FOUND',
    message: `Version ${version} of the method "${methodId}" is not registered; registered: ${registered}.`,
    remedy: 'Register the version first, or name another.',
    details: { methodId, version, registered: known },
  };
}

/** The definition of the version was not given, or another one was. */
export function definitionNeeded(methodId: Id, version?: number): Refusal {
  const what = version === undefined ? 'a registered version' : `version ${version}`;
  return {
    code: 'METHOD_DEFINITION_NEEDED',
    message: `The binding of "${methodId}" cannot be checked: the definition of ${what} is not at hand.`,
    remedy: 'Send the command where the definitions of registered versions can be read.',
    details: { methodId, ...(version === undefined ? {} : { version }) },
  };
}

/** One refusal for all that is wrong with a binding. */
export function bindingRefused(code: string, what: string, problems: readonly BindingProblem[]): Refusal {
  const listed = problems.slice(0, LISTED);
  return {
    code,
    message: `${what}: ${listed.map(({ message }) => message).join(' ')}`,
    remedy: 'Correct the inputs and outputs named in the details, and bind the method again.',
    details: { problems: listed.map(({ path, message }) => ({ path, message })), wrong: problems.length },
  };
}

/** Problems that a refusal lists at most; what is beyond is counted. */
const LISTED = 100;

export function methodCircle(circle: readonly string[]): Refusal {
  return {
    code: 'METHOD_CIRCLE',
    message: `The binding would close a circle: ${circle.join(' → ')}.`,
    remedy: 'Bind one of the inputs on the circle to something else.',
    details: { circle },
  };
}
