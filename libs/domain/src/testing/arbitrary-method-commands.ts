import fc from 'fast-check';
import { streamName } from '../aggregates.js';
import { sampleVersion } from './samples.methods.js';
import { actor, command, decimal, labels, measure, optional, period, subject, to } from './arbitrary-parts.js';
import { CLUSTER, type SentCommand } from './cluster-simulation.js';

const reason = fc.constant('because');

const method = fc.constantFrom('k', 'k', 'l', 'constructor');
const version = fc.constantFrom(1, 1, 2, 3);
const text = fc.constantFrom(undefined, undefined, undefined, 'another text');
const source = fc.oneof(
  fc.record({ kind: fc.constant('measure'), measure, subject: optional(subject) }),
  fc.record({ kind: fc.constant('method'), method, output: fc.constant('K') }),
  fc.record({ kind: fc.constant('constant'), value: fc.constantFrom('1', '2.50', 'S', 'X') }),
  fc.record({ kind: fc.constant('assessment'), questionnaire: fc.constant('people'), item: fc.constant('f1.1') }),
);
const binding = fc.record({
  scope: fc.constantFrom('actor', 'actor', 'actor', 'cluster'),
  inputs: fc.oneof(
    fc.record({ x: source }),
    fc.record({ x: source, 'a-segment': fc.constantFrom({ kind: 'segmentation' }, { kind: 'default' }) }),
    fc.record({ x: source, 'a-numbers': fc.array(source).map((items) => ({ kind: 'list', items })) }),
  ),
  outputs: fc.oneof(fc.constant({}), fc.record({ K: measure }), fc.record({ K: measure, 'segments.K': measure })),
});
const methodCommand = (id: string) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: command('RegisterMethodVersion', {
        methodId: fc.constant(id),
        version: fc.tuple(version, text).map(([number, other]) => sampleVersion(number, other)),
      }),
    },
    { weight: 3, arbitrary: command('StartMethodTrial', { version }) },
    { weight: 1, arbitrary: command('EndMethodTrial', { reason }) },
    { weight: 3, arbitrary: command('AdoptMethodVersion', { version, reason }) },
    { weight: 8, arbitrary: command('BindMethod', { binding }) },
    { weight: 1, arbitrary: command('WithdrawMethod', { reason }) },
  );

