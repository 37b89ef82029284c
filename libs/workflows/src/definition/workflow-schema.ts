import { MAX_STAGES, RANKS_FROM_BELOW, STAGE_ROLES } from '@strata/domain';
import { identifier } from '@strata/engine';
import { z } from 'zod';
import type { AgreementDefinition } from './agreement-schema.js';
import { MAX_MOMENTS, stepParts, workflowParts } from './workflow-parts.js';

const MAX_PERCENTAGE = 1_000_000;

/** What the moments of a reporting cycle count from. */
export const PERIOD_END = 'period-end';

const { head, tail } = workflowParts(PERIOD_END);
const rank = z.enum(RANKS_FROM_BELOW);

const stepSchema = z.discriminatedUnion('do', [
  z.strictObject({
    ...stepParts,
    do: z.literal('remind'),
    rank: rank.meta({ description: 'Whose reports are due' }),
  }),
  z.strictObject({
    ...stepParts,
    do: z.literal('remind-approvers'),
    stage: identifier.meta({ description: 'The stage of approval: whoever can approve what waits at it is reminded' }),
  }),
  z.strictObject({
    ...stepParts,
    do: z.literal('escalate-approvals'),
    stage: identifier.meta({ description: 'The stage of approval: the coordinators are told what waits at it' }),
  }),
  z.strictObject({
    id: identifier,
    on: identifier.meta({ description: 'One of the moments: the end of the grace period' }),
    do: z.literal('lock'),
  }),
]);

const stageSchema = z.strictObject({
  id: identifier,
  role: z.enum(STAGE_ROLES).meta({ description: 'The role that approves the values of the reporter' }),
  on: identifier.meta({ description: 'One of the moments: when the values should have been approved' }),
  when: z
    .strictObject({
      ranks: z
        .array(rank)
        .min(1)
        .max(RANKS_FROM_BELOW.length)
        .optional()
        .meta({ description: 'Only values of subjects of these ranks' }),
      changeAbove: z.number().min(0).max(MAX_PERCENTAGE).optional().meta({
        description:
          'Only values that differ from those of the period before by more than this percentage, or cannot be compared',
      }),
    })
    .optional()
    .meta({ description: 'Which values go through the stage: those that meet each condition; by default all' }),
});

const MAX_NOTE_RULES = 200;
const MAX_RULE_MEASURES = 1_000;

const noteRuleSchema = z.strictObject({
  measures: z
    .array(identifier)
    .min(1)
    .max(MAX_RULE_MEASURES)
    .optional()
    .meta({ description: 'The measures that it is for; by default all' }),
  below: z.number().optional().meta({ description: 'Figures below this one, in the unit of the measure' }),
  above: z.number().optional().meta({ description: 'Figures above this one, in the unit of the measure' }),
  changeAbove: z
    .number()
    .min(0)
    .max(MAX_PERCENTAGE)
    .optional()
    .meta({ description: 'Figures that differ from those of the period before by more than this percentage' }),
  notApplicable: z.literal(true).optional().meta({ description: 'Values that are not applicable' }),
});

/** The shape of the definition of the reporting cycle. */
export const cycleSchema = z
  .strictObject({
    ...head,
    deadlines: z
      .array(z.strictObject({ rank, on: identifier.meta({ description: 'One of the moments' }) }))
      .length(RANKS_FROM_BELOW.length, 'There must be one deadline for each of the four ranks.')
      .meta({ description: 'When the reports of each rank are due, deepest rank first' }),
    steps: z.array(stepSchema).min(1).max(MAX_MOMENTS).meta({ description: 'What the cycle does by itself, and when' }),
    approval: z
      .strictObject({
        fourEyes: z
          .boolean()
          .default(true)
          .meta({ description: 'Whether nobody approves what they entered themselves' }),
        stages: z.array(stageSchema).min(1).max(MAX_STAGES),
      })
      .optional()
      .meta({ description: 'The stages in which submitted values are approved; without it, they need no approval' }),
    noteRequired: z
      .array(noteRuleSchema)
      .min(1)
      .max(MAX_NOTE_RULES)
      .optional()
      .meta({ description: 'Which submitted values need a note: those that meet a condition of one of the rules' }),
    restatement: z
      .strictObject({
        required: z
          .boolean()
          .default(true)
          .meta({ description: 'Whether values of locked periods change by an approved restatement alone' }),
        fourEyes: z
          .boolean()
          .default(true)
          .meta({ description: 'Whether nobody approves a restatement that they proposed' }),
      })
      .optional()
      .meta({ description: 'How values of locked periods are restated; without it, by anybody who reports on them' }),
    ...tail,
  })
  .meta({ title: 'Strata workflow' });

/** The definition of the reporting cycle as data. */
export type CycleDefinition = z.infer<typeof cycleSchema>;

/** The definition of a workflow as data. */
export type WorkflowDefinition = CycleDefinition | AgreementDefinition;

/** True for the definition of agreements, whatever its version. */
export function isAgreementDefinition(definition: WorkflowDefinition): definition is AgreementDefinition {
  return 'quorum' in definition;
}

/** JSON Schema of the file of a reporting cycle, for validation in editors. */
export function workflowJsonSchema(): object {
  return z.toJSONSchema(cycleSchema, { io: 'input' });
}
