import { StrataError, type Id, type Labels, type MethodState } from '@strata/domain';
import {
  commonPeriods,
  methodIdOf,
  proposalNotes,
  proposalReadings,
  proposeMethod,
  standardOf,
  type Localized,
  type MethodProposal,
  type Series,
  type WeighedFactor,
} from '@strata/engine';
import type { ClusterView } from '../queries/cluster-queries.js';
import type { DerivedFactor, DerivedMethod, DeriveMethodRequest } from './derived-method.js';
import type { FactorGroup } from './factor-groups.js';

export interface ProposalGround {
  readonly view: ClusterView;
  readonly request: DeriveMethodRequest;
  readonly groups: readonly FactorGroup[];
  /** Methods that the cluster has registered. */
  readonly registered: ReadonlyMap<Id, MethodState>;
  readonly read: (measure: Id) => Series;
}

const METHOD_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Writes what was found as the next version of a method. Throws `INVALID_METHOD_ID`. */
export async function makeProposal(derived: DerivedMethod, ground: ProposalGround): Promise<MethodProposal> {
  const { view, request, groups } = ground;
  const { threshold, subject, periods, stage, factors, result, panel } = derived;
  const { weighting = 'coefficient', standardise = false, experts, at } = request;
  const id = request.methodId ?? methodIdOf(`derived-${result}`);
  if (!METHOD_ID.test(id) || id.length > 64) {
    throw new StrataError('INVALID_METHOD_ID', `"${id}" can't be the id of a method`, {
      remedy: 'write lower case words joined by hyphens',
    });
  }
  const version = 1 + (await lastVersion(id, ground));
  return proposeMethod({
    id,
    version,
    cluster: view.clusterId,
    subject,
    result: { measure: result, label: localized(view.structure.measures.get(result)!.labels) },
    groups: groups.map((group) => ({ id: group.id, label: localized(group.labels) })),
    factors: factors.filter(({ kept }) => kept).map((factor) => weighed(factor, ground)),
    basis: { periods, known: `as known at ${at === undefined ? '' : `${at}, `}position ${view.position}` },
    authors: `${request.by}, by ${panel ? 'correlation analysis and an expert panel' : 'correlation analysis'}`,
    readings: proposalReadings({ threshold, weighting, standardised: standardise, panel: panel !== undefined }),
    notes: proposalNotes({
      findings: factors,
      threshold,
      stage,
      ...(experts && panel ? { panel: { panel: experts.panel, result: panel } } : {}),
    }),
  });
}

async function lastVersion(id: Id, { registered, request }: ProposalGround): Promise<number> {
  const versions = registered.get(id)?.versions.map(({ version }) => version) ?? [];
  return Math.max(0, (await request.shippedVersion?.(id)) ?? 0, ...versions);
}

function weighed({ factor, group, weight = 0, labels }: DerivedFactor, ground: ProposalGround): WeighedFactor {
  const { request, read } = ground;
  const series = read(factor);
  const values = commonPeriods(series, read(request.result)).map((period) => series.get(period)!);
  return {
    measure: factor,
    group,
    weight,
    label: localized(labels),
    ...(request.standardise ? { standard: standardOf(values) } : {}),
  };
}

function localized({ en, ru = en, uk = en }: Labels): Localized {
  return { en, ru, uk };
}
