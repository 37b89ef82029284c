export { startApi, type Api, type StartApiOptions } from './start-api.js';
