import { identifier, localizedSchema } from '@strata/engine';
import { z } from 'zod';
import { MAX_MOMENTS, stepParts, workflowParts } from './workflow-parts.js';

/** What the moments of an agreement count from: the day on which a round opens. */
export const PROPOSED = 'proposed';

const MAX_ROLES = 50;
const MAX_OBJECTIONS = 10_000;

const { head, tail } = workflowParts(PROPOSED);

const stepSchema = z.strictObject({
  ...stepParts,
  do: z
    .enum(['remind', 'escalate'])
    .meta({ description: 'Remind those who have not answered, or ask the coordinator to decide' }),
});

/** The shape of the definition of the agreement about strategies. */
export const agreementSchema = z
  .strictObject({
    ...head,
    roles: z
      .array(z.strictObject({ id: identifier, title: localizedSchema }))
      .max(MAX_ROLES)
      .meta({ description: 'The roles with which a proposal may name an actor' }),
    quorum: z
      .strictObject({
        agree: z
          .int()
          .min(1)
          .max(100)
          .meta({ description: 'The share of those whom a proposal affects that has to agree, in percent' }),
        objections: z.int().min(0).max(MAX_OBJECTIONS).meta({ description: 'How many of them may object' }),
      })
      .meta({ description: 'When a proposal is agreed on' }),
    due: identifier.meta({ description: 'One of the moments: until when they are asked to answer' }),
    steps: z.array(stepSchema).min(1).max(MAX_MOMENTS).meta({ description: 'What a round does by itself, and when' }),
    ...tail,
  })
  .meta({ title: 'Strata workflow of agreements' });

/** The definition of the agreement about strategies as data. */
export type AgreementDefinition = z.infer<typeof agreementSchema>;

/** JSON Schema of the file of an agreement, for validation in editors. */
export function agreementJsonSchema(): object {
  return z.toJSONSchema(agreementSchema, { io: 'input' });
}
