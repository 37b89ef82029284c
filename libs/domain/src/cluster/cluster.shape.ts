import { z } from 'zod';
import {
  MAX_TEXT,
  idShape,
  instantShape,
  labelsShape,
  missingShape,
  proseShape,
  startShape,
  timeZoneShape,
} from '../shapes.js';
import { COUNTED_VALUES, type ClusterCommand } from './cluster.js';
import type { Shape } from '../shape-check.js';

/** The highest values of a cluster's limits; the lowest is 1. */
export const LIMIT_BOUNDS = { objectivesPerMap: 500, measuresPerObjective: 100, objectiveLevels: 10, actors: 10_000 };
export const MAX_PERSPECTIVES = 12;
/** The most measures of one order. */
const MAX_ARRANGED = 10_000;

const upTo = (max: number) => z.int().min(1).max(max).optional();
const calendar = z.strictObject({
  yearStartMonth: z.int().min(1).max(12),
  yearNamedBy: z.enum(['start', 'end']),
  timeZone: timeZoneShape.optional(),
});
const limits = z.strictObject({
  objectivesPerMap: upTo(LIMIT_BOUNDS.objectivesPerMap),
  measuresPerObjective: upTo(LIMIT_BOUNDS.measuresPerObjective),
  objectiveLevels: upTo(LIMIT_BOUNDS.objectiveLevels),
  actors: upTo(LIMIT_BOUNDS.actors),
});
const scoring = z.strictObject({
  missing: missingShape.optional(),
  overAchievement: z.enum(['cap', 'keep']).optional(),
  leastCoverage: z.number().min(0).max(1).optional(),
  counts: z.enum(COUNTED_VALUES).optional(),
});
const labelled = z.strictObject({ id: idShape, labels: labelsShape });

export const clusterCommandShape: Shape<ClusterCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('FoundCluster'),
    clusterId: idShape,
    labels: labelsShape,
    calendar: calendar.optional(),
    limits: limits.optional(),
    scoring: scoring.optional(),
    historyFrom: instantShape.optional(),
  }),
  z.object({ type: z.literal('RenameCluster'), labels: labelsShape }),
  z.object({ type: z.literal('SetClusterLimits'), limits }),
  z.object({ type: z.literal('SetClusterScoring'), scoring, ...startShape }),
  z.object({ type: z.literal('SetDisclosure'), disclosure: z.enum(['open', 'scores', 'status']) }),
  z.object({
    type: z.literal('ArrangePerspectives'),
    perspectives: z.array(labelled).min(1).max(MAX_PERSPECTIVES),
  }),
  z.object({ type: z.literal('ArrangeActors'), actors: z.array(idShape).min(1).max(LIMIT_BOUNDS.actors) }),
  z.object({ type: z.literal('ArrangeMeasures'), measures: z.array(idShape).min(1).max(MAX_ARRANGED) }),
  z.object({ type: z.literal('AdmitActor'), actorId: idShape, labels: labelsShape, ...startShape }),
  z.object({ type: z.literal('RenameActor'), actorId: idShape, labels: labelsShape }),
  z.object({ type: z.literal('ReleaseActor'), actorId: idShape, reason: proseShape(MAX_TEXT), ...startShape }),
  z.object({ type: z.literal('SetUpService'), actorId: idShape, service: labelled, ...startShape }),
  z.object({ type: z.literal('CloseService'), actorId: idShape, serviceId: idShape, ...startShape }),
  z.object({
    type: z.literal('SetUpUnit'),
    actorId: idShape,
    unit: z.strictObject({ id: idShape, labels: labelsShape, service: idShape.optional() }),
    ...startShape,
  }),
  z.object({ type: z.literal('CloseUnit'), actorId: idShape, unitId: idShape, ...startShape }),
  z.object({ type: z.literal('EndHistoryLoading') }),
  z.object({ type: z.literal('RequireSecondFactor'), required: z.boolean() }),
  z.object({ type: z.literal('RequireAgreement'), required: z.boolean() }),
]);
