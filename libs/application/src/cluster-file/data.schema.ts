import { isMethodBinding, isPeriod, type MethodBinding, type MethodVersion } from '@strata/domain';
import { parseMethod } from '@strata/engine';
import { z } from 'zod';
import { methodVersionOf } from '../methods/method-version.js';
import type { TreeValue } from './cluster-text.js';
import {
  date,
  decimal,
  flag,
  id,
  idKey,
  integer,
  labels,
  line,
  named,
  prose,
  scalarJson,
  subject,
} from './scalar.schema.js';

const MAX_DEFINITION = 500_000;
const MAX_VERSION = 1_000_000;
const MAX_LISTED = 100_000;
const MAX_NOTE = 4000;

const period = z.string().transform((text, context) => {
  if (isPeriod(text)) return text;
  const params = { remedy: 'Write a period like 2008, 2008-H1, 2008-Q3 or 2008-07.' };
  context.addIssue({ code: 'custom', message: `A period is expected, not ${JSON.stringify(text)}.`, params });
  return z.NEVER;
});
scalarJson.add(period, { json: { type: ['string', 'integer'] } });

const version = named(
  'methodVersion',
  z.strictObject({
    origin: z.enum(['catalogue', 'derived', 'expert-panel', 'own']).default('own'),
    definition: z.string().max(MAX_DEFINITION),
  }),
).transform(({ origin, definition: text }, context): MethodVersion => {
  const parsed = parseMethod(text, 'definition');
  if (parsed.ok) return methodVersionOf(parsed.method.version, text, origin);
  for (const { line: at, column, message } of parsed.problems) {
    context.addIssue({ code: 'custom', path: ['definition'], message: `Line ${at}, column ${column}: ${message}` });
  }
  return z.NEVER;
});

const binding = z.any().transform((tree: TreeValue, context): MethodBinding => {
  const read = withNumbers(tree);
  if (isMethodBinding(read)) return read;
  context.addIssue({
    code: 'custom',
    message: 'A binding is expected: scope, inputs with their sources, and outputs.',
    params: { remedy: 'See docs/methods.md for the kinds of sources.' },
  });
  return z.NEVER;
});
scalarJson.add(binding, { json: { type: 'object' } });

/** The plain data of a binding: every scalar is a text, except the number of periods that a source reads back. */
function withNumbers(tree: TreeValue): unknown {
  if (typeof tree === 'string') return tree;
  if (Array.isArray(tree)) return (tree as readonly TreeValue[]).map(withNumbers);
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      key === 'periodsBack' && typeof value === 'string' && /^\d{1,4}$/.test(value)
        ? Number(value)
        : withNumbers(value),
    ]),
  );
}

const method = named(
  'method',
  z.strictObject({
    versions: z.array(version).min(1),
    adopted: integer(1, MAX_VERSION).optional(),
    onTrial: integer(1, MAX_VERSION).optional(),
    binding: binding.optional(),
  }),
);

const gradeInFull = named(
  'grade',
  z.strictObject({ grade: line(40), note: prose(MAX_NOTE).exactOptional(), recordedBy: line(300).optional() }),
);
const grade = z.union([line(40).transform((only): z.output<typeof gradeInFull> => ({ grade: only })), gradeInFull]);

const assessment = named(
  'assessment',
  z.strictObject({
    questionnaire: id,
    subject,
    period,
    grades: z.record(z.string().min(1).max(300), z.record(z.string().min(1).max(64), grade)),
  }),
);

const cell = named(
  'segmentationCell',
  z.strictObject({
    group: id,
    service: id,
    share: decimal,
    demand: z.enum(['growing', 'stable', 'falling']),
    advantage: prose(MAX_NOTE).exactOptional(),
    weakness: prose(MAX_NOTE).exactOptional(),
    target: flag.default(false),
  }),
);
const segmentation = named(
  'segmentation',
  z.strictObject({ groups: z.record(idKey, labels), services: z.record(idKey, labels), cells: z.array(cell) }),
);

const assumption = named('assumption', z.strictObject({ measure: id, subject, period, value: decimal }));
const scenario = named(
  'scenario',
  z.strictObject({ labels, assumptions: z.array(assumption).max(MAX_LISTED).default([]) }),
);

const milestone = named('milestone', z.strictObject({ labels, due: date, reached: date.optional() }));
const activity = named('developmentActivity', z.strictObject({ labels, dTs: decimal, dC: decimal, dK: decimal }));
const initiative = named(
  'initiative',
  z.strictObject({
    labels,
    objectives: z.array(id).min(1),
    measures: z.array(id).min(1),
    responsible: z.array(subject).min(1),
    start: date,
    end: date,
    milestones: z.record(idKey, milestone).default({}),
    status: z.enum(['planned', 'under-way', 'on-hold', 'completed']).default('planned'),
    comment: prose(MAX_NOTE).exactOptional(),
    activities: z.record(idKey, activity).default({}),
  }),
);

/** The sections of a file with what a cluster evaluates with, and what was assessed and assumed. */
export const dataSchemas = {
  secondFactor: z.enum(['required', 'optional']).optional(),
  agreement: z.enum(['required', 'optional']).optional(),
  methods: z.record(idKey, method).optional(),
  assessments: z.array(assessment).max(MAX_LISTED).optional(),
  segmentations: z.record(idKey, segmentation).optional(),
  scenarios: z.record(idKey, scenario).optional(),
  programmes: z.record(idKey, z.record(idKey, initiative)).optional(),
} as const;
