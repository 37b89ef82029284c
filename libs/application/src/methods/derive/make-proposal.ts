import { StrataError, type Id, type Labels, type MethodState } from '@strata/domain';
import {
  commonPeriods,
  methodIdOf,
  proposalNotes,
  proposalReadings,
  proposeMethod,
  standardOf,
  type Localized,
  type Series,
  type WeighedFactor,
} from '@strata/engine';
import type { ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { DerivedFactor, DerivedMethod, DerivedProposal, DeriveMethodRequest } from './derived-method.js';
import type { FactorGroup } from './factor-groups.js';

export interface ProposalContext {
  readonly view: ClusterSnapshot;
  readonly request: DeriveMethodRequest;
  readonly groups: readonly FactorGroup[];
  /** The methods that the cluster has registered. */
  readonly registered: ReadonlyMap<Id, MethodState>;
  readonly read: (measure: Id) => Series;
}

const METHOD_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Writes the findings as the next version of a method. Throws `INVALID_METHOD_ID`. */
export async function makeProposal(derived: DerivedMethod, context: ProposalContext): Promise<DerivedProposal> {
  const { view, request, groups } = context;
  const { threshold, subject, periods, stage, factors, result, panel } = derived;
  const { weighting = 'coefficient', standardise = false, experts, at } = request;
  const id = request.methodId ?? methodIdOf(`derived-${result}`);
  if (!METHOD_ID.test(id) || id.length > 64) {
    throw new StrataError('INVALID_METHOD_ID', `"${id}" is not a valid method id.`, {
      remedy: 'Write lowercase words joined by hyphens, at most 64 characters.',
    });
  }
  const version = 1 + (await lastVersion(id, context));
  const proposal = proposeMethod({
    id,
    version,
    cluster: view.clusterId,
    subject,
    result: { measure: result, label: localized(view.structure.measures.get(result)!.labels) },
    groups: groups.map((group) => ({ id: group.id, label: localized(group.labels) })),
    factors: factors.filter(({ kept }) => kept).map((factor) => weightedFactor(factor, context)),
    basis: { periods, known: `as known at ${at === undefined ? '' : `${at}, `}position ${view.position}` },
    authors: `${request.by}, by ${panel ? 'correlation analysis and an expert panel' : 'correlation analysis'}`,
    readings: proposalReadings({ threshold, weighting, standardised: standardise, panel: panel !== undefined }),
    notes: proposalNotes({
      findings: factors,
      threshold,
      stage,
      panel: experts && panel && { panel: experts.panel, result: panel },
    }),
  });
  return { ...proposal, origin: originOf(derived) };
}

function originOf({ panel }: DerivedMethod): DerivedProposal['origin'] {
  return panel ? 'expert-panel' : 'derived';
}

async function lastVersion(id: Id, { registered, request }: ProposalContext): Promise<number> {
  const versions = registered.get(id)?.versions.map(({ version }) => version) ?? [];
  return Math.max(0, (await request.shippedVersion?.(id)) ?? 0, ...versions);
}

function weightedFactor({ factor, group, weight = 0, labels }: DerivedFactor, context: ProposalContext): WeighedFactor {
  const { request, read } = context;
  const series = read(factor);
  const values = commonPeriods(series, read(request.result)).map((period) => series.get(period)!);
  return {
    measure: factor,
    group,
    weight,
    label: localized(labels),
    standard: request.standardise ? standardOf(values) : undefined,
  };
}

function localized({ en, ru = en, uk = en }: Labels): Localized {
  return { en, ru, uk };
}
