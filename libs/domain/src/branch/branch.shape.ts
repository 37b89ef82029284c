import { z } from 'zod';
import { targetShape } from '../measure/measure.shape.js';
import type { Shape } from '../shape-check.js';
import {
  decimalShape,
  fromShape,
  idShape,
  labelsShape,
  lineShape,
  MAX_TEXT,
  MAX_WEIGHT,
  periodShape,
  proseShape,
  subjectShape,
} from '../shapes.js';
import { weighedThing } from './branch-keys.js';
import type { BranchChange, BranchCommand } from './branch.js';

/** The most changes of one branch, and of one command. Each command stores all that the branch held before it. */
export const MAX_BRANCH_CHANGES = 500;
const MAX_POSITION = 200;
const MAX_KEY = 400;
const MAX_VERSION = 1_000_000;
const MAX_PROPOSALS = 10_000;

const start = { from: fromShape.optional() };

const about = z.string().refine((text) => weighedThing(text) !== undefined, {
  error: 'A weight is that of perspective:P, objective:O, measure:O/M or contribution:O>P.',
  params: { code: 'INVALID_WEIGHT' },
});

const change: Shape<BranchChange> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    measure: idShape,
    subject: subjectShape,
    period: periodShape,
    value: decimalShape,
  }),
  z.strictObject({ kind: z.literal('target'), measure: idShape, ...targetShape, ...start }),
  z.strictObject({
    kind: z.literal('weight'),
    strategy: idShape,
    about,
    weight: z.number().min(0).max(MAX_WEIGHT),
    ...start,
  }),
  z.strictObject({ kind: z.literal('method'), method: idShape, version: z.int().min(1).max(MAX_VERSION), ...start }),
  z.strictObject({
    kind: z.literal('member'),
    actor: idShape,
    member: z.boolean(),
    labels: labelsShape.optional(),
    ...start,
  }),
]);

const proposal = z.strictObject({
  kind: z.enum(['restatement', 'draft', 'target', 'map', 'agreement', 'trial', 'member']),
  id: lineShape(MAX_KEY),
});

export const branchCommandShape: Shape<BranchCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ForkBranch'),
    branchId: idShape,
    labels: labelsShape,
    origin: lineShape(MAX_POSITION),
  }),
  z.object({ type: z.literal('ChangeBranch'), changes: z.array(change).min(1).max(MAX_BRANCH_CHANGES) }),
  z.object({
    type: z.literal('DropBranchChanges'),
    keys: z.array(lineShape(MAX_KEY)).min(1).max(MAX_BRANCH_CHANGES),
  }),
  z.object({ type: z.literal('DiscardBranch'), reason: proseShape(MAX_TEXT) }),
  z.object({
    type: z.literal('ProposeBranch'),
    reason: proseShape(MAX_TEXT),
    proposals: z.array(proposal).max(MAX_PROPOSALS),
  }),
]);
