export { hashOf, type HashText } from './canonical-json.js';
export { firstDifference, type Difference } from './first-difference.js';
