/** Injection tokens: explicit, so that wiring depends on no reflected types. */
export const RUNTIME = Symbol('Runtime');
export const LOGGER = Symbol('Logger');
export const PROCESS_STATE = Symbol('ProcessState');
