export { startProjector, type Projector, type StartProjectorOptions } from './start-projector.js';
