import { isEnded, strategyEnded } from '../cascade/placement.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { sameData } from '../equality.js';
import type {
  AgreementCommand,
  AgreementContext,
  AgreementEvent,
  AgreementState,
  Answer,
  GivenAnswer,
  Round,
} from './agreement.js';
import { agreementEvolve } from './agreement.evolve.js';
import {
  answerConflict,
  commentRequired,
  notAffected,
  notProposed,
  remarkNotFound,
  roundOver,
} from './agreement.refusal.js';
import { answerOf, isAgreed, isOnMap, lastRound } from './proposal.js';

type AnswerProposal = Extract<AgreementCommand, { readonly type: 'AnswerProposal' }>;

/** Answers a round for a party. The proposal is agreed as soon as its quorum is reached. */
export function answerProposal(
  { type: _, round, basedOn, ...answer }: AnswerProposal,
  state: AgreementState,
  context: AgreementContext,
): Decision<AgreementEvent> {
  const asked = state.rounds.find((one) => one.round === round);
  const before = asked && answerOf(asked, answer.party);
  // The same answer given by two people is no conflict, even if it has settled the proposal.
  if (before !== undefined && isSame(before, answer)) return accept();
  const known = lastRound(state);
  if (state.status !== 'proposed' || known === undefined) return refuse(notProposed(state, context));
  if (known !== asked) return refuse(roundOver(state, round));
  const refusal = answerRefused({ answer, basedOn, before, round: known }, context);
  if (refusal !== undefined) return refuse(refusal);
  const { strategyId, proposal } = state;
  const ref = { strategyId, proposal, round };
  const data = { ...ref, ...answer, edition: basedOn + 1 };
  const after = lastRound(agreementEvolve.ProposalAnswered(state, data))!;
  return accept<AgreementEvent>(
    { type: 'ProposalAnswered', data },
    ...(isAgreed(after) ? [{ type: 'ProposalAgreed', data: ref } as const] : []),
  );
}

interface Given {
  readonly answer: Answer;
  readonly basedOn: number;
  readonly before: GivenAnswer | undefined;
  readonly round: Round;
}

function answerRefused({ answer, basedOn, before, round }: Given, context: AgreementContext): Refusal | undefined {
  const { entry, strategyId } = context;
  if (entry !== undefined && isEnded(entry)) return strategyEnded(entry);
  const { party } = answer;
  if (!round.parties.some((one) => one.party === party)) return notAffected(party, strategyId, round);
  if ((before?.edition ?? 0) !== basedOn) return answerConflict(party, before, round);
  return commentRefused(answer, round, context);
}

function commentRefused(
  { party, answer, comment, remarks }: Answer,
  round: Round,
  { strategyId, proposedMap }: AgreementContext,
): Refusal | undefined {
  if (answer !== 'agrees' && comment === undefined && remarks.length === 0) return commentRequired(party);
  const unknown = remarks.find(({ about }) => proposedMap === undefined || !isOnMap(about, proposedMap));
  return unknown && remarkNotFound(unknown.about, strategyId, round);
}

function isSame({ edition: _, ...before }: GivenAnswer, answer: Answer): boolean {
  return sameData(before, answer);
}
