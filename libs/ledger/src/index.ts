export type { EventPlace } from './altered-events.js';
export { hashOf } from './canonical-json.js';
export { provesEvent, proveEvent, type EventProof } from './event-proof.js';
export type { Finding } from './finding.js';
export { firstDifference, type Difference } from './first-difference.js';
export type { RingKey } from './key-ring.js';
export { LogVerifier, type Pins, type Verification } from './log-verifier.js';
export {
  EMPTY_ROOT,
  isConsistent,
  leafHash,
  ProvingTree,
  rootOfInclusion,
  TreeFrontier,
  type ConsistencyProof,
  type InclusionProof,
} from './merkle-tree.js';
export { introduced, sealSigner, type SealSigner } from './seal-key.js';
export type { LogEvent, Seal, SealedTree, SealStatement } from './sealed.js';
export { isIntactEnd, SealDraft } from './seal.js';
