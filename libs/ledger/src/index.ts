export { hashOf } from './canonical-json.js';
export { firstDifference, type Difference } from './first-difference.js';
