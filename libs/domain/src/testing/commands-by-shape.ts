import fc from 'fast-check';
import type { z } from 'zod';
import { aggregateKinds, aggregateOf, streamName, type AggregateKind, type StreamRef } from '../aggregates.js';
import { dateShape, decimalShape, fromShape, idShape, periodShape, subjectShape } from '../shapes.js';
import {
  actor,
  date,
  decimal,
  mapped,
  measure,
  objective,
  part,
  period,
  perspective,
  start,
  strategy,
  subject,
} from './arbitrary-parts.js';
import { CLUSTER, type SentCommand } from './cluster-simulation.js';

/** Commands that only the product itself sends; they have their own suites. */
export const SENT_BY_THE_PRODUCT: readonly string[] = [
  'RecordValues',
  'ListMethods',
  'LoadHistoryUpTo',
  'StartProcess',
  'CompleteStep',
  'FailStep',
  'RetryProcess',
  'ListAdministrators',
  'ReleaseAdministrator',
  'AddSealKey',
  'RevokeSealKey',
  'SealEvents',
];

type AnyShape = z.core.$ZodTypes;

/** Ids by the name of their field, so that commands meet; others are one of two letters. */
const IDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  cluster: fc.constant(CLUSTER),
  clusterId: fc.constant(CLUSTER),
  actor,
  actorId: actor,
  measure,
  measureId: measure,
  objective,
  objectiveId: objective,
  parentObjective: objective,
  perspective,
  serviceId: part,
  unitId: part,
  strategyId: mapped,
  parent: strategy,
  methodId: fc.constantFrom('k', 'l'),
  questionnaire: fc.constant('people'),
  login: fc.constant('anna'),
  scope: fc.constant('installation'),
};

/** Values that meet the shapes with rules of their own. */
const BY_SHAPE = new Map<unknown, fc.Arbitrary<unknown>>([
  [subjectShape, subject],
  [dateShape, date],
  [decimalShape, decimal],
  [fromShape, start],
  [periodShape, period],
]);

type Def = Readonly<Record<string, never>>;

/** Data of each kind of shape, made from its definition and the name of the field that holds it. */
const BY_KIND: Readonly<Record<string, (def: Def, name: string) => fc.Arbitrary<unknown>>> = {
  object: ({ shape }) => objectOf(shape!),
  union: ({ options }, name) => fc.oneof(...items(options!).map((option) => arbitraryOf(option, name))),
  literal: ({ values }) => fc.constantFrom(...items(values!)),
  enum: ({ entries }) => fc.constantFrom(...Object.values(entries!)),
  array: ({ element }, name) => fc.array(arbitraryOf(element, name), { maxLength: 2 }),
  optional: ({ innerType }, name) => fc.option(arbitraryOf(innerType, name), { nil: undefined }),
  nullable: ({ innerType }, name) => fc.option(arbitraryOf(innerType, name)),
  number: () => fc.constantFrom(0, 1, 2, 0.5),
  boolean: () => fc.boolean(),
};
const ANY_TEXT = fc.constantFrom('because', '2009-01-01T00:00:00.000Z');

function items(list: readonly unknown[]): readonly unknown[] {
  return list;
}

/** Data of a shape; `name` is the name of the field that holds it. */
function arbitraryOf(schema: unknown, name = ''): fc.Arbitrary<unknown> {
  if (schema === idShape) return IDS[name] ?? fc.constantFrom('x', 'y');
  const { def } = (schema as AnyShape)._zod;
  return BY_SHAPE.get(schema) ?? BY_KIND[def.type]?.(def as unknown as Def, name) ?? ANY_TEXT;
}

function objectOf(fields: Readonly<Record<string, unknown>>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, arbitraryOf(shape, name)])));
}

/** The schema of a command in the schema of its aggregate's commands. */
function shapeOf(kind: AggregateKind, type: string): Readonly<Record<string, unknown>> {
  const { def } = (aggregateOf(kind).decider.shape as unknown as AnyShape)._zod;
  const options = def.type === 'union' ? def.options : [aggregateOf(kind).decider.shape];
  const shapes = options.map((option) => (option as unknown as z.ZodObject)._zod.def.shape);
  const found = shapes.find((shape) => (shape['type'] as z.ZodLiteral | undefined)?.safeParse(type).success);
  if (found === undefined) throw new Error(`No schema of ${kind} has the command ${type}.`);
  return found;
}

/** A command with data of its schema, sent to a stream of its aggregate. */
function commandOf(kind: AggregateKind, type: string): fc.Arbitrary<SentCommand> {
  const { stream, inCommand = [] } = aggregateOf(kind) as { stream: object; inCommand?: readonly string[] };
  const address = fc.record(
    Object.fromEntries(
      Object.keys(stream).map((name) => [name, IDS[name] ?? (name === 'period' ? period : fc.constantFrom('x', 'y'))]),
    ),
  );
  const command = objectOf(shapeOf(kind, type));
  return fc.tuple(address, command).map(([parts, data]) => {
    const repeated = Object.fromEntries(inCommand.map((name) => [name, parts[name]]));
    return { stream: streamName({ kind, ...parts } as StreamRef), command: { ...data, ...repeated } };
  });
}

/** Commands of every type that users send, besides the written ones, with data of their schemas. */
export function commandsByShape(written: ReadonlySet<string>): fc.Arbitrary<SentCommand> {
  const missing = aggregateKinds.flatMap((kind) =>
    aggregateOf(kind)
      .decider.commandTypes.filter((type) => !written.has(type) && !SENT_BY_THE_PRODUCT.includes(type))
      .map((type) => commandOf(kind, type)),
  );
  return fc.oneof(...missing);
}
