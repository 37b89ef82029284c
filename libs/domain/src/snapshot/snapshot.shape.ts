import { z } from 'zod';
import type { Shape } from '../shape-check.js';
import {
  decimalShape,
  idShape,
  instantShape,
  labelsShape,
  lineShape,
  MAX_LABEL,
  MAX_TEXT,
  periodShape,
  proseShape,
  sha256Shape,
} from '../shapes.js';
import type { SnapshotCommand, SnapshotContent, SnapshotNode } from './snapshot.js';

/** The most nodes of a snapshot, and the most links. */
export const MAX_SNAPSHOT_NODES = 1_000;
const MAX_LINKS = 2_000;
const MAX_PERSPECTIVES = 50;
const MAX_POSITION = 200;
const MAX_NODE_ID = 400;
const MAX_SCORE = 1_000;
const MAX_SEALED = Number.MAX_SAFE_INTEGER;
/** Of the canvas. */
const MAX_PLACE = 1_000_000;

const nodeId = lineShape(MAX_NODE_ID);
const place = z.number().min(-MAX_PLACE).max(MAX_PLACE);
const node: Shape<SnapshotNode> = z.strictObject({
  id: nodeId,
  parent: nodeId.optional(),
  kind: z.enum(['strategy', 'objective', 'measure']),
  labels: labelsShape,
  perspective: idShape.optional(),
  status: z.enum(['blue', 'green', 'amber', 'red', 'grey']),
  score: z.number().min(0).max(MAX_SCORE).nullable(),
  coverage: z.number().min(0).max(1).nullable(),
  state: z.enum(['not-started', 'open', 'provisional', 'complete']),
  actual: z.string().max(MAX_LABEL).optional(),
  target: decimalShape.optional(),
  unit: z.string().max(MAX_LABEL).optional(),
  place: z.strictObject({ x: place, y: place }).optional(),
});

const content: Shape<SnapshotContent> = z
  .strictObject({
    form: z.literal(1),
    cluster: idShape,
    labels: labelsShape,
    view: z.enum(['scorecard', 'map']),
    depth: z.enum(['strategies', 'objectives', 'measures']),
    period: periodShape,
    strategy: idShape.optional(),
    position: lineShape(MAX_POSITION),
    knownAt: instantShape,
    evaluation: idShape.optional(),
    disclosure: z.enum(['open', 'scores', 'status']),
    seal: z
      .strictObject({
        number: z.int().min(1).max(MAX_SEALED),
        size: z.int().min(0).max(MAX_SEALED),
        root: sha256Shape,
      })
      .optional(),
    perspectives: z.array(z.strictObject({ id: idShape, labels: labelsShape })).max(MAX_PERSPECTIVES),
    nodes: z.array(node).min(1).max(MAX_SNAPSHOT_NODES),
    links: z.array(z.strictObject({ from: nodeId, to: nodeId, sign: z.enum(['positive', 'negative']) })).max(MAX_LINKS),
  })
  .refine(({ view, strategy }) => view !== 'map' || strategy !== undefined, {
    error: 'A map is that of one strategy.',
    path: ['strategy'],
  });

export const snapshotCommandShape: Shape<SnapshotCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PublishSnapshot'), snapshotId: idShape, content, sha256: sha256Shape }),
  z.object({ type: z.literal('WithdrawSnapshot'), snapshotId: idShape, reason: proseShape(MAX_TEXT) }),
]);
