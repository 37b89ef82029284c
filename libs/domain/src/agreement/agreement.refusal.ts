import type { Refusal } from '../decider.js';
import type { Id, Subject } from '../words.js';
import type { AgreementContext, AgreementState, AgreementStatus, GivenAnswer, Round } from './agreement.js';
import { lastRound } from './proposal.js';

export const agreementNotUsed: Refusal = {
  code: 'AGREEMENT_NOT_USED',
  message: 'The cluster does not require agreement about its strategies.',
  remedy: 'Activate the strategy without one, or let the coordinator require agreement first.',
};

export const workflowMissing: Refusal = {
  code: 'WORKFLOW_NOT_FOUND',
  message: 'There is no workflow "agreement", so a proposal has no terms.',
  remedy: 'Start Strata with the workflows that ship with it.',
};

export function roleNotFound(role: Id, known: readonly Id[]): Refusal {
  return {
    code: 'ROLE_NOT_FOUND',
    message: `The workflow of agreements has no role "${role}".`,
    remedy: 'Name one of the roles in the details, or define the role in the workflow first.',
    details: { role, roles: known },
  };
}

export function proposalExists(state: AgreementState): Refusal {
  const round = lastRound(state)?.round ?? 0;
  return {
    code: 'PROPOSAL_EXISTS',
    message: `The strategy "${state.strategyId}" is proposed already, in round ${round}.`,
    remedy: 'Revise the proposal, or withdraw it first.',
    details: { strategyId: state.strategyId, proposal: state.proposal, round },
  };
}

const BECAME: Readonly<Record<Exclude<AgreementStatus, 'proposed'>, (strategy: Id) => string>> = {
  none: (strategy) => `The strategy "${strategy}" is not proposed.`,
  agreed: (strategy) => `The parties have agreed on the strategy "${strategy}" already.`,
  decided: (strategy) => `The coordinator has decided the proposal of the strategy "${strategy}" already.`,
  withdrawn: (strategy) => `The proposal of the strategy "${strategy}" was withdrawn.`,
};

/** The refusal of what needs an open proposal. It names what has become of the last one. */
export function notProposed({ status, proposal }: AgreementState, { strategyId }: AgreementContext): Refusal {
  return {
    code: 'NOT_PROPOSED',
    message: BECAME[status === 'proposed' ? 'none' : status](strategyId),
    remedy: 'Propose the strategy, if there is more to agree on.',
    details: { strategyId, status, proposal },
  };
}

/** The refusal of whoever acts on a round that somebody has ended meanwhile. */
export function roundOver(state: AgreementState, round: number): Refusal {
  const current = lastRound(state)?.round ?? 0;
  return {
    code: 'ROUND_OVER',
    message: `The proposal of the strategy "${state.strategyId}" is in round ${current}, not in round ${round}.`,
    remedy: 'Read what the current round changes, and act on that.',
    details: { strategyId: state.strategyId, round, current },
  };
}

export function notAffected(party: Subject, strategyId: Id, { parties }: Round): Refusal {
  return {
    code: 'PARTY_NOT_AFFECTED',
    message: `The proposal of the strategy "${strategyId}" does not ask "${party}".`,
    remedy: 'Answer for one of the parties in the details.',
    details: { party, parties: parties.map((one) => one.party) },
  };
}

const SAYS: Readonly<Record<GivenAnswer['answer'], (party: Subject) => string>> = {
  agrees: (party) => `"${party}" has agreed`,
  objects: (party) => `"${party}" has objected`,
  asks: (party) => `"${party}" has asked for a change`,
};

/** The refusal of the second of two people who answer for one party at once. */
export function answerConflict(party: Subject, before: GivenAnswer | undefined, { round }: Round): Refusal {
  const given = before === undefined ? `"${party}" has not answered` : SAYS[before.answer](party);
  return {
    code: 'ANSWER_CONFLICT',
    message: `Since you looked, ${given} in round ${round}.`,
    remedy: 'Read that answer, and send yours again based on its edition if it is to be replaced.',
    details: { party, round, edition: before?.edition ?? 0, answer: before?.answer ?? null },
  };
}

export function commentRequired(party: Subject): Refusal {
  return {
    code: 'COMMENT_REQUIRED',
    message: `The answer of "${party}" has no comment.`,
    remedy: 'Say what you object to or ask for: in a comment, or in a remark on a part of the proposal.',
    details: { party },
  };
}

export function remarkNotFound(about: string, strategyId: Id, { round }: Round): Refusal {
  return {
    code: 'REMARK_NOT_FOUND',
    message: `Nothing on the proposed map of "${strategyId}" is named "${about}".`,
    remedy:
      'Comment on "strategy", or on a thing such as objective:O, measure:O/K, link:O>P, contribution:O>P or weight:objective:O.',
    details: { strategyId, about, round },
  };
}

export function decisionTooEarly(waiting: readonly Subject[], { due }: Round): Refusal {
  return {
    code: 'DECISION_TOO_EARLY',
    message: `${waiting.length} of the parties have not answered, and may until ${due}.`,
    remedy: 'Wait for their answers or for the deadline.',
    details: { waitingFor: waiting, due },
  };
}
