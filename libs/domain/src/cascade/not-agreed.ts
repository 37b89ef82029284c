import type { AgreementStatus } from '../agreement/agreement.js';
import { isSettled } from '../agreement/proposal.js';
import type { Refusal } from '../decider.js';
import type { Id } from '../words.js';
import type { CascadeContext } from './cascade.context.js';
import type { StrategyEntry } from './cascade.js';

/** Refuses to put a map in force that was neither agreed on nor decided as it is, where the cluster requires that. */
export function notAgreed(entry: StrategyEntry, context: CascadeContext): Refusal | undefined {
  const { cluster, map, agreement } = context;
  if (cluster.agreementRequired !== true) return undefined;
  if (agreement !== undefined && isSettled(agreement, entry, map?.revision)) return undefined;
  const { status = 'none' } = agreement ?? {};
  return {
    code: 'NOT_AGREED',
    message: MESSAGES[status](entry.id),
    remedy: REMEDIES[status],
    details: { strategyId: entry.id, status, round: agreement?.rounds.length ?? 0 },
  };
}

const changed = (strategy: Id) => `The strategy "${strategy}" was changed after its proposal had been settled.`;
const open = (strategy: Id) => `The strategy "${strategy}" is proposed, but not all whom it affects agree yet.`;
const missing = (strategy: Id) => `The cluster requires agreement, but the strategy "${strategy}" was not proposed.`;

const MESSAGES: Readonly<Record<AgreementStatus, (strategy: Id) => string>> = {
  none: missing,
  withdrawn: missing,
  proposed: open,
  agreed: changed,
  decided: changed,
};

const PROPOSE = 'Propose the strategy as it is now to those whom it affects.';

const REMEDIES: Readonly<Record<AgreementStatus, string>> = {
  none: PROPOSE,
  withdrawn: PROPOSE,
  proposed: 'Wait for their answers, or revise the proposal; after the deadline the coordinator may decide.',
  agreed: PROPOSE,
  decided: PROPOSE,
};
