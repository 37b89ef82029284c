import type { Seal, SealEnd, SignedStatement } from './sealed.js';
import { fromHex, toHex } from './digest.js';
import { leafOf, type StoredForm } from './leaf.js';
import { ProvingTree, rootOfInclusion, TreeFrontier } from './merkle-tree.js';
import { unpackEntries } from './seal-entries.js';
import { isSealedBy, treeOf } from './seal.js';

/** The proof that an event is in the log as sealed, in the form in which it is handed over. */
export interface EventProof {
  readonly format: 1;
  /** The number of events before it. */
  readonly index: number;
  /** The hash of the event as stored, in hexadecimal. */
  readonly leaf: string;
  /** From the leaf to the root, in hexadecimal. */
  readonly path: readonly string[];
  readonly seal: SignedStatement;
  /** The key of the seal, in base64. */
  readonly publicKey: string;
}

/**
 * Proves one of the events that a seal adds to the one before it, from these two seals. Undefined if the seal does not
 * list the position.
 */
export function proveEvent(
  position: string,
  { seal, before }: { readonly seal: Seal; readonly before: SealEnd | undefined },
): EventProof | undefined {
  const events = unpackEntries(seal.entries) ?? [];
  const at = events.findIndex((event) => event.position === position);
  if (at < 0) return undefined;
  const earlier = before === undefined ? new TreeFrontier() : treeOf(before);
  const tree = new ProvingTree(
    earlier,
    events.map(({ leaf }) => leaf),
  );
  const index = earlier.size + at;
  return {
    format: 1,
    index,
    leaf: toHex(events[at]!.leaf),
    path: tree.inclusion(index).map(toHex),
    seal: { statement: seal.statement, signature: seal.signature },
    publicKey: seal.publicKey,
  };
}

/** True if the proof shows that the event, as stored, is in the log that its seal covers, and its key signed the seal. */
export function provesEvent({ index, leaf, path, seal, publicKey }: EventProof, event: StoredForm): boolean {
  const { size, root } = seal.statement;
  if (toHex(leafOf(event)) !== leaf || !isSealedBy(publicKey, seal)) return false;
  const reached = rootOfInclusion({ index, size, leaf: fromHex(leaf), path: path.map(fromHex) });
  return reached !== undefined && toHex(reached) === root;
}
