import { COUNTED_VALUES, LIMIT_BOUNDS } from '@strata/domain';
import { z } from 'zod';
import { dataSchemas } from './data.schema.js';
import { measure, missingPolicy } from './measure.schema.js';
import {
  date,
  dated,
  effective,
  flag,
  fraction,
  id,
  idKey,
  instant,
  integer,
  labels,
  named,
  timeZone,
} from './scalar.schema.js';
import { strategy } from './strategy.schema.js';

const unitInFull = named('unit', z.strictObject({ labels, service: id.exactOptional() }));

/** An actor written in full; it may also be written as its labels alone. */
const actorInFull = named(
  'actor',
  z.strictObject({
    labels,
    membership: effective(flag).optional(),
    services: z.record(idKey, labels).default({}),
    units: z
      .record(idKey, z.union([labels.transform((only): z.output<typeof unitInFull> => ({ labels: only })), unitInFull]))
      .default({}),
  }),
);

const actor = z.union([
  labels.transform((only): z.output<typeof actorInFull> => ({ labels: only, services: {}, units: {} })),
  actorInFull,
]);

const calendar = named(
  'calendar',
  z.strictObject({
    yearStartMonth: integer(1, 12).default(1),
    yearNamedBy: z.enum(['start', 'end']).default('start'),
    timeZone: timeZone.exactOptional(),
  }),
);

const scoringFields = {
  missing: missingPolicy.exactOptional(),
  overAchievement: z.enum(['cap', 'keep']).exactOptional(),
  leastCoverage: fraction.exactOptional(),
  counts: z.enum(COUNTED_VALUES).exactOptional(),
};
const clusterScoring = named('clusterScoring', z.strictObject(scoringFields));

/** The scoring over time, at least two entries. */
const scorings = z
  .array(z.strictObject({ from: date.optional(), ...scoringFields }))
  .min(2)
  .transform((list, context) =>
    dated(
      list.map(({ from, ...value }) => ({ from, value })),
      context,
    ),
  );

/** The whole file, after the YAML has been parsed with every scalar as text. */
export const clusterFileSchema = z.strictObject({
  strata: z.literal('1', { error: 'The format version must be "strata: 1".' }).meta({ const: 1, type: 'integer' }),
  id,
  labels,
  historyFrom: instant.optional(),
  calendar: calendar.optional(),
  limits: z
    .strictObject({
      objectivesPerMap: integer(1, LIMIT_BOUNDS.objectivesPerMap).exactOptional(),
      measuresPerObjective: integer(1, LIMIT_BOUNDS.measuresPerObjective).exactOptional(),
      objectiveLevels: integer(1, LIMIT_BOUNDS.objectiveLevels).exactOptional(),
      actors: integer(1, LIMIT_BOUNDS.actors).exactOptional(),
    })
    .optional(),
  scoring: clusterScoring.optional(),
  scorings: scorings.optional(),
  disclosure: z.enum(['open', 'scores', 'status']).optional(),
  perspectives: z.record(idKey, labels).default({}),
  actors: z.record(idKey, actor).default({}),
  measures: z.record(idKey, measure).default({}),
  strategies: z.record(idKey, strategy).default({}),
  ...dataSchemas,
});

export type FileShape = z.output<typeof clusterFileSchema>;
export const itemSchemas = { actors: actor, measures: measure, strategies: strategy } as const;
