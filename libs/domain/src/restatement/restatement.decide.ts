import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { sameData } from '../equality.js';
import type { JsonObject } from '../json.js';
import type { ProcessPlan } from '../process/process.js';
import { reportDecider } from '../report/report.decide.js';
import { byReport, conflictsIn, correctedValue, reportOf, type PlacedCorrection } from './corrections.js';
import { initialRestatement, restatementEvolve } from './restatement.evolve.js';
import {
  ownRestatement,
  restatementConflict,
  restatementDecided,
  restatementExists,
  restatementNotFound,
} from './restatement.refusal.js';
import type { ReportNow, RestatementContext } from './restatement.context.js';
import { restatementCommandShape } from './restatement.shape.js';
import type { Correction, RestatementCommand, RestatementEvent, RestatementState } from './restatement.js';

type Command<T extends RestatementCommand['type']> = Extract<RestatementCommand, { readonly type: T }>;

/** One restatement: values of reports that somebody proposes to correct, and what was decided about it. */
export const restatementDecider: Decider<RestatementState, RestatementCommand, RestatementEvent, RestatementContext> =
  defineDecider({
    initial: initialRestatement,
    shape: restatementCommandShape,
    guard: (_command, _state, { cluster }) => (cluster.exists ? undefined : clusterNotFound),
    decide: { ProposeRestatement: propose, ApproveRestatement: approve, DeclineRestatement: decline },
    evolve: restatementEvolve,
  });

function propose(
  { restatementId, reason, evidence, corrections }: Command<'ProposeRestatement'>,
  state: RestatementState,
  context: RestatementContext,
): Decision<RestatementEvent> {
  const { by, now: at } = context;
  if (state.status !== 'none') {
    const isSame = sameData([state.reason, state.evidence, state.corrections], [reason, evidence, corrections]);
    if (!isSame) return refuse(restatementExists(restatementId));
    return state.status === 'declined' ? refuse(restatementDecided(state)) : accept();
  }
  const refusal = notCorrectable({ id: restatementId, reason, corrections }, context);
  if (refusal !== undefined) return refuse(refusal);
  const data = { restatementId, by, at, reason, ...(evidence && { evidence }), corrections };
  return accept({ type: 'RestatementProposed', data });
}

function approve(
  { restatementId, comment }: Command<'ApproveRestatement'>,
  state: RestatementState,
  context: RestatementContext,
): Decision<RestatementEvent> {
  const { by, now: at, terms } = context;
  if (state.status === 'none') return refuse(restatementNotFound(restatementId));
  if (state.status === 'approved' && state.decidedBy === by) return accept();
  if (state.status !== 'proposed') return refuse(restatementDecided(state));
  if (terms.fourEyes && state.proposedBy === by) return refuse(ownRestatement(restatementId, by));
  const refusal = notCorrectable(state, context);
  if (refusal !== undefined) return refuse(refusal);
  const plan = planOf(state.corrections, context);
  return accept({
    type: 'RestatementApproved',
    data: { restatementId, by, at, ...(comment !== undefined && { comment }), plan },
  });
}

function decline(
  { restatementId, comment }: Command<'DeclineRestatement'>,
  state: RestatementState,
  { by, now: at }: RestatementContext,
): Decision<RestatementEvent> {
  if (state.status === 'none') return refuse(restatementNotFound(restatementId));
  if (state.status === 'declined' && state.decidedBy === by) return accept();
  if (state.status !== 'proposed') return refuse(restatementDecided(state));
  return accept({ type: 'RestatementDeclined', data: { restatementId, by, at, comment } });
}

/** One step for each report, due at once. */
function planOf(corrections: readonly Correction[], { now, terms }: RestatementContext): ProcessPlan {
  const { definition, pauses } = terms;
  const steps = [...byReport(corrections).keys()].map((about, index) => {
    return { id: `report-${index + 1}`, due: now, action: 'restate', about };
  });
  return { definition, steps, pauses };
}

/** Why corrections cannot be made now: values that have changed, or that the rules of their reports refuse. */
function notCorrectable(
  { id, reason, corrections }: Pick<RestatementState, 'id' | 'reason' | 'corrections'>,
  { reports }: RestatementContext,
): Refusal | undefined {
  const grouped = [...byReport(corrections)].map(([key, placed]) => ({ placed, report: reports.get(key) }));
  const conflicts = grouped.flatMap(({ placed, report }) =>
    conflictsIn(placed, report?.state ?? reportDecider.initial),
  );
  if (conflicts.length > 0) return restatementConflict(conflicts, id);
  for (const { placed, report } of grouped) {
    const refusal = report && refusalOf(placed, report, reason);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function refusalOf(
  placed: readonly PlacedCorrection[],
  { state, context }: ReportNow,
  reason: string,
): Refusal | undefined {
  const values = placed.map(([, correction]) => correctedValue(correction));
  const command = { type: 'RestateValues', ...reportOf(placed[0]![1]), values, reason, confirm: true } as const;
  const decision = reportDecider.decide(command, state, context);
  if (decision.kind === 'accepted') return undefined;
  const { refusal } = decision;
  const { values: faults, ...details } = (refusal.details ?? {}) as { readonly values?: readonly Fault[] };
  if (faults === undefined) return refusal;
  const corrections = faults.map((fault): JsonObject => ({ ...fault, index: placed[fault.index]![0] }));
  return { ...refusal, details: { ...details, corrections } };
}

type Fault = JsonObject & { readonly index: number };
