export { exitCodeOf, startFailure } from './exit-code.js';
export { startApi, type Api, type StartApiOptions } from './start-api.js';
export { stopOnSignals } from './stop-on-signals.js';
