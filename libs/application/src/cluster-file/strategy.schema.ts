import { RANKS, type EffectiveDated } from '@strata/domain';
import { z } from 'zod';
import { missingPolicy } from './measure.schema.js';
import {
  effective,
  id,
  idKey,
  integer,
  labels,
  line,
  named,
  statement,
  subject,
  weightNumber,
} from './scalar.schema.js';

/** The default weight everywhere in a strategy: always 1. */
const WEIGHT_ONE: EffectiveDated<number> = [{ from: null, value: 1 }];

/** An id with its weight: a measure or a parent objective. */
export interface Weighted {
  readonly id: string;
  readonly weight: EffectiveDated<number>;
}

const weight = named('weight', effective(weightNumber));
const rollUp = z.enum(['weighted-mean', 'worst', 'best', 'majority', 'count']);

/** Ids with weights: one id, a list of ids, or a map of id to weight. */
const weightedIds = named(
  'weightedIds',
  z.union([
    id.transform((only): readonly Weighted[] => [{ id: only, weight: WEIGHT_ONE }]),
    z.array(id).transform((ids, context): readonly Weighted[] => {
      ids.forEach((each, i) => {
        if (ids.indexOf(each) < i)
          context.addIssue({ code: 'custom', path: [i], message: `"${each}" is listed twice.` });
      });
      return ids.map((each) => ({ id: each, weight: WEIGHT_ONE }));
    }),
    z
      .record(idKey, weight)
      .transform((map): readonly Weighted[] =>
        Object.entries(map).map(([each, value]) => ({ id: each, weight: value })),
      ),
  ]),
);

const objective = named(
  'objective',
  z.strictObject({
    labels,
    perspective: id,
    theme: line(100).exactOptional(),
    details: id.exactOptional(),
    weight: weight.default(WEIGHT_ONE),
    rollUp: rollUp.default('weighted-mean'),
    missing: missingPolicy.exactOptional(),
    measures: weightedIds.default([]),
    contributes: weightedIds.default([]),
    proposes: weightedIds.default([]),
    supports: weightedIds.default([]),
  }),
);

const ARROW = /^\s*(\S+)\s*->\s*(\S+)\s*$/;

/** A cause-and-effect link: `a -> b`, or a map if it is negative or has a lag. */
const link = named(
  'link',
  z.union([
    z
      .string()
      .regex(ARROW, { error: 'A link must be written "cause -> effect".' })
      .transform((arrow) => {
        const [, from = '', to = ''] = ARROW.exec(arrow) ?? [];
        return { from, to, sign: 'positive' as const, lag: 0 };
      }),
    z.strictObject({
      from: id,
      to: id,
      sign: z.enum(['positive', 'negative']).default('positive'),
      lag: integer(0, 120).default(0),
    }),
  ]),
);

export const strategy = named(
  'strategy',
  z.strictObject({
    rank: z.enum(RANKS),
    owner: subject.default('@cluster'),
    parent: id.exactOptional(),
    status: z.enum(['draft', 'active']).default('active'),
    labels,
    mission: statement.exactOptional(),
    vision: statement.exactOptional(),
    rollUp: z
      .strictObject({ strategy: rollUp.default('weighted-mean'), perspective: rollUp.default('weighted-mean') })
      .default({ strategy: 'weighted-mean', perspective: 'weighted-mean' }),
    perspectiveWeights: z.record(idKey, weight).default({}),
    objectives: z.record(idKey, objective).default({}),
    links: z.array(link).default([]),
  }),
);

export type StrategyInFile = z.output<typeof strategy>;
