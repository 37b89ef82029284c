/** Injection tokens, explicit so that injection does not depend on reflected types. */
export const RUNTIME = Symbol('Runtime');
/** The product's public API, the only dependency of handlers. */
export const STRATA = Symbol('Strata');
export const LOGGER = Symbol('Logger');
export const SERVER_STATE = Symbol('ServerState');
