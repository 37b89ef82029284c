export type { EventPlace } from './altered-events.js';
export { canonicalJson, hashOf } from './canonical-json.js';
export { provesEvent, proveEvent, type EventProof } from './event-proof.js';
export { EvidenceProver, isDisclosed, type DisclosedEvent, type EvidenceEntry, type EvidenceSeal } from './evidence.js';
export { verifyEvidence, type Evidence } from './evidence-verifier.js';
export type { Finding } from './finding.js';
export { firstDifference, type Difference } from './first-difference.js';
export type { RingKey } from './key-ring.js';
export { leafOf } from './leaf.js';
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
export { packEntries, unpackEntries, type SealedEvent } from './seal-entries.js';
export { introduced, sealSigner, type SealSigner } from './seal-key.js';
export type { LogEvent, Seal, SealedTree, SealStatement } from './sealed.js';
export { isIntactEnd, SealDraft } from './seal.js';
