import { isEnded, strategyEnded, strategyNotFound } from '../cascade/placement.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { agreementEvolve, initialAgreement } from './agreement.evolve.js';
import {
  decisionTooEarly,
  notProposed,
  proposalExists,
  roundOver,
  agreementNotUsed,
  roleNotFound,
  workflowMissing,
} from './agreement.refusal.js';
import { agreementCommandShape } from './agreement.shape.js';
import type {
  AgreementCommand,
  AgreementContext,
  AgreementEvent,
  AgreementState,
  NamedRole,
  ProposedContent,
  Round,
  RoundRef,
} from './agreement.js';
import { answerProposal } from './answer.decide.js';
import { partyNotFound } from './party.refusal.js';
import { against, lastRound, partiesOf, rolesOf, sameContent, statementOf, waitingFor } from './proposal.js';

type Command<T extends AgreementCommand['type']> = Extract<AgreementCommand, { readonly type: T }>;

/** The agreement about one strategy: what its owner proposes, and what those whom it affects answer, in rounds. */
export const agreementDecider: Decider<AgreementState, AgreementCommand, AgreementEvent, AgreementContext> =
  defineDecider({
    initial: initialAgreement,
    shape: agreementCommandShape,
    guard: notInCascade,
    decide: {
      ProposeStrategy: propose,
      ReviseProposal: revise,
      AnswerProposal: answerProposal,
      DecideProposal: decideNow,
      WithdrawProposal: withdraw,
      RemindOfProposal: remind,
      EscalateProposal: escalate,
    },
    evolve: agreementEvolve,
  });

function notInCascade(
  _command: AgreementCommand,
  _state: AgreementState,
  { cluster, strategyId, entry }: AgreementContext,
): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  return entry === undefined ? strategyNotFound(strategyId) : undefined;
}

function propose(
  { roles, note }: Command<'ProposeStrategy'>,
  state: AgreementState,
  context: AgreementContext,
): Decision<AgreementEvent> {
  const content = contentNow(roles, context);
  const known = lastRound(state);
  // Proposed again, it is the same proposal, whatever has become of it, unless it was withdrawn.
  const isKnown = known !== undefined && sameContent(known, content) && state.status !== 'withdrawn';
  if (isKnown) return accept();
  if (context.cluster.agreementRequired !== true) return refuse(agreementNotUsed);
  if (state.status === 'proposed') return refuse(proposalExists(state));
  return open({ content, note, roles, at: { proposal: state.proposal + 1, round: 1 } }, context);
}

function revise(
  { round, roles, note }: Command<'ReviseProposal'>,
  state: AgreementState,
  context: AgreementContext,
): Decision<AgreementEvent> {
  const known = lastRound(state);
  if (state.status !== 'proposed' || known === undefined) return refuse(notProposed(state, context));
  const named = roles ?? rolesOf(known);
  const content = contentNow(named, context);
  if (sameContent(known, content)) return accept();
  if (known.round !== round) return refuse(roundOver(state, round));
  return open({ content, note, roles: named, at: { proposal: state.proposal, round: round + 1 } }, context);
}

function contentNow(roles: readonly NamedRole[], { entry, map, affected }: AgreementContext): ProposedContent {
  return {
    mapRevision: map.revision,
    statement: statementOf(entry!),
    parties: partiesOf(affected, roles),
  };
}

interface Opening {
  readonly content: ProposedContent;
  readonly note: string | undefined;
  readonly roles: readonly NamedRole[];
  readonly at: Omit<RoundRef, 'strategyId'>;
}

/** Opens a round. If it affects nobody, there is nobody to wait for. */
function open({ content, note, roles, at }: Opening, context: AgreementContext): Decision<AgreementEvent> {
  const { cluster, strategyId, entry, terms } = context;
  if (isEnded(entry!)) return refuse(strategyEnded(entry!));
  const unknownRole = roles.find(({ role }) => !context.roles.includes(role));
  if (unknownRole !== undefined) return refuse(roleNotFound(unknownRole.role, context.roles));
  const refusal = partyNotFound(cluster, roles);
  if (refusal !== undefined) return refuse(refusal);
  if (terms === undefined) return refuse(workflowMissing);
  const ref = { strategyId, ...at };
  const data = { ...ref, ...content, ...(note !== undefined && { note }), ...terms };
  return accept<AgreementEvent>(
    { type: at.round === 1 ? 'StrategyProposed' : 'ProposalRevised', data },
    ...(content.parties.length === 0 ? [{ type: 'ProposalAgreed', data: ref } as const] : []),
  );
}

/** The coordinator settles what the parties do not: once all have answered, or after the deadline. */
function decideNow(
  { round, reason }: Command<'DecideProposal'>,
  state: AgreementState,
  context: AgreementContext,
): Decision<AgreementEvent> {
  if (state.status === 'decided' && state.reason === reason) return accept();
  return inRound(round, state, context, (known) => {
    const waiting = waitingFor(known);
    if (waiting.length > 0 && context.now < known.due) return refuse(decisionTooEarly(waiting, known));
    return accept({ type: 'ProposalDecided', data: { ...refOf(state, known), reason } });
  });
}

function inRound(
  round: number,
  state: AgreementState,
  context: AgreementContext,
  decide: (round: Round) => Decision<AgreementEvent>,
): Decision<AgreementEvent> {
  const known = lastRound(state);
  if (state.status !== 'proposed' || known === undefined) return refuse(notProposed(state, context));
  if (known.round !== round) return refuse(roundOver(state, round));
  return isEnded(context.entry!) ? refuse(strategyEnded(context.entry!)) : decide(known);
}

function withdraw(
  { reason }: Command<'WithdrawProposal'>,
  state: AgreementState,
  context: AgreementContext,
): Decision<AgreementEvent> {
  const known = lastRound(state);
  if (state.status === 'withdrawn' && state.reason === reason) return accept();
  if (state.status !== 'proposed' || known === undefined) return refuse(notProposed(state, context));
  return accept({ type: 'ProposalWithdrawn', data: { ...refOf(state, known), reason } });
}

/** The process of an earlier round, or of a proposal that is settled, has nothing left to do. */
function openRound(
  { proposal, round }: Pick<RoundRef, 'proposal' | 'round'>,
  state: AgreementState,
  { entry }: AgreementContext,
): Round | undefined {
  const known = lastRound(state);
  const isOpen = state.status === 'proposed' && state.proposal === proposal && !isEnded(entry!);
  return isOpen && known?.round === round ? known : undefined;
}

function remind(
  command: Command<'RemindOfProposal'>,
  state: AgreementState,
  context: AgreementContext,
): Decision<AgreementEvent> {
  const known = openRound(command, state, context);
  if (known === undefined || known.reminders.includes(command.step)) return accept();
  const waiting = waitingFor(known);
  if (waiting.length === 0) return accept();
  const { due } = known;
  const data = { ...refOf(state, known), step: command.step, waitingFor: waiting, due };
  return accept({ type: 'ProposalReminderSent', data });
}

function escalate(
  command: Command<'EscalateProposal'>,
  state: AgreementState,
  context: AgreementContext,
): Decision<AgreementEvent> {
  const known = openRound(command, state, context);
  if (known === undefined || known.escalated) return accept();
  const data = { ...refOf(state, known), waitingFor: waitingFor(known), against: against(known) };
  return accept({ type: 'ProposalEscalated', data });
}

function refOf({ strategyId, proposal }: AgreementState, { round }: Round): RoundRef {
  return { strategyId, proposal, round };
}
