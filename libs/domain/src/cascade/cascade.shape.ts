import { z } from 'zod';
import { MAX_TEXT, MAX_WEIGHT, idShape, labelsShape, proseShape, startShape, subjectShape } from '../shapes.js';
import type { Labels } from '../words.js';
import { RANKS, type CascadeCommand } from './cascade.js';
import type { Shape } from '../shape-check.js';

/** The most characters of a mission or vision, per language. */
const MAX_STATEMENT = 4000;

const prose = proseShape(MAX_STATEMENT);
const statement: Shape<Labels> = z.strictObject({ en: prose, ru: prose.optional(), uk: prose.optional() });
const texts = { labels: labelsShape, mission: statement.optional(), vision: statement.optional() };

const contribution = z.strictObject({ strategy: idShape, objective: idShape, parentObjective: idShape });

export const cascadeCommandShape: Shape<CascadeCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('DraftStrategy'),
    strategyId: idShape,
    rank: z.enum(RANKS),
    owner: subjectShape,
    parent: idShape.optional(),
    ...texts,
  }),
  z.object({ type: z.literal('ReviseStrategyStatement'), strategyId: idShape, ...texts }),
  z.object({ type: z.literal('MoveStrategy'), strategyId: idShape, parent: idShape, ...startShape }),
  z.object({ type: z.literal('ActivateStrategy'), strategyId: idShape, supersedes: idShape.optional(), ...startShape }),
  z.object({ type: z.literal('ReviseStrategy'), strategyId: idShape, note: proseShape(MAX_TEXT), ...startShape }),
  z.object({ type: z.literal('ConfirmAlignment'), strategyId: idShape }),
  z.object({
    type: z.literal('AcceptContribution'),
    strategyId: idShape,
    contribution,
    weight: z.number().min(0).max(MAX_WEIGHT),
    ...startShape,
  }),
  z.object({
    type: z.literal('DeclineContribution'),
    strategyId: idShape,
    contribution,
    reason: proseShape(MAX_TEXT),
    ...startShape,
  }),
  z.object({ type: z.literal('RetireStrategy'), strategyId: idShape, reason: proseShape(MAX_TEXT), ...startShape }),
]);
