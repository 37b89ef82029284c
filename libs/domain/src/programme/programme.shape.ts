import { z } from 'zod';
import {
  MAX_TEXT,
  dateShape,
  decimalShape,
  idShape,
  labelsShape,
  proseShape,
  startShape,
  subjectShape,
} from '../shapes.js';
import type { Shape } from '../shape-check.js';
import type { DevelopmentActivity, InitiativePlan, ProgrammeCommand } from './programme.js';

/** The most initiatives of one strategy. */
export const MAX_INITIATIVES = 200;
/** The most objectives, measures, responsible subjects, milestones and development activities of an initiative. */
const MAX_SERVED = 50;
const MAX_MILESTONES = 100;
const MAX_ACTIVITIES = 200;

const ids = z.array(idShape).min(1).max(MAX_SERVED);

const plan: Shape<InitiativePlan> = z.strictObject({
  id: idShape,
  labels: labelsShape,
  objectives: ids,
  measures: ids,
  responsible: z.array(subjectShape).min(1).max(MAX_SERVED),
  start: dateShape,
  end: dateShape,
  milestones: z.array(z.strictObject({ id: idShape, labels: labelsShape, due: dateShape })).max(MAX_MILESTONES),
});

const activity: Shape<DevelopmentActivity> = z.strictObject({
  id: idShape,
  labels: labelsShape,
  dTs: decimalShape,
  dC: decimalShape,
  dK: decimalShape,
});

const initiativeId = idShape;
const prose = proseShape(MAX_TEXT);

export const programmeCommandShape: Shape<ProgrammeCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PlanInitiative'), initiative: plan }),
  z.object({
    type: z.literal('SetInitiativeStatus'),
    initiativeId,
    status: z.enum(['planned', 'under-way', 'on-hold', 'completed']),
    comment: prose,
  }),
  z.object({ type: z.literal('ReachMilestone'), initiativeId, milestoneId: idShape, on: dateShape }),
  z.object({
    type: z.literal('PlanActivities'),
    initiativeId,
    activities: z.array(activity).max(MAX_ACTIVITIES),
    ...startShape,
  }),
  z.object({ type: z.literal('CancelInitiative'), initiativeId, reason: prose, ...startShape }),
]);
