import { z } from 'zod';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import type { Shape } from '../shape-check.js';
import { idShape, MAX_TEXT, proseShape, sha256Shape } from '../shapes.js';
import type { Id } from '../words.js';

/** A version of the definition of a workflow: its text and the hash of it. */
export interface WorkflowVersion {
  readonly workflow: Id;
  readonly version: number;
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly sha256: string;
}

/** The definitions of its own that a cluster uses instead of those that ship with Strata; the last version of each. */
export interface WorkflowsState {
  readonly own: readonly WorkflowVersion[];
}

export type WorkflowCommand = {
  readonly type: 'DefineWorkflow';
  readonly definition: WorkflowVersion;
  readonly reason: string;
};

export type WorkflowEvent = {
  readonly type: 'WorkflowDefined';
  readonly data: WorkflowVersion & { readonly reason: string };
};

/** What the rules of workflow definitions need. */
export interface WorkflowContext {
  readonly cluster: ClusterState;
  /** The version in force, of the cluster or as shipped; undefined if there is no such workflow. */
  readonly inForce: number | undefined;
  /** What is wrong with the text, each with its line and column. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

const MAX_VERSION = 1_000_000;
const MAX_DEFINITION = 200_000;

const shape: Shape<WorkflowCommand> = z.object({
  type: z.literal('DefineWorkflow'),
  definition: z.strictObject({
    workflow: idShape,
    version: z.int().min(1).max(MAX_VERSION),
    text: proseShape(MAX_DEFINITION),
    sha256: sha256Shape,
  }),
  reason: proseShape(MAX_TEXT),
});

const none: WorkflowsState = { own: [] };

/** The workflow definitions of one cluster. A process that runs stays with the version with which it began. */
export const workflowDecider: Decider<WorkflowsState, WorkflowCommand, WorkflowEvent, WorkflowContext> = defineDecider({
  initial: none,
  shape,
  guard: (_command: WorkflowCommand, _state: WorkflowsState, { cluster }: WorkflowContext) =>
    cluster.exists ? undefined : clusterNotFound,
  decide: { DefineWorkflow: define },
  evolve: {
    WorkflowDefined: ({ own }, { reason: _, ...definition }) => ({
      own: [...own.filter(({ workflow }) => workflow !== definition.workflow), definition],
    }),
  },
});

function define(
  { definition, reason }: WorkflowCommand,
  { own }: WorkflowsState,
  { inForce, problems }: WorkflowContext,
): Decision<WorkflowEvent> {
  const { workflow, version, sha256 } = definition;
  if (own.some((one) => one.workflow === workflow && one.version === version && one.sha256 === sha256)) return accept();
  if (inForce === undefined) {
    return refuse({
      code: 'WORKFLOW_NOT_FOUND',
      message: `There is no workflow "${workflow}".`,
      remedy: 'Use the id of a workflow that ships with Strata.',
      details: { workflow },
    });
  }
  if (problems.length > 0) {
    return refuse({
      code: 'INVALID_WORKFLOW_DEFINITION',
      message: `The definition of the workflow "${workflow}" is invalid: ${problems[0]!.message}`,
      remedy: 'Correct the definition at the places in the details.',
      details: { fields: problems.map(({ path, message }) => ({ path, message })) },
    });
  }
  if (version <= inForce) {
    return refuse({
      code: 'WORKFLOW_VERSION_NOT_NEWER',
      message: `Version ${version} of the workflow "${workflow}" is not newer than version ${inForce}, which is in force.`,
      remedy: `Give the definition a version above ${inForce}.`,
      details: { workflow, version, inForce },
    });
  }
  return accept({ type: 'WorkflowDefined', data: { ...definition, reason } });
}
