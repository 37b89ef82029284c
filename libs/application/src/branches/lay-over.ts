import {
  branchChangeKey,
  CLUSTER_SUBJECT,
  fold,
  methodDecider,
  subjectExists,
  type AddressedCommand,
  type Assumption,
  type BranchChange,
  type Id,
  type MemberChange,
  type MethodChange,
  type MethodState,
  type Refusal,
  type TargetChange,
  type ValueChange,
  type WeightChange,
} from '@strata/domain';
import type { DatedStructure } from '@strata/engine';
import { rehearsePlan } from '../cluster-file/apply/rehearse-plan.js';
import { outlineOf, outlinesOf } from '../commands/method-context.js';
import { reweighed } from './reweigh.js';

/** A change for which the cluster had no place at the origin. */
export interface ChangeNotApplied {
  /** The key of the change. */
  readonly change: string;
  readonly refusal: Refusal;
}

/** What a branch is laid over. */
export interface LaidUnder {
  readonly structure: DatedStructure;
  /** The methods that were registered at the origin. */
  readonly methods: ReadonlyMap<Id, MethodState>;
}

/** A cluster with the changes of a branch. */
export interface LaidOver extends LaidUnder {
  readonly assumptions: readonly Assumption[];
  readonly notApplied: readonly ChangeNotApplied[];
}

type Applied = Omit<LaidOver, 'notApplied'>;

/** Members come first, since targets and values may be theirs. */
const KINDS: readonly BranchChange['kind'][] = ['member', 'method', 'target', 'weight', 'value'];

/**
 * Lays changes over a cluster as it was known at one moment, by the rules that hold for them everywhere, except that
 * nothing is locked. `known` are the methods that are registered by now: a branch may try versions that came later.
 */
export function laidOver(
  under: LaidUnder,
  changes: readonly BranchChange[],
  known: ReadonlyMap<Id, MethodState>,
): LaidOver {
  const notApplied: ChangeNotApplied[] = [];
  let over: Applied = { ...under, assumptions: [] };
  for (const change of KINDS.flatMap((kind) => changes.filter((one) => one.kind === kind))) {
    const after = withChange(over, change, known);
    if ('code' in after) notApplied.push({ change: branchChangeKey(change), refusal: after });
    else over = after;
  }
  return { ...over, notApplied };
}

function withChange(over: Applied, change: BranchChange, known: ReadonlyMap<Id, MethodState>): Applied | Refusal {
  switch (change.kind) {
    case 'member':
      return withMember(over, change);
    case 'method':
      return withMethod(over, change, known);
    case 'target':
      return withTarget(over, change);
    case 'weight':
      return withWeightOf(over, change);
    case 'value':
      return withValue(over, change);
  }
}

/** Without a start, the actor is a member in every period, or in none. */
function withMember(over: Applied, { actor, member, labels, from }: MemberChange): Applied | Refusal {
  const { cluster } = over.structure;
  const known = cluster.actors.find(({ id }) => id === actor);
  if (known === undefined || from !== undefined) {
    const start = from === undefined ? {} : { from };
    const command = member
      ? ({ type: 'AdmitActor', actorId: actor, labels: labels ?? known?.labels ?? { en: actor }, ...start } as const)
      : ({ type: 'ReleaseActor', actorId: actor, reason: 'branch', ...start } as const);
    return withCommand(over, { aggregate: 'cluster', clusterId: cluster.id, command });
  }
  const { membership: _, ...always } = known;
  const changed = { ...always, status: member ? ('member' as const) : ('left' as const) };
  const actors = cluster.actors.map((one) => (one.id === actor ? changed : one));
  return { ...over, structure: { ...over.structure, cluster: { ...cluster, actors } } };
}

