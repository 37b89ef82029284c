import { z } from 'zod';
import { localizedSchema } from '../method/localized.js';
import { identifier, readingSchema, sourceSchema } from '../method/method-schema.js';

const MAX_ITEMS = 1_000;

/** Items and groups have names like the inputs of methods. */
const name = z
  .string()
  .max(64)
  .regex(
    /^\p{L}[\p{L}\p{N}_]*(\.[\p{L}\p{N}_]+)*$/u,
    'A name must start with a letter and contain only letters, digits, _ and dots.',
  )
  .meta({ description: 'A name such as M4.1; if a method reads the item, the name of its input' });
const text = z.string().min(1).max(2_000);

const groupSchema = z.strictObject({ name, label: localizedSchema });

const itemSchema = z.strictObject({
  id: name,
  scale: z.enum(['snw', '0-6']).meta({ description: 'S, N or W, or a number from 0 to 6' }),
  group: name.optional().meta({ description: 'One of the groups' }),
  label: localizedSchema,
  question: localizedSchema.meta({ description: 'A short question for the assessor' }),
  place: text.optional().meta({ description: 'Place in the source, if it differs from that of the questionnaire' }),
});

/** The shape of a questionnaire file. */
export const questionnaireSchema = z
  .strictObject({
    id: identifier,
    version: z.int().min(1).max(1_000_000),
    title: localizedSchema,
    summary: localizedSchema.optional(),
    about: z
      .enum(['cluster', 'actor', 'unit'])
      .meta({ description: 'What is assessed: the cluster, an actor or a structural unit of an actor' }),
    feeds: identifier.optional().meta({ description: 'The method whose inputs are the items or their groups' }),
    source: sourceSchema,
    readings: z.array(readingSchema).max(100).optional(),
    notes: z.array(text).max(100).optional(),
    groups: z.array(groupSchema).max(100).optional(),
    items: z.array(itemSchema).min(1).max(MAX_ITEMS),
  })
  .meta({ title: 'Strata questionnaire' });

/** A questionnaire as data: its items, whom they are about and their scales. */
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** JSON Schema of a questionnaire file, for validation in editors. */
export function questionnaireJsonSchema(): object {
  return z.toJSONSchema(questionnaireSchema, { io: 'input' });
}