const item = fc.constantFrom('f1.1', 'f1.1', 'f1.2', 'f4.1', 'toString');
const place = (about: string, name: string) => ({
  questionnaire: fc.constant('people'),
  subject: fc.constant(about),
  period: fc.constant(name),
  assessor: fc.constantFrom('anna', 'anna', 'bohdan', 'valueOf'),
});
const graded = fc.oneof(
  fc.record({ item: fc.constantFrom('f1.1', 'f1.2'), grade: fc.constantFrom('S', 'N', 'W') }),
  fc.record({ item: fc.constant('f4.1'), grade: fc.constantFrom('4', '4.0', '7') }),
  fc.record({ item, grade: fc.constantFrom('S', '4'), note: optional(fc.constant('seen')) }),
);
const assessmentCommand = (about: string, name: string) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: command('AssessItems', {
        ...place(about, name),
        grades: fc.array(graded, { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: command('WithdrawGrades', {
        ...place(about, name),
        items: fc.array(item, { minLength: 1, maxLength: 2 }),
        reason,
      }),
    },
  );

const group = fc.constantFrom('families', 'schools');
const service = fc.constantFrom('rooms', 'tours');
const axis = (id: fc.Arbitrary<string>) => fc.uniqueArray(fc.record({ id, labels }), { selector: (entry) => entry.id });
const segmentationCommand = (actorId: string) =>
  command('SegmentMarket', {
    actorId: fc.constant(actorId),
    groups: axis(group),
    services: axis(service),
    cells: fc.array(
      fc.record({
        group,
        service,
        share: fc.constantFrom('50.0', '40', '0', '100.1'),
        demand: fc.constantFrom('growing', 'stable', 'falling'),
        advantage: optional(fc.constant('near')),
        target: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  });

const assumed = { measure, subject: actor, period };
const scenarioCommand = (scenarioId: string) =>
  fc.oneof(
    { weight: 4, arbitrary: command('DraftScenario', { scenarioId: fc.constant(scenarioId), labels }) },
    {
      weight: 8,
      arbitrary: command('AssumeValues', {
        assumptions: fc.array(fc.record({ ...assumed, value: decimal }), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 4,
      arbitrary: command('DropAssumptions', {
        keys: fc.array(fc.record(assumed), { minLength: 1, maxLength: 2 }),
      }),
    },
    { weight: 1, arbitrary: command('DiscardScenario', { reason }) },
  );

const branchStart = { from: fc.option(fc.constantFrom('2008', null), { nil: undefined }) };
const branchChange = fc.oneof(
  fc.record({ kind: fc.constant('value'), ...assumed, value: decimal }),
  fc.record({ kind: fc.constant('member'), actor, member: fc.boolean(), ...branchStart }),
  fc.record({ kind: fc.constant('method'), method, version, ...branchStart }),
  fc.record({
    kind: fc.constant('weight'),
    strategy: fc.constantFrom('top', 'a'),
    about: fc.constantFrom('objective:o', 'perspective:p', 'nothing'),
    weight: fc.constantFrom(0, 2, -1),
    ...branchStart,
  }),
);
const branchCommand = (branchId: string) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: command('ForkBranch', { branchId: fc.constant(branchId), labels, origin: fc.constant('07') }),
    },
    {
      weight: 8,
      arbitrary: command('ChangeBranch', { changes: fc.array(branchChange, { minLength: 1, maxLength: 3 }) }),
    },
    {
      weight: 3,
      arbitrary: command('DropBranchChanges', {
        keys: fc.array(fc.constantFrom('value m A 2008', 'member A', 'x'), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: command('ProposeBranch', {
        reason,
        proposals: fc.constantFrom([], [{ kind: 'map', id: 'top' }]),
      }),
    },
    { weight: 1, arbitrary: command('DiscardBranch', { reason }) },
  );

const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64), 'A'.repeat(64));
const evaluationId = fc.constantFrom('first', 'second', 'isPrototypeOf');
const closeEvaluation = command('CloseEvaluation', {
  evaluationId,
  reason,
  pin: fc.record({
    period,
    position: fc.constantFrom('07', '08'),
    structurePosition: fc.constantFrom('05', '08'),
    methods: fc.array(fc.record({ method, version, sha256: hash }), { maxLength: 2 }),
    engine: fc.constant('1'),
    inputsHash: hash,
    resultsHash: hash,
  }),
});
const evaluationCommand = fc.oneof(
  { weight: 3, arbitrary: closeEvaluation },
  { weight: 1, arbitrary: command('WithdrawEvaluation', { evaluationId, reason }) },
);

function assessment(subject: string, name: string): string {
  return streamName({ kind: 'assessment', clusterId: CLUSTER, questionnaire: 'people', subject, period: name });
}

/** Commands to methods, assessments, market segmentations, scenarios, branches and evaluations. */
export const anyMethodCommand: fc.Arbitrary<SentCommand> = fc.oneof(
  {
    weight: 6,
    arbitrary: method.chain((id) =>
      to(streamName({ kind: 'method', clusterId: CLUSTER, methodId: id }), methodCommand(id)),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(actor, period)
      .chain(([about, name]) => to(assessment(about, name), assessmentCommand(about, name))),
  },
  {
    weight: 2,
    arbitrary: actor.chain((id) =>
      to(streamName({ kind: 'segmentation', clusterId: CLUSTER, actorId: id }), segmentationCommand(id)),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('better', 'better', 'worse')
      .chain((id) => to(streamName({ kind: 'scenario', clusterId: CLUSTER, scenarioId: id }), scenarioCommand(id))),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('fork', 'fork', 'other')
      .chain((id) => to(streamName({ kind: 'branch', clusterId: CLUSTER, branchId: id }), branchCommand(id))),
  },
  { weight: 1, arbitrary: to(streamName({ kind: 'evaluations', clusterId: CLUSTER }), evaluationCommand) },
);
