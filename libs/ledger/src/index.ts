export type { EventPlace } from './altered-events.js';
export { hashOf } from './canonical-json.js';
export { provesEvent, proveEvent, type EventProof } from './event-proof.js';
export type { Finding } from './finding.js';
export { firstDifference, type Difference } from './first-difference.js';
export type { RingKey } from './key-ring.js';
export { LogVerifier, type Pins, type Verification } from './log-verifier.js';
export { introduced, sealSigner, type SealSigner } from './seal-key.js';
export { isIntactEnd, SealDraft } from './seal.js';
