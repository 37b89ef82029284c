import { absent } from '../absent.js';
import type { Refusal } from '../decider.js';
import type { Id } from '../words.js';

/** A problem in a binding; `path` is the input or output. */
export interface BindingProblem {
  readonly path: string;
  readonly message: string;
}

export const methodNotFound = absent('method', 'Register a version of the method first, or name an existing one.');

export function methodNotRegistered(methodId: Id): string {
  return `The method "${methodId}" is not registered in this cluster.`;
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
    message: `Version ${version} of the method "${methodId}" is not registered. Registered versions: ${registered}.`,
    remedy: 'Register the version first, or name a registered one.',
    details: { methodId, version, registered: known },
  };
}

/** The context lacks the definition of the version. */
export function definitionNeeded(methodId: Id, version?: number): Refusal {
  const what = version === undefined ? 'a registered version' : `version ${version}`;
  return {
    code: 'METHOD_DEFINITION_NEEDED',
    message: `The binding of the method "${methodId}" cannot be checked without the definition of ${what}.`,
    remedy: 'Send the command to a process that can read the definitions of registered versions.',
    details: { methodId, ...(version === undefined ? {} : { version }) },
  };
}

/** One refusal for all problems of a binding. */
export function bindingRefused(code: string, what: string, problems: readonly BindingProblem[]): Refusal {
  const listed = problems.slice(0, LISTED);
  return {
    code,
    message: `${what}: ${listed.map(({ message }) => message).join(' ')}`,
    remedy: 'Correct the inputs and outputs named in the details, and bind the method again.',
    details: { problems: listed.map(({ path, message }) => ({ path, message })), wrong: problems.length },
  };
}

/** The most problems that a refusal lists; the rest are only counted. */
const LISTED = 100;

export function methodCycle(circle: readonly string[]): Refusal {
  return {
    code: 'METHOD_CIRCLE',
    message: `The binding would create a cycle: ${circle.join(' → ')}.`,
    remedy: 'Bind one of the inputs on the cycle to something else.',
    details: { circle },
  };
}
