import type { Principal } from './principal.js';

/** A trusted caller on the machine itself: the command line or the program's own startup. */
export interface Operator {
  /** Such as `cli:anna` or `system:demo`; events are recorded under this name. */
  readonly operator: string;
}

/** On whose behalf a query or command runs. */
export type Caller = Principal | Operator;

/** A caller that access rules do not restrict. Never create one from network input. */
export function operator(name: string): Operator {
  return { operator: name };
}

/** The name that events are recorded under. */
export function callerName(caller: Caller): string {
  return 'operator' in caller ? caller.operator : caller.login;
}
