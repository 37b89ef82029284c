import type { Refusal } from '../decider.js';
import type { Id } from '../words.js';
import type { Conflict } from './corrections.js';
import type { RestatementState } from './restatement.js';

/** Values that have changed since a restatement of them was proposed. */
export function restatementConflict(conflicts: readonly Conflict[], id: Id): Refusal {
  const [first] = conflicts;
  return {
    code: 'RESTATEMENT_CONFLICT',
    message:
      conflicts.length === 1
        ? first!.message
        : `${conflicts.length} values of the restatement "${id}" have changed. The first: ${first!.message}`,
    remedy: 'Propose a restatement of the values as they are now.',
    details: { restatement: id, corrections: conflicts.map((one) => ({ ...one })) },
  };
}

export function restatementExists(id: Id): Refusal {
  return {
    code: 'RESTATEMENT_EXISTS',
    message: `The restatement "${id}" was proposed before with other corrections.`,
    remedy: 'Propose it under another id.',
    details: { restatement: id },
  };
}

export function restatementNotFound(id: Id): Refusal {
  return {
    code: 'RESTATEMENT_NOT_FOUND',
    message: `No restatement "${id}" was proposed.`,
    remedy: 'Propose it first.',
    details: { restatement: id },
  };
}

/** A decision about a restatement that was decided before. */
export function restatementDecided({ id, status, decidedBy = '', decidedAt = '' }: RestatementState): Refusal {
  const said = status === 'approved' ? 'approved' : 'declined';
  return {
    code: 'RESTATEMENT_DECIDED',
    message: `The restatement "${id}" was ${said} by "${decidedBy}" on ${decidedAt}.`,
    remedy: 'Propose another restatement if the values are still wrong.',
    details: { restatement: id, status, by: decidedBy, at: decidedAt },
  };
}

export function ownRestatement(id: Id, by: string): Refusal {
  return {
    code: 'OWN_RESTATEMENT',
    message: `The account "${by}" has proposed the restatement "${id}", so it cannot approve it.`,
    remedy: 'Ask somebody else to approve it.',
    details: { restatement: id, by },
  };
}

export function restatementNotApproved(id: Id): Refusal {
  return {
    code: 'RESTATEMENT_NOT_APPROVED',
    message: `The restatement "${id}" is not approved.`,
    remedy: 'Approve it first.',
    details: { restatement: id },
  };
}
