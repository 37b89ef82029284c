import type { Principal } from './principal.js';

/** Whoever works on the machine itself: the command line and the program's own start. Trusted with everything. */
export interface Operator {
  /** Such as `cli:anna` or `system:demo`; what is done is recorded under it. */
  readonly operator: string;
}

/** In whose name something is asked or done. */
export type Caller = Principal | Operator;

/** A caller that access rules do not restrict. Never made from anything that comes over the network. */
export function operator(name: string): Operator {
  return { operator: name };
}

/** The name that events are recorded under. */
export function callerName(caller: Caller): string {
  return 'operator' in caller ? caller.operator : caller.login;
}
