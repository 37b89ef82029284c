import type { EvaluationEvent, Id } from '@strata/domain';
import type { Evidence } from '@strata/ledger';

type Closed = Extract<EvaluationEvent, { type: 'EvaluationClosed' }>['data'];

/**
 * What the event of the closing says about what is disclosed, if the event itself stays out because it holds figures that
 * are not. Everything in it follows from the events of the bundle; its hashes would not.
 */
export type ClosingExtract = Omit<Closed, 'inputsHash' | 'resultsHash' | 'incomplete'>;

/** A closed evaluation with everything that proves it. */
export interface EvidenceBundle extends Evidence {
  readonly cluster: Id;
  readonly evaluation: Id;
  readonly extract?: ClosingExtract | undefined;
}

/** The first line of a bundle; the format is described in docs/proof-format.md. */
export const EVIDENCE_FORMAT = 'strata evidence 1';

/** A bundle as lines of JSON. */
export function* evidenceLines({ entries, nodes, ...header }: EvidenceBundle): Iterable<string> {
  yield `${JSON.stringify({ format: EVIDENCE_FORMAT, ...header })}\n`;
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
  yield `${JSON.stringify({ nodes })}\n`;
}
