import {
  findStrategy,
  fullCalendar,
  lastRound,
  type AddressedCommand,
  type AgreementContext,
  type ClusterState,
  type Id,
  type StrategyEntry,
  type StrategyState,
} from '@strata/domain';
import { AGREEMENT, isAgreementDefinition, roundTerms } from '@strata/workflows';
import { affectedBy } from '../agreements/affected-by.js';
import { dayIn } from '../clusters/day-in.js';
import { workflowInForce } from './cycle-context.js';
import {
  agreementState,
  cascadeState,
  clusterState,
  mapAt,
  mapState,
  mapWithRevision,
  measureStates,
  type CommandDependencies,
} from './decision-dependencies.js';

type ToAgreement = Extract<AddressedCommand, { readonly aggregate: 'agreement' }>;

/** Loads what the rules of agreements need: for a round that opens, whom it affects and its terms. */
export async function agreementContext(
  { clusterId, strategyId, command }: ToAgreement,
  dependencies: CommandDependencies,
): Promise<AgreementContext> {
  const cluster = await clusterState(dependencies, clusterId);
  const cascade = await cascadeState(dependencies, clusterId);
  const entry = findStrategy(cascade, strategyId);
  const map = await mapWithRevision(dependencies, clusterId, strategyId);
  const context = { cluster, strategyId, entry, map, affected: [], roles: [], now: dependencies.knownAt };
  if (!cluster.exists || entry === undefined) return context;
  if (command.type === 'AnswerProposal') {
    const round = lastRound(await agreementState(dependencies, clusterId, strategyId));
    const revision = round?.mapRevision;
    if (revision === undefined) return context;
    return { ...context, proposedMap: await mapAt(dependencies, clusterId, { strategyId, revision }) };
  }
  if (command.type !== 'ProposeStrategy' && command.type !== 'ReviseProposal') return context;
  const affected = await affectedNow(dependencies, { cluster, entry, map: map.state });
  return { ...context, affected, ...(await termsNow(dependencies, cluster)) };
}

async function affectedNow(
  dependencies: CommandDependencies,
  {
    cluster,
    entry,
    map,
  }: { readonly cluster: ClusterState; readonly entry: StrategyEntry; readonly map: StrategyState },
): Promise<AgreementContext['affected']> {
  const cascade = await cascadeState(dependencies, cluster.id);
  const maps = new Map<Id, StrategyState>();
  for (const { id } of cascade.strategies.filter(({ parent }) => parent === entry.id)) {
    maps.set(id, await mapState(dependencies, cluster.id, id));
  }
  const placed = map.objectives.flatMap(({ measures }) => measures.map(({ measure }) => measure));
  const measures = await measureStates(dependencies, cluster.id, placed);
  return affectedBy(entry, { cluster, cascade, maps, measures });
}

async function termsNow(
  dependencies: CommandDependencies,
  { id, calendar }: ClusterState,
): Promise<Partial<Pick<AgreementContext, 'roles' | 'terms'>>> {
  const inForce = await workflowInForce(dependencies, id, AGREEMENT);
  if (inForce === undefined || !isAgreementDefinition(inForce.definition)) return {};
  const { definition, sha256 } = inForce;
  const day = dayIn(dependencies.knownAt, fullCalendar(calendar).timeZone);
  return { roles: definition.roles.map((role) => role.id), terms: roundTerms({ definition, sha256 }, day, calendar) };
}
