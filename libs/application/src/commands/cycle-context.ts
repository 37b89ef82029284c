import {
  fitsCalendar,
  fullCalendar,
  StrataError,
  type AddressedCommand,
  type CycleContext,
  type Id,
  type WorkflowContext,
  type WorkflowVersion,
} from '@strata/domain';
import {
  cycleCalendar,
  isAgreementDefinition,
  parseWorkflow,
  REPORTING_CYCLE,
  type WorkflowDefinition,
} from '@strata/workflows';
import { dayIn } from '../clusters/day-in.js';
import {
  clusterState,
  workflowsState,
  type CommandDependencies,
  type DecisionDependencies,
} from './decision-dependencies.js';
import { sha256Of } from './event-ids.js';

type Addressed<K extends AddressedCommand['aggregate']> = Extract<AddressedCommand, { readonly aggregate: K }>;

/** The definition of a workflow that a cluster follows. */
export interface WorkflowInForce extends Omit<WorkflowVersion, 'workflow'> {
  readonly definition: WorkflowDefinition;
  /** Whether the cluster has replaced the definition that ships with Strata. */
  readonly isOwn: boolean;
}

/** Loads what the rules of reporting cycles need: for a new one, its moments under the definition in force. */
export async function cycleContext(
  { clusterId, command }: Addressed<'cycles'>,
  dependencies: CommandDependencies,
): Promise<CycleContext> {
  const cluster = await clusterState(dependencies, clusterId);
  const now = dependencies.knownAt;
  const day = dayIn(now, fullCalendar(cluster.calendar).timeZone);
  const context = { cluster, now, day, calendar: undefined };
  if (command.type !== 'OpenCycle' || !cluster.exists || !fitsCalendar(command.period, cluster.calendar))
    return context;
  const inForce = await workflowInForce(dependencies, clusterId, REPORTING_CYCLE);
  if (inForce === undefined || isAgreementDefinition(inForce.definition)) return context;
  const { definition, sha256 } = inForce;
  return { ...context, calendar: cycleCalendar({ definition, sha256 }, command.period, cluster.calendar) };
}

/** Loads what the rules of workflow definitions need, and checks the text of a new one. */
export async function workflowContext(
  { clusterId, command }: Addressed<'workflows'>,
  dependencies: CommandDependencies,
): Promise<WorkflowContext> {
  const { workflow, text, version } = command.definition;
  const cluster = await clusterState(dependencies, clusterId);
  const inForce = await workflowInForce(dependencies, clusterId, workflow);
  return { cluster, inForce: inForce?.version, problems: problemsOf(text, workflow, version) };
}

function problemsOf(text: string, workflow: Id, version: number): WorkflowContext['problems'] {
  const path = 'definition';
  const parsed = parseWorkflow(text, path);
  if (!parsed.ok) {
    return parsed.problems.map(({ line, column, message }) => ({
      path,
      message: `line ${line}, column ${column}: ${message}`,
    }));
  }
  const { definition } = parsed;
  if (definition.id === workflow && definition.version === version) return [];
  return [{ path, message: `It defines "${definition.id}" in version ${definition.version}.` }];
}

/** The definition that a cluster follows: its own, or the one that ships with Strata; undefined if there is neither. */
export async function workflowInForce(
  dependencies: DecisionDependencies,
  clusterId: Id,
  workflow: Id,
): Promise<WorkflowInForce | undefined> {
  const { own } = await workflowsState(dependencies, clusterId);
  const found = own.find((one) => one.workflow === workflow);
  const text = found?.text ?? (await dependencies.workflowText(workflow));
  if (text === undefined) return undefined;
  const parsed = parseWorkflow(text, workflow);
  if (parsed.ok) {
    const { definition } = parsed;
    return { definition, version: definition.version, text, sha256: sha256Of(text), isOwn: found !== undefined };
  }
  throw new StrataError('WORKFLOW_INVALID', `The definition of the workflow "${workflow}" cannot be read.`, {
    remedy: 'Define it anew in the form that this version of Strata reads.',
  });
}
