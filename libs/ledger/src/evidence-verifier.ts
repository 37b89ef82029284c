import { placeOf, type EventPlace } from './altered-events.js';
import { EvidenceProofs, isDisclosed, type EvidenceEntry, type EvidenceSeal } from './evidence.js';
import { anotherHistory, invalidKey, notProven, type Finding } from './finding.js';
import { KeyRing } from './key-ring.js';
import type { Pins, Verification } from './log-verifier.js';
import { asKey, revokedKey } from './seal-shape.js';
import { isSealedBy } from './seal.js';

const KEYS = 'sealKeys-all';

/** A bundle: a seal, events that it proves, and the nodes of their proofs. */
export interface Evidence {
  readonly seal: EvidenceSeal;
  readonly entries: readonly EvidenceEntry[];
  /** In base64. */
  readonly nodes: string;
}

/** Verifies that the events of a bundle are those of the log that its seal covers. */
export function verifyEvidence({ seal, entries, nodes }: Evidence, pins: Pins = {}): Verification {
  const { statement } = seal;
  const ring = ringOf(entries, pins);
  const proofs = new EvidenceProofs(seal, nodes);
  const findings: Finding[] = [...ring.findings, ...sealFindings(seal, ring.ring), ...treeFindings(seal, pins)];
  let [index, position] = [-1, ''];
  for (const entry of [...entries].sort((a, b) => a.index - b.index)) {
    const place = placeIn(entry);
    const isInOrder = entry.index > index && place.position > position;
    [index, position] = [entry.index, place.position];
    if (!isInOrder || !proofs.proves(entry)) findings.push(notProven(place));
  }
  return {
    isProven: findings.length === 0,
    events: entries.length,
    seals: 1,
    sealed: {
      size: statement.size,
      root: statement.root,
      position: statement.position,
      recordedAt: statement.recordedAt,
    },
    tail: { events: 0, first: undefined },
    keys: ring.ring.keys,
    findings,
    omitted: 0,
  };
}

function placeIn(entry: EvidenceEntry): EventPlace {
  return isDisclosed(entry) ? placeOf(entry.event) : { position: entry.position, stream: entry.stream };
}

/** The keys that the events of the bundle announce. */
function ringOf(
  entries: readonly EvidenceEntry[],
  pins: Pins,
): { readonly ring: KeyRing; readonly findings: Finding[] } {
  const ring = new KeyRing(pins.keys ?? []);
  const findings: Finding[] = [];
  for (const entry of entries) {
    if (!isDisclosed(entry) || entry.event.stream !== KEYS) continue;
    const { event } = entry;
    const key = asKey(event.data);
    if (event.type === 'SealKeyRevoked') ring.revoke(revokedKey(event.data));
    else if (key === undefined || !ring.add(key)) findings.push(invalidKey(placeOf(event)));
  }
  return { ring, findings };
}

function sealFindings(seal: EvidenceSeal, ring: KeyRing): readonly Finding[] {
  const { statement, publicKey } = seal;
  const key = ring.find(statement.key) ?? ring.unannounced(statement.key, publicKey);
  const fault = (why: string): readonly Finding[] => [
    { kind: 'seal', position: statement.position, message: `The seal of the bundle ${why}.` },
  ];
  if (key?.publicKey !== publicKey || !isSealedBy(publicKey, seal)) {
    return fault(`does not have a valid signature of the key ${statement.key}`);
  }
  if (key.trust === null) return fault(`is signed with the key ${key.key}, which is neither pinned nor introduced`);
  return key.isRevoked ? fault(`is signed with the key ${key.key}, which had been revoked`) : [];
}

/** A bundle has one seal, so that only a tree of its size can be compared. */
function treeFindings({ statement }: EvidenceSeal, { trees = [] }: Pins): readonly Finding[] {
  return trees.flatMap((pinned) =>
    pinned.size === statement.size && pinned.root === statement.root
      ? []
      : [anotherHistory(pinned, statement.position)],
  );
}
