import type { LogEvent } from './sealed.js';
import { canonicalJson } from './canonical-json.js';
import type { Digest } from './digest.js';
import { leafHash } from './merkle-tree.js';

/** An event as stored, without its position, whose form differs between stores. */
export type StoredForm = Omit<LogEvent, 'position'>;

/**
 * The leaf of an event: the hash of the canonical JSON of the event as stored, never upcast. Known-at is in the metadata,
 * if it differs from recorded-at.
 */
export function leafOf({ id, stream, revision, type, schemaVersion, recordedAt, data, metadata }: StoredForm): Digest {
  return leafHash(canonicalJson({ data, id, metadata, recordedAt, revision, schemaVersion, stream, type }));
}
