/** Injection tokens: explicit, so that wiring depends on no reflected types. */
export const RUNTIME = Symbol('Runtime');
export const LOGGER = Symbol('Logger');
export const SERVER_STATE = Symbol('ServerState');
