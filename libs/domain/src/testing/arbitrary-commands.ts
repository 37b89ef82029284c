import fc from 'fast-check';
import { streamName } from '../aggregates.js';
import { anyMethodCommand } from './arbitrary-method-commands.js';
import { anyPlanCommand } from './arbitrary-plan-commands.js';
import { anyProcessCommand } from './arbitrary-process-commands.js';
import {
  actor,
  command,
  date,
  decimal,
  labels,
  mapped,
  measure,
  objective,
  optional,
  part,
  period,
  perspective,
  restatement,
  rollUp,
  start,
  strategy,
  subject,
  weight,
  to,
  writtenTypes,
  type Fields,
} from './arbitrary-parts.js';
import { commandsByShape } from './commands-by-shape.js';
import { CLUSTER, type SentCommand } from './cluster-simulation.js';

const clusterCommand = fc.oneof(
  command('FoundCluster', { clusterId: fc.constant(CLUSTER), labels, limits: fc.constant({ actors: 2 }) }),
  command('SetClusterLimits', { limits: fc.record({ actors: fc.integer({ min: 0, max: 3 }) }) }),
  command('RequireSecondFactor', { required: fc.boolean() }),
  command('RequireAgreement', { required: fc.constantFrom(true, false, false) }),
  command('SetClusterScoring', {
    scoring: fc.record(
      { overAchievement: fc.constantFrom('cap', 'keep'), counts: fc.constantFrom('submitted', 'approved', 'approved') },
      { requiredKeys: [] },
    ),
  }),
  command('SetDisclosure', { disclosure: fc.constantFrom('open', 'scores', 'status') }),
  command('ArrangePerspectives', {
    perspectives: fc.array(fc.record({ id: perspective, labels }), { minLength: 1, maxLength: 3 }),
  }),
  command('ArrangeActors', { actors: fc.uniqueArray(actor, { minLength: 1 }) }),
  command('ArrangeMeasures', { measures: fc.uniqueArray(measure, { minLength: 1 }) }),
  command('AdmitActor', { actorId: actor, labels, from: start }),
  command('ReleaseActor', { actorId: fc.constantFrom('B', 'B', 'A'), reason: fc.constant('sold'), from: start }),
  command('SetUpService', { actorId: actor, service: fc.record({ id: part, labels }) }),
  command('SetUpUnit', { actorId: actor, unit: fc.record({ id: part, labels, service: optional(part) }) }),
  command('CloseUnit', { actorId: actor, unitId: part, from: start }),
  command('EndHistoryLoading'),
);

const placement = fc.oneof(
  fc.record({ rank: fc.constant('integrative'), owner: fc.constant('@cluster') }),
  fc.record({ rank: fc.constant('business'), owner: actor, parent: strategy }),
  fc.record({ rank: fc.constantFrom('functional', 'operational'), owner: subject, parent: strategy }),
);
const contribution = fc.record({ strategy, objective, parentObjective: objective });
const cascadeCommand = fc.oneof(
  {
    weight: 3,
    arbitrary: placement.chain((place) =>
      command('DraftStrategy', { strategyId: strategy, labels, ...constants(place) }),
    ),
  },
  { weight: 1, arbitrary: command('ReviseStrategyStatement', { strategyId: strategy, labels }) },
  { weight: 2, arbitrary: command('MoveStrategy', { strategyId: strategy, parent: strategy }) },
  {
    weight: 4,
    arbitrary: command('ActivateStrategy', { strategyId: strategy, supersedes: optional(strategy), from: start }),
  },
  { weight: 1, arbitrary: command('ReviseStrategy', { strategyId: strategy, note: fc.constant('new') }) },
  { weight: 1, arbitrary: command('ConfirmAlignment', { strategyId: strategy }) },
  {
    weight: 2,
    arbitrary: command('AcceptContribution', {
      strategyId: strategy,
      contribution,
      weight: fc.constantFrom(0, 1, 3),
      from: start,
    }),
  },
  {
    weight: 1,
    arbitrary: command('DeclineContribution', {
      strategyId: strategy,
      contribution,
      reason: fc.constant('no'),
      from: start,
    }),
  },
  {
    weight: 1,
    arbitrary: command('RetireStrategy', {
      strategyId: fc.constantFrom('a', 'b', 'f', 'next', 'top'),
      reason: fc.constant('over'),
    }),
  },
);

