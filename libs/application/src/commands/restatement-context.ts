import {
  byReport,
  reportDecider,
  reportKey,
  reportOf,
  streamName,
  type AddressedCommand,
  type ClusterState,
  type Correction,
  type ReportNow,
  type RestatementContext,
} from '@strata/domain';
import { clusterState, restatementState, type CommandDependencies } from './decision-dependencies.js';
import { reportContext } from './report-context.js';
import { restatementTerms } from './restatement-terms.js';

type ToRestatement = Extract<AddressedCommand, { readonly aggregate: 'restatement' }>;

/** Loads what the rules of restatements need: the terms of the cluster, and the reports as they are now. */
export async function restatementContext(
  { clusterId, command }: ToRestatement,
  dependencies: CommandDependencies,
): Promise<RestatementContext> {
  const cluster = await clusterState(dependencies, clusterId);
  const { by, knownAt: now } = dependencies;
  const terms = await restatementTerms(dependencies, cluster);
  const context = { cluster, by, now, terms, reports: new Map<string, ReportNow>() };
  if (!cluster.exists || command.type === 'DeclineRestatement') return context;
  const corrections =
    command.type === 'ProposeRestatement'
      ? command.corrections
      : (await restatementState(dependencies, clusterId, command.restatementId)).corrections;
  return { ...context, reports: await reportsNow(dependencies, cluster, corrections) };
}

async function reportsNow(
  dependencies: CommandDependencies,
  { id: clusterId }: ClusterState,
  corrections: readonly Correction[],
): Promise<ReadonlyMap<string, ReportNow>> {
  const { cache, freshness } = dependencies;
  const found = new Map<string, ReportNow>();
  for (const placed of byReport(corrections).values()) {
    const report = reportOf(placed[0]![1]);
    const values = placed.map(([, { measure, subject, becomes: actual }]) => ({ measure, subject, actual }));
    const command = { type: 'RestateValues', ...report, values, reason: 'restatement' } as const;
    const { state } = await cache.load(streamName({ kind: 'report', clusterId, ...report }), reportDecider, freshness);
    // What the restatement is approved for is no reason to refuse it.
    const context = {
      ...(await reportContext({ aggregate: 'report', clusterId, command }, dependencies)),
      restatementRequired: false,
    };
    found.set(reportKey(report), { state, context });
  }
  return found;
}
