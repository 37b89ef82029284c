import { z } from 'zod';
import { localizedSchema } from './localized.js';
import { unitCodes } from './units.js';

const NAME = /^\p{L}[\p{L}\p{N}_]*(\.[\p{L}\p{N}_]+)*$/u;
const RESERVED = new Set(['and', 'or', 'not', 'true', 'false']);
const MAX_TEXT = 2_000;

const name = z
  .string()
  .max(64)
  .regex(NAME, 'A name must start with a letter and contain only letters, digits, _ and dots.')
  .refine(
    (text) => !RESERVED.has(text),
    'The words and, or, not, true and false are reserved and cannot be used as names.',
  )
  .meta({ description: 'A name that formulas can use, such as x1, M4.1 or K11' });
/** The key of an output group or a field. It has no dots, because it becomes a key of the result. */
const key = z
  .string()
  .max(64)
  .regex(/^\p{L}[\p{L}\p{N}_]*$/u, 'A key must start with a letter and contain only letters, digits and _.');
/** The id of a method or a questionnaire. */
export const identifier = z
  .string()
  .max(64)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u,
    'An id must consist of lower-case words joined by hyphens, such as market-share.',
  );
const text = z.string().min(1).max(MAX_TEXT);
const formula = z.string().min(1).max(10_000).meta({ description: 'A formula of the formula language' });
const scalar = z.union([z.number(), z.string().max(200), z.boolean()]);

/** The paper that a definition was taken from, and the place in it. */
export const sourceSchema = z.strictObject({
  paper: text.meta({ description: 'Title of the paper' }),
  authors: text,
  year: z.int().min(1900).max(2200).optional(),
  place: text.meta({ description: 'Table or equation' }),
  file: text.optional().meta({ description: 'File name of the text of the paper' }),
});

/** How an unclear or erroneous place of the source was read: what it prints, what is computed here, and why. */
export const readingSchema = z.strictObject({
  place: text.meta({ description: 'Place in the source' }),
  printed: text.meta({ description: 'What the source prints' }),
  implemented: text.meta({ description: 'What this definition computes' }),
  because: text,
});

const QUANTITY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*)+$/u;
const quantity = z
  .string()
  .max(128)
  .regex(QUANTITY, 'A quantity must be a qualified name such as balance-sheet.cash: words joined by hyphens, and dots.')
  .meta({
    description:
      'What the input measures, as a qualified name. A measure is suggested for it if its id is this name with hyphens ' +
      'instead of dots, a questionnaire item if this is the id of the questionnaire, a dot and the id of the item',
  });

const inputBase = {
  name,
  quantity: quantity.optional(),
  periodsBack: z.int().min(1).max(120).optional().meta({ description: 'Its value that many periods earlier' }),
  label: localizedSchema,
  unit: z.enum(unitCodes),
  group: name.optional().meta({ description: 'The formula or group that the input belongs to' }),
  optional: z.boolean().optional().meta({ description: 'May be omitted; formulas then treat it as missing' }),
};
const bounds = {
  min: z.number().optional(),
  max: z.number().optional(),
};
const listBounds = { maxItems: z.int().min(1).max(10_000).optional() };

const inputSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('number'), ...inputBase, ...bounds }),
  z.strictObject({ type: z.literal('segment'), ...inputBase }),
  z.strictObject({ type: z.literal('boolean'), ...inputBase }),
  z.strictObject({ type: z.literal('text'), ...inputBase, choices: z.array(text).min(1).optional() }),
  z
    .strictObject({ type: z.literal('pair'), ...inputBase, ...bounds })
    .meta({ description: 'A value and the value of the previous period' }),
  z.strictObject({ type: z.literal('numbers'), ...inputBase, ...bounds, ...listBounds }),
  z.strictObject({ type: z.literal('segments'), ...inputBase, ...listBounds }),
  z.strictObject({
    type: z.literal('records'),
    ...inputBase,
    ...listBounds,
    fields: z
      .array(z.strictObject({ name: key, label: localizedSchema, unit: z.enum(unitCodes), ...bounds }))
      .min(1)
      .max(100),
  }),
]);