const placed = fc.record({ measure, weight });
const mapEdit = fc.oneof(
  {
    weight: 5,
    arbitrary: command('SetObjective', {
      objective: fc.record({
        id: objective,
        labels,
        perspective,
        details: fc.option(objective, { nil: undefined, freq: 1 }),
        weight,
        rollUp,
      }),
    }),
  },
  { weight: 1, arbitrary: command('DropObjective', { objectiveId: objective }) },
  {
    weight: 1,
    arbitrary: command('ArrangeObjectives', {
      objectives: fc.uniqueArray(fc.record({ id: objective }), { minLength: 1, selector: ({ id }) => id }),
    }),
  },
  { weight: 2, arbitrary: command('PlaceMeasure', { objectiveId: objective, measure: placed }) },
  { weight: 1, arbitrary: command('TakeMeasureOff', { objectiveId: objective, measureId: measure }) },
  {
    weight: 4,
    arbitrary: command('LinkObjectives', {
      link: fc.record({
        from: objective,
        to: objective,
        sign: fc.constantFrom('positive', 'negative'),
        lag: fc.constantFrom(0, -0, 3, -1),
      }),
    }),
  },
  { weight: 1, arbitrary: command('UnlinkObjectives', { from: objective, to: objective }) },
  {
    weight: 2,
    arbitrary: command('LinkToParent', {
      link: fc.record({
        objective,
        parentObjective: objective,
        kind: fc.constantFrom('contributes', 'supports'),
        weight,
      }),
    }),
  },
  { weight: 1, arbitrary: command('UnlinkFromParent', { objective, parentObjective: objective }) },
  { weight: 1, arbitrary: command('WeighPerspective', { perspective: fc.record({ perspective, weight }) }) },
  { weight: 1, arbitrary: command('SetMapRollUp', { rollUp: fc.record({ strategy: rollUp, perspective: rollUp }) }) },
);
const strategyCommand = fc.oneof(
  { weight: 9, arbitrary: mapEdit },
  {
    weight: 1,
    arbitrary: command('EditMap', {
      edits: fc.array(mapEdit, { minLength: 1, maxLength: 3 }),
      basedOn: fc.nat({ max: 5 }),
    }),
  },
);

const definition = fc.record({
  labels,
  unit: fc.constantFrom('', '%'),
  decimals: fc.constant(1),
  valueType: fc.constant('number'),
  polarity: fc.constantFrom('higher', 'lower'),
  frequency: fc.constantFrom('year', 'year', 'quarter'),
  scoring: fc.constantFrom({ kind: 'goal-red-flag' }, { kind: 'bands', bands: [{ score: 1, status: 'green' }] }),
  aggregation: fc.oneof(
    fc.constant({ time: 'last', organisation: 'none' }),
    fc.record({ time: fc.constant('last'), organisation: fc.constant('weighted'), weightMeasure: measure }),
  ),
  accumulate: fc.constant('period'),
});
const figures = fc.oneof(
  fc.constantFrom({ goal: '1', redFlag: '0' }, { goal: '2', redFlag: '0' }, { goal: '0', redFlag: '1' }),
  fc.record({ goal: decimal, redFlag: decimal }),
);
const measureCommand = (id: string) =>
  fc.oneof(
    { weight: 9, arbitrary: command('DefineMeasure', { measureId: fc.constant(id), definition }) },
    {
      weight: 4,
      arbitrary: command('ReviseMeasure', { definition, from: start, factor: optional(fc.constant('0.5')) }),
    },
    {
      weight: 9,
      arbitrary: command('SetTarget', { subject: fc.oneof(fc.constant('*'), subject), from: date, figures }),
    },
    { weight: 4, arbitrary: command('WithdrawTarget', { subject: fc.constant('*'), from: date }) },
  );

const value = fc.record({
  measure,
  subject,
  actual: fc.oneof(
    fc.record({ kind: fc.constant('number'), value: decimal }),
    fc.constant({ kind: 'not-applicable' }),
    fc.constant({ kind: 'yes-no', value: true }),
  ),
  note: optional(fc.constant('estimate')),
});
/** A value that is accepted if the measure and the actor exist. */
const validValue = (actorId: string) =>
  fc.record({
    measure,
    subject: fc.constant(actorId),
    actual: fc.record({ kind: fc.constant('number'), value: fc.constantFrom('1', '1.0', '-10.0') }),
  });
const valuesOf = (actorId: string) =>
  fc.array(fc.oneof({ weight: 4, arbitrary: validValue(actorId) }, { weight: 1, arbitrary: value }), {
    minLength: 1,
    maxLength: 3,
  });
const stage = fc.constantFrom('check', 'check', 'sign-off');
const seenOf = (subject: string) => ({
  measure,
  subject: fc.constant(subject),
  basedOn: fc.constantFrom(1, 1, 2, 3),
});

