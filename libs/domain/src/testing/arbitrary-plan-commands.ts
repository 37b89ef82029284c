import fc from 'fast-check';
import { streamName } from '../aggregates.js';
import { command, decimal, labels, mapped, measure, objective, start, subject, to } from './arbitrary-parts.js';
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

/** Commands to the plans of strategies. */
export const anyPlanCommand: fc.Arbitrary<SentCommand> = mapped.chain((strategyId) =>
  to(streamName({ kind: 'programme', clusterId: CLUSTER, strategyId }), programmeCommand),
);
