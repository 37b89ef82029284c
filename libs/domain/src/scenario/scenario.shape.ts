import { z } from 'zod';
import { MAX_TEXT, idShape, labelsShape, periodShape, proseShape, subjectShape } from '../shapes.js';
import type { ScenarioCommand } from './scenario.js';
import type { Shape } from '../shape-check.js';

/** The most assumptions of one scenario, and of one command. */
export const MAX_ASSUMPTIONS = 10_000;
/** Longer figures are refused before they are parsed. */
const MAX_FIGURE = 200;

const key = { measure: idShape, subject: subjectShape, period: periodShape };

export const scenarioCommandShape: Shape<ScenarioCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('DraftScenario'), scenarioId: idShape, labels: labelsShape }),
  z.object({
    type: z.literal('AssumeValues'),
    assumptions: z
      .array(z.strictObject({ ...key, value: z.string().max(MAX_FIGURE) }))
      .min(1)
      .max(MAX_ASSUMPTIONS),
  }),
  z.object({ type: z.literal('DropAssumptions'), keys: z.array(z.strictObject(key)).min(1).max(MAX_ASSUMPTIONS) }),
  z.object({ type: z.literal('DiscardScenario'), reason: proseShape(MAX_TEXT) }),
]);
