import { z } from 'zod';
import { localizedSchema } from '../method/localized.js';
import { identifier, readingSchema, sourceSchema } from '../method/method-schema.js';

const MAX_ITEMS = 1_000;

/** Items and groups are named as the inputs of methods are. */
const name = z
  .string()
  .max(64)
  .regex(
    /^\p{L}[\p{L}\p{N}_]*(\.[\p{L}\p{N}_]+)*$/u,
    'a name starts with a letter and has letters, digits, _ and . only',
  )
  .meta({ description: 'A name such as M4.1; where a method takes the item, the name of its input' });
const text = z.string().min(1).max(2_000);

const groupSchema = z.strictObject({ name, label: localizedSchema });

const itemSchema = z.strictObject({
  id: name,
  scale: z.enum(['snw', '0-6']).meta({ description: 'S, N or W; or a figure from 0 to 6' }),
  group: name.optional().meta({ description: 'One of the groups' }),
  label: localizedSchema,
  question: localizedSchema.meta({ description: 'A short question to the assessor' }),
  place: text.optional().meta({ description: 'Where in the source, if not where the questionnaire says' }),
});

/** The shape of a questionnaire, as written in its file. */
export const questionnaireSchema = z
  .strictObject({
    id: identifier,
    version: z.int().min(1).max(1_000_000),
    title: localizedSchema,
    summary: localizedSchema.optional(),
    about: z
      .enum(['cluster', 'actor', 'unit'])
      .meta({ description: 'What it is asked about: the cluster, an actor, or a structural unit of an actor' }),
    feeds: identifier.optional().meta({ description: 'The method whose inputs the items, or their groups, are' }),
    source: sourceSchema,
    readings: z.array(readingSchema).max(100).optional(),
    notes: z.array(text).max(100).optional(),
    groups: z.array(groupSchema).max(100).optional(),
    items: z.array(itemSchema).min(1).max(MAX_ITEMS),
  })
  .meta({ title: 'Strata questionnaire' });

/** A questionnaire as data: what is asked, about whom, on which scale. */
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type QuestionnaireItem = Questionnaire['items'][number];

/** JSON Schema of a questionnaire file, for editors that check while typing. */
export function questionnaireJsonSchema(): object {
  return z.toJSONSchema(questionnaireSchema, { io: 'input' });
}