/** Without a start, the figures are the targets of every period. */
function withTarget(over: Applied, { kind: _, measure, from, ...figures }: TargetChange): Applied | Refusal {
  const { structure } = over;
  const state = structure.measures.get(measure);
  if (state === undefined) return measureNotThen(measure);
  const others = state.targets.filter(({ subject, per }) => subject !== figures.subject || per !== figures.per);
  const targets = from === undefined ? others : state.targets;
  const before = { ...structure, measures: new Map(structure.measures).set(measure, { ...state, targets }) };
  return withCommand(
    { ...over, structure: before },
    {
      aggregate: 'measure',
      clusterId: structure.cluster.id,
      measureId: measure,
      command: { type: 'SetTarget', ...figures, from: from ?? null },
    },
  );
}

function withCommand(over: Applied, command: AddressedCommand): Applied | Refusal {
  const { structure, refused } = rehearsePlan([command], over.structure, { lockedUpTo: undefined });
  if (refused) return refused.refusal;
  const { cluster, measures } = structure;
  return { ...over, structure: { ...over.structure, cluster, measures } };
}

/** Without a start, the version is in use in every period. */
function withMethod(
  over: Applied,
  { method, version, from }: MethodChange,
  known: ReadonlyMap<Id, MethodState>,
): Applied | Refusal {
  const state = over.methods.get(method) ?? known.get(method);
  if (state === undefined) return methodNotThen(method);
  const before = withLaterVersions(from === undefined ? withoutAdoptions(state) : state, known.get(method));
  const text = before.versions.find((one) => one.version === version)?.text;
  const methods = new Map(over.methods).set(method, before);
  const { cluster, measures } = over.structure;
  const decision = methodDecider.decide(
    { type: 'AdoptMethodVersion', version, reason: 'branch', from: from ?? null },
    before,
    {
      cluster,
      measures,
      methods,
      definition: text === undefined ? undefined : outlineOf(text),
      outlines: outlinesOf(methods),
    },
  );
  if (decision.kind === 'refused') return decision.refusal;
  return { ...over, methods: methods.set(method, fold(methodDecider, before, decision.events)) };
}

function withoutAdoptions({ adoptions: _, ...state }: MethodState): MethodState {
  return state;
}

function withLaterVersions(state: MethodState, now: MethodState | undefined): MethodState {
  const known = new Set(state.versions.map(({ version }) => version));
  const later = now?.versions.filter(({ version }) => !known.has(version)) ?? [];
  return { ...state, versions: [...state.versions, ...later] };
}

function withWeightOf(over: Applied, change: WeightChange): Applied | Refusal {
  const structure = reweighed(over.structure, change);
  return structure === undefined ? weightNotThen(change) : { ...over, structure };
}

function withValue(over: Applied, { kind: _, ...assumption }: ValueChange): Applied | Refusal {
  const { measures, cluster } = over.structure;
  if (!measures.has(assumption.measure)) return measureNotThen(assumption.measure);
  if (assumption.subject !== CLUSTER_SUBJECT && !subjectExists(cluster, assumption.subject)) {
    return {
      code: 'SUBJECT_NOT_FOUND',
      message: `The subject "${assumption.subject}" was not in the cluster at the origin of the branch.`,
      remedy: 'Admit it in the branch, or fork from a later moment.',
      details: { subject: assumption.subject },
    };
  }
  return { ...over, assumptions: [...over.assumptions, assumption] };
}

function measureNotThen(measureId: Id): Refusal {
  return {
    code: 'MEASURE_NOT_FOUND',
    message: `The measure "${measureId}" was not defined at the origin of the branch.`,
    remedy: 'Fork from a later moment, or drop the change.',
    details: { measureId },
  };
}

function methodNotThen(methodId: Id): Refusal {
  return {
    code: 'METHOD_NOT_FOUND',
    message: `The method "${methodId}" is not registered.`,
    remedy: 'Register its version first, or drop the change.',
    details: { methodId },
  };
}

function weightNotThen({ strategy, about }: WeightChange): Refusal {
  return {
    code: 'WEIGHT_NOT_FOUND',
    message: `The map of the strategy "${strategy}" had no ${about} at the origin of the branch.`,
    remedy: 'Name what the map had then, fork from a later moment, or drop the change.',
    details: { strategy, about },
  };
}
