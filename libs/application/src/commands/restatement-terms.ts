import type { ClusterState, RestatementTerms } from '@strata/domain';
import { isAgreementDefinition, REPORTING_CYCLE } from '@strata/workflows';
import { workflowInForce } from './cycle-context.js';
import { workflowsState, type DecisionDependencies } from './decision-dependencies.js';

const SECONDS = 60;
const WITHOUT_APPROVAL = { required: false, fourEyes: false };

/** How a cluster restates values: by default without approval. */
export async function restatementTerms(
  dependencies: DecisionDependencies,
  { id, exists }: ClusterState,
): Promise<RestatementTerms> {
  const inForce = exists ? await workflowInForce(dependencies, id, REPORTING_CYCLE) : undefined;
  if (inForce === undefined || isAgreementDefinition(inForce.definition)) {
    return { ...WITHOUT_APPROVAL, definition: { version: 1, sha256: '0'.repeat(64) }, pauses: [] };
  }
  const { definition, version, sha256 } = inForce;
  const { restatement = WITHOUT_APPROVAL, retry } = definition;
  return { ...restatement, definition: { version, sha256 }, pauses: retry.pauses.map((minutes) => minutes * SECONDS) };
}

/** Whether values of locked periods change by an approved restatement alone; the definition that ships does not ask for it. */
export async function requiresRestatement(dependencies: DecisionDependencies, cluster: ClusterState): Promise<boolean> {
  const { own } = await workflowsState(dependencies, cluster.id);
  if (!own.some(({ workflow }) => workflow === REPORTING_CYCLE)) return false;
  return (await restatementTerms(dependencies, cluster)).required;
}
