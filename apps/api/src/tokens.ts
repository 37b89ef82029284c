/** Injection tokens: explicit, so that wiring depends on no reflected types. */
export const RUNTIME = Symbol('Runtime');
/** The product's public API, which is all that handlers need. */
export const STRATA = Symbol('Strata');
export const LOGGER = Symbol('Logger');
export const SERVER_STATE = Symbol('ServerState');
