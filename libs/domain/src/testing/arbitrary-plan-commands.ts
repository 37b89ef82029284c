import fc from 'fast-check';
import { streamName } from '../aggregates.js';
import {
  command,
  decimal,
  labels,
  mapped,
  measure,
  objective,
  optional,
  period,
  start,
  subject,
  to,
} from './arbitrary-parts.js';
import { CLUSTER, type SentCommand } from './cluster-simulation.js';

const reason = fc.constant('because');
const initiativeId = fc.constantFrom('spa', 'spa', 'road', 'toString');
const milestoneId = fc.constantFrom('plans', 'opening');
const day = fc.constantFrom('2008-01-01', '2008-06-30', '2009-12-31');
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 2 });

const initiative = fc.record({
  id: initiativeId,
  labels,
  objectives: some(objective),
  measures: some(measure),
  responsible: some(subject),
  start: fc.constantFrom('2008-01-01', '2008-01-01', '2010-01-01'),
  end: fc.constantFrom('2009-12-31', '2010-12-31'),
  milestones: fc.array(fc.record({ id: milestoneId, labels, due: day }), { maxLength: 2 }),
});
const activity = fc.record({
  id: fc.constantFrom('pools', 'staff'),
  labels,
  dTs: decimal,
  dC: decimal,
  dK: decimal,
});
const programmeCommand = fc.oneof(
  { weight: 8, arbitrary: command('PlanInitiative', { initiative }) },
  {
    weight: 2,
    arbitrary: command('SetInitiativeStatus', {
      initiativeId,
      status: fc.constantFrom('planned', 'under-way', 'on-hold', 'completed'),
      comment: fc.constantFrom('on time', 'late'),
    }),
  },
  { weight: 2, arbitrary: command('ReachMilestone', { initiativeId, milestoneId, on: day }) },
  {
    weight: 3,
    arbitrary: command('PlanActivities', {
      initiativeId,
      activities: fc.array(activity, { maxLength: 2 }),
      from: start,
    }),
  },
  { weight: 1, arbitrary: command('CancelInitiative', { initiativeId, reason, from: start }) },
);

const lineId = fc.constantFrom('staff', 'staff', 'rent', 'valueOf');
const amount = fc.constantFrom('1', '100.50', '0', '-3', '1e3');
const inPeriod = { lineId, period };
const line = fc.record({
  id: lineId,
  labels,
  objective,
  measure,
  initiative: optional(initiativeId),
  source: fc.constantFrom('own funds', 'a bank'),
  frequency: fc.constantFrom('year', 'year', 'quarter'),
  volume: optional(fc.record({ measure, subject })),
});
const budgetCommand = fc.oneof(
  { weight: 6, arbitrary: command('SetBudgetLine', { line }) },
  { weight: 1, arbitrary: command('DropBudgetLine', { lineId, reason }) },
  { weight: 4, arbitrary: command('PlanBudget', { ...inPeriod, fixed: amount, variable: amount, volume: amount }) },
  { weight: 3, arbitrary: command('RecordSpending', { ...inPeriod, committed: amount, spent: amount }) },
);

const need = fc.record({
  id: fc.constantFrom('nurses', 'nurses', 'berths'),
  labels,
  kind: fc.constantFrom('staff', 'toString'),
  objective,
  measure,
  initiative: optional(initiativeId),
  period,
  amount,
});
const resourcesCommand = fc.oneof(
  { weight: 5, arbitrary: command('SetResourceNeed', { need }) },
  {
    weight: 1,
    arbitrary: command('DropResourceNeed', { needId: fc.constantFrom('nurses', 'berths'), reason }),
  },
  {
    weight: 2,
    arbitrary: command('SetResourceAvailability', { kind: fc.constantFrom('staff', 'toString'), period, amount }),
  },
);

const canvasPlace = fc.record({ objective, x: fc.constantFrom(0, -0, 12.5), y: fc.integer({ min: 0, max: 90 }) });
const layoutCommand = command('PlaceCards', {
  places: fc.array(canvasPlace, { maxLength: 3 }),
  free: optional(fc.array(objective, { maxLength: 1 })),
});

/** Commands to the plans of strategies, and to the layouts of their maps. */
export const anyPlanCommand: fc.Arbitrary<SentCommand> = mapped.chain((strategyId) =>
  fc.oneof(
    to(streamName({ kind: 'programme', clusterId: CLUSTER, strategyId }), programmeCommand),
    to(streamName({ kind: 'budget', clusterId: CLUSTER, strategyId }), budgetCommand),
    to(streamName({ kind: 'resources', clusterId: CLUSTER, strategyId }), resourcesCommand),
    to(streamName({ kind: 'layout', clusterId: CLUSTER, strategyId }), layoutCommand),
  ),
);