const reportCommand = (actorId: string, name: string) =>
  fc.oneof(
    command('SubmitValues', { actorId: fc.constant(actorId), period: fc.constant(name), values: valuesOf(actorId) }),
    command('RestateValues', {
      actorId: fc.constant(actorId),
      period: fc.constant(name),
      values: valuesOf(actorId),
      reason: fc.constant('audit'),
    }),
    command('ApplyRestatement', {
      actorId: fc.constant(actorId),
      period: fc.constant(name),
      restatementId: restatement,
    }),
    command('WithdrawValues', {
      actorId: fc.constant(actorId),
      period: fc.constant(name),
      values: fc.array(fc.record({ measure, subject: fc.constant(actorId) }), { minLength: 1, maxLength: 2 }),
      reason: fc.constant('of another year'),
    }),
    command('ApproveValues', {
      actorId: fc.constant(actorId),
      period: fc.constant(name),
      stage,
      values: fc.array(fc.record(seenOf(actorId)), { minLength: 1, maxLength: 2 }),
    }),
    command('ReturnValues', {
      actorId: fc.constant(actorId),
      period: fc.constant(name),
      stage,
      values: fc.array(fc.record({ ...seenOf(actorId), note: fc.constant('of another year?') }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  );

const grant = fc.record({
  cluster: fc.constantFrom('*', CLUSTER),
  role: fc.constantFrom('administrator', 'coordinator', 'updater', 'auditor'),
  actor: optional(actor),
});
const accountCommand = fc.oneof(
  {
    weight: 3,
    arbitrary: command('OpenAccount', { login: fc.constant('anna'), name: fc.constantFrom('Anna', 'Ann') }),
  },
  { weight: 2, arbitrary: command('RenameAccount', { name: fc.constantFrom('Anna', 'Ann') }) },
  { weight: 6, arbitrary: command('GrantRole', { grant }) },
  { weight: 3, arbitrary: command('RevokeRole', { grant }) },
  {
    weight: 2,
    arbitrary: command('LinkIdentity', {
      issuer: fc.constant('https://id.example.org'),
      subject: fc.constantFrom('1', '2'),
    }),
  },
  { weight: 1, arbitrary: command('CloseAccount', { reason: fc.constant('left') }) },
  { weight: 1, arbitrary: command('ErasePerson', { reason: fc.constant('asked for') }) },
);

function constants(fields: object): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, constant]) => [key, fc.constant(constant)]));
}

const wellFormed: fc.Arbitrary<SentCommand> = fc.oneof(
  { weight: 4, arbitrary: to(streamName({ kind: 'cluster', clusterId: CLUSTER }), clusterCommand) },
  { weight: 6, arbitrary: to(streamName({ kind: 'cascade', clusterId: CLUSTER }), cascadeCommand) },
  {
    weight: 16,
    arbitrary: mapped.chain((id) =>
      to(streamName({ kind: 'strategy', clusterId: CLUSTER, strategyId: id }), strategyCommand),
    ),
  },
  {
    weight: 6,
    arbitrary: measure.chain((id) =>
      to(streamName({ kind: 'measure', clusterId: CLUSTER, measureId: id }), measureCommand(id)),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(actor, period)
      .chain(([id, name]) =>
        to(streamName({ kind: 'report', clusterId: CLUSTER, actorId: id, period: name }), reportCommand(id, name)),
      ),
  },
  { weight: 19, arbitrary: anyProcessCommand },
  { weight: 12, arbitrary: anyMethodCommand },
  { weight: 4, arbitrary: anyPlanCommand },
  { weight: 3, arbitrary: to(streamName({ kind: 'account', login: 'anna' }), accountCommand) },
  { weight: 2, arbitrary: commandsByShape(writtenTypes) },
);

/** A command with one value, at any depth, replaced by arbitrary data. */
const damaged: fc.Arbitrary<SentCommand> = fc
  .tuple(
    wellFormed,
    fc.nat(),
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  )
  .map(([{ stream, command: original }, at, anything]) => ({
    stream,
    command: damage(original, { remaining: at % 12 }, anything),
  }));

/** Arbitrary data sent to a stream of any kind. */
const garbage: fc.Arbitrary<SentCommand> = fc
  .tuple(wellFormed, fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true }))
  .map(([{ stream }, anything]) => ({ stream, command: anything }));

/** Replaces the value visited after `remaining` others. */
function damage(data: unknown, counter: { remaining: number }, replacement: unknown): unknown {
  if (counter.remaining-- === 0) return replacement;
  if (Array.isArray(data)) return data.map((item) => damage(item, counter, replacement));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, damage(item, counter, replacement)]));
}

/** Mostly well-formed commands, some damaged, some garbage. */
export const anyCommand: fc.Arbitrary<SentCommand> = fc.oneof(
  { weight: 8, arbitrary: wellFormed },
  { weight: 1, arbitrary: damaged },
  { weight: 1, arbitrary: garbage },
);
