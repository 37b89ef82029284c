import { isDate, MAX_STAGES, RANKS_FROM_BELOW, STAGE_ROLES } from '@strata/domain';
import { identifier, localizedSchema } from '@strata/engine';
import { z } from 'zod';
import { WEEKDAYS } from '../calendar/working-days.js';

const MAX_MOMENTS = 200;
const MAX_HOLIDAYS = 2_000;
const MAX_WORKING_DAYS = 400;
const MAX_PAUSES = 20;
const MAX_PAUSE_MINUTES = 43_200;
const MAX_NOTES = 100;
const MAX_PERCENTAGE = 1_000_000;
const MAX_TEXT = 2_000;

const text = z.string().min(1).max(MAX_TEXT);
const rank = z.enum(RANKS_FROM_BELOW);

const momentSchema = z.strictObject({
  id: identifier,
  from: identifier.meta({ description: 'Where it counts from: period-end, or a moment above it' }),
  workingDays: z
    .int()
    .min(-MAX_WORKING_DAYS)
    .max(MAX_WORKING_DAYS)
    .meta({ description: 'How many working days later; earlier if negative' }),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'A time of day must be written HH:MM, from 00:00 to 23:59.')
    .meta({ description: 'The time of day in the time zone of the cluster' }),
});

const stepSchema = z.discriminatedUnion('do', [
  z.strictObject({
    id: identifier,
    on: identifier.meta({ description: 'One of the moments' }),
    do: z.literal('remind'),
    rank: rank.meta({ description: 'Whose reports are due' }),
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

/** The shape of the definition of the reporting cycle. */
export const workflowSchema = z
  .strictObject({
    id: identifier,
    version: z.int().min(1).max(1_000_000),
    title: localizedSchema,
    notes: z.array(text).max(MAX_NOTES).optional(),
    workingDays: z
      .array(z.enum(WEEKDAYS))
      .min(1)
      .max(WEEKDAYS.length)
      .meta({ description: 'The days of the week that are worked on' }),
    holidays: z
      .array(z.string().refine(isDate, 'A holiday must be a date written YYYY-MM-DD.'))
      .max(MAX_HOLIDAYS)
      .meta({ description: 'Days that are not worked on' }),
    moments: z.array(momentSchema).min(1).max(MAX_MOMENTS),
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
    retry: z.strictObject({
      pauses: z
        .array(z.int().min(1).max(MAX_PAUSE_MINUTES))
        .max(MAX_PAUSES)
        .meta({ description: 'Minutes between the attempts of a step that fails; after the last one it is parked' }),
    }),
  })
  .meta({ title: 'Strata workflow' });

/** The definition of a workflow as data. */
export type WorkflowDefinition = z.infer<typeof workflowSchema>;

/** JSON Schema of a workflow file, for validation in editors. */
export function workflowJsonSchema(): object {
  return z.toJSONSchema(workflowSchema, { io: 'input' });
}