const scalarType = z.enum(['number', 'boolean', 'segment', 'text']);

const tableSchema = z.strictObject({
  name,
  title: localizedSchema.optional(),
  keys: z
    .array(z.strictObject({ name, type: scalarType }))
    .min(1)
    .max(20),
  result: scalarType,
  rows: z
    .array(z.strictObject({ when: z.array(scalar).min(1).max(20), then: scalar, note: text.optional() }))
    .min(1)
    .max(1_000),
  otherwise: scalar.optional(),
});

const formulaSchema = z.strictObject({
  name,
  formula,
  label: localizedSchema.optional(),
  unit: z.enum(unitCodes).optional(),
});

const outputSchema = z.strictObject({
  name: name.meta({ description: 'Key of the output in the result' }),
  group: key.optional().meta({ description: 'Outputs of a group are collected in an object of that name' }),
  from: name
    .optional()
    .meta({ description: 'The formula or input that it shows; by default its own name, or group.name' }),
});

const listType = z.enum(['numbers', 'segments']);

const wiringSchema = z.strictObject({
  input: name,
  from: z
    .array(
      z.union([
        z.strictObject({ name, type: scalarType, method: identifier, output: name }),
        z
          .strictObject({ name, type: listType, method: identifier, output: name, each: z.literal('member') })
          .meta({ description: 'The output of a method of the members, one value for each member that has one' }),
        z.strictObject({ name, type: scalarType, assessment: identifier, label: localizedSchema }),
        z
          .strictObject({
            name,
            type: listType,
            assessment: identifier,
            items: z.array(name).min(1).max(1_000),
            label: localizedSchema,
          })
          .meta({ description: 'Items of a questionnaire, one value for each that is graded' }),
      ]),
    )
    .min(1)
    .max(20),
  formula,
});

const textSchema = z.strictObject({ value: z.string().min(1).max(200), label: localizedSchema });

/** The shape of a method file. */
export const methodSchema = z
  .strictObject({
    id: identifier,
    version: z.int().min(1).max(1_000_000),
    scope: z.enum(['cluster', 'actor']).optional().meta({
      description: 'Whether it is evaluated once for the cluster or for each member; without it, as it is bound',
    }),
    title: localizedSchema,
    summary: localizedSchema.optional(),
    source: sourceSchema,
    readings: z.array(readingSchema).max(100).optional(),
    notes: z.array(text).max(100).optional(),
    inputs: z.array(inputSchema).min(1).max(1_000),
    segments: z
      .array(z.strictObject({ name, strong: z.number(), neutral: z.number() }))
      .max(50)
      .optional()
      .meta({ description: 'Segment scales: S from strong up, N from neutral up, otherwise W' }),
    tables: z.array(tableSchema).max(100).optional(),
    texts: z
      .array(textSchema)
      .max(1_000)
      .optional()
      .meta({ description: 'What text results such as DIVERSIFIED_GROWTH mean, in three languages' }),
    formulas: z.array(formulaSchema).min(1).max(2_000),
    outputs: z.array(outputSchema).min(1).max(2_000),
    wiring: z
      .array(wiringSchema)
      .max(100)
      .optional()
      .meta({ description: 'Where the inputs take their values from by default' }),
  })
  .meta({ title: 'Strata method definition' });

/** A method as data: versioned, validated and free of code. */
export type MethodDefinition = z.infer<typeof methodSchema>;
export type MethodInput = MethodDefinition['inputs'][number];
export type MethodOutput = MethodDefinition['outputs'][number];

/** JSON Schema of a method file, for validation in editors. */
export function methodJsonSchema(): object {
  return z.toJSONSchema(methodSchema, { io: 'input' });
}
