/** Explicit injection tokens, so that dependency injection does not rely on reflected types. */
export const RUNTIME = Symbol('Runtime');
export const LOGGER = Symbol('Logger');
export const PROCESS_STATE = Symbol('ProcessState');
