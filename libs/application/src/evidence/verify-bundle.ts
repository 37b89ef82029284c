import { streamName } from '@strata/domain';
import { isDisclosed, unpackEntries, verifyEvidence, type Finding, type Pins, type Verification } from '@strata/ledger';
import type { ClosedData } from '../evaluations/replayed-cluster.js';
import type { EvidenceBundle } from './evidence-bundle.js';

/**
 * Verifies that the events of a bundle are what was sealed, and that no event is missing that the closing lists. (Before
 * inputs had a form, closings listed none.)
 */
export function verifyBundle(bundle: EvidenceBundle, pins: Pins = {}): Verification {
  const verification = verifyEvidence(bundle, pins);
  const findings = [...verification.findings, ...missingIn(bundle)];
  return { ...verification, findings, isProven: findings.length === 0 };
}

function missingIn({ entries, cluster, evaluation, extract }: EvidenceBundle): readonly Finding[] {
  const places = new Map(entries.map((entry) => (isDisclosed(entry) ? placeOf(entry.event) : placeOf(entry))));
  const stream = streamName({ kind: 'evaluations', clusterId: cluster });
  const closing = entries.filter(isDisclosed).find(({ event }) => {
    return event.stream === stream && event.type === 'EvaluationClosed' && (event.data as ClosedData).id === evaluation;
  });
  const isThere = extract ? [...places.values()].includes(stream) : closing !== undefined;
  if (!isThere)
    return [{ kind: 'removed', stream, message: `The closing of the evaluation ${evaluation} is missing.` }];
  const record = extract?.record ?? (closing?.event.data as ClosedData | undefined)?.record;
  const listed = record === undefined ? [] : (unpackEntries(record.events) ?? []);
  return listed
    .filter(({ position, stream: of }) => places.get(position) !== of)
    .map(({ position, stream: of }) => ({
      kind: 'removed',
      position,
      stream: of,
      message: `The event at position ${position} in the stream ${of} is missing.`,
    }));
}

function placeOf({ position, stream }: { readonly position: string; readonly stream: string }): [string, string] {
  return [position, stream];
}
