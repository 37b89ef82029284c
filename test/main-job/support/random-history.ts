import { schemaVersionOf, type DomainEvent, type NewEvent } from '@strata/domain';
import { uuidOf } from '@strata/application';
import type { EventStore } from '@strata/event-store';
import fc from 'fast-check';
import { anyCommand } from '../../../libs/domain/src/testing/arbitrary-commands.js';
import { sampleApproval } from '../../../libs/domain/src/testing/samples.cycles.js';
import { seedCommands } from '../../../libs/domain/src/testing/seed-commands.js';
import { CLUSTER, ClusterSimulation, type SentCommand } from '../../../libs/domain/src/testing/cluster-simulation.js';

export { CLUSTER };

const placed = (strategy: string): SentCommand => ({
  stream: `strategy-${CLUSTER}.${strategy}`,
  command: { type: 'PlaceMeasure', objectiveId: 'x', measure: { measure: 'm', weight: [] } },
});

const linked: SentCommand = {
  stream: `strategy-${CLUSTER}.a`,
  command: { type: 'LinkToParent', link: { objective: 'x', parentObjective: 'x', kind: 'contributes', weight: [] } },
};

const toCascade = (command: object): SentCommand => ({ stream: `cascade-${CLUSTER}`, command });

/** Puts the maps in force, and accepts the contribution of one to the other. */
const inForce: readonly SentCommand[] = [
  ...['top', 'a'].map((strategyId) => toCascade({ type: 'ActivateStrategy', strategyId })),
  toCascade({
    type: 'AcceptContribution',
    strategyId: 'top',
    contribution: { strategy: 'a', objective: 'x', parentObjective: 'x' },
    weight: 1,
  }),
];

const target: SentCommand = {
  stream: `measure-${CLUSTER}.m`,
  command: { type: 'SetTarget', subject: '*', from: null, figures: { goal: '10', redFlag: '0' } },
};

/** A submission or a restatement of the measure. */
const reported: fc.Arbitrary<SentCommand> = fc
  .record({ year: fc.integer({ min: 2007, max: 2010 }), value: fc.integer({ min: -5, max: 15 }), again: fc.boolean() })
  .map(({ year, value, again }) => ({
    stream: `report-${CLUSTER}.A.${year}`,
    command: {
      type: again ? 'RestateValues' : 'SubmitValues',
      actorId: 'A',
      period: String(year),
      values: [{ measure: 'm', subject: 'A', actual: { kind: 'number', value: String(value) } }],
      ...(again ? { reason: 'counted again' } : {}),
    },
  }));

/** Decides on the measure at a stage. */
const approved: fc.Arbitrary<SentCommand> = fc
  .record({
    year: fc.integer({ min: 2007, max: 2010 }),
    basedOn: fc.integer({ min: 1, max: 4 }),
    stage: fc.constantFrom(...sampleApproval.stages.map(({ id }) => id)),
    isReturned: fc.constantFrom(false, false, false, true),
  })
  .map(({ year, basedOn, stage, isReturned }) => ({
    stream: `report-${CLUSTER}.A.${year}`,
    command: {
      type: isReturned ? 'ReturnValues' : 'ApproveValues',
      actorId: 'A',
      period: String(year),
      stage,
      values: [{ measure: 'm', subject: 'A', basedOn, ...(isReturned && { note: 'of another year?' }) }],
    },
  }));

/** Which values count from a period on. */
const counts: fc.Arbitrary<SentCommand> = fc
  .record({
    counts: fc.constantFrom('approved', 'approved', 'submitted'),
    from: fc.constantFrom(undefined, '2008', '2009'),
  })
  .map(({ counts: counted, from }) => ({
    stream: `cluster-${CLUSTER}`,
    command: { type: 'SetClusterScoring', scoring: { counts: counted }, ...(from !== undefined && { from }) },
  }));

/** Random commands to a prepared cluster; each array holds the events of one accepted command. */
export const histories: fc.Arbitrary<readonly (readonly NewEventOf[])[]> = fc
  .array(
    fc.oneof(
      { arbitrary: anyCommand, weight: 4 },
      { arbitrary: reported, weight: 6 },
      { arbitrary: approved, weight: 4 },
      { arbitrary: counts, weight: 1 },
    ),
    { minLength: 20, maxLength: 70, size: 'max' },
  )
  .map((sent) => {
    const simulation = new ClusterSimulation();
    const appends: NewEventOf[][] = [];
    for (const one of [...seedCommands, placed('top'), placed('a'), linked, ...inForce, target, ...sent]) {
      const decision = simulation.send(one);
      if (decision.kind === 'refused' || decision.events.length === 0) continue;
      appends.push(decision.events.map((event) => ({ stream: one.stream, event })));
    }
    return appends;
  });

export interface NewEventOf {
  readonly stream: string;
  readonly event: DomainEvent;
}

/** Appends the events of one command. */
export async function appendAll(events: EventStore, happened: readonly NewEventOf[], command: number): Promise<void> {
  const commandId = uuidOf(`command ${command}`);
  const stored = happened.map(({ event }, index): NewEvent => {
    const metadata = { clusterId: CLUSTER, by: 'test', commandId, correlationId: commandId };
    const id = uuidOf(`${commandId}/${index}`);
    return {
      id,
      type: event.type,
      schemaVersion: schemaVersionOf(event.type),
      data: event.data as NewEvent['data'],
      metadata,
    };
  });
  await events.append(happened[0]!.stream, 'any', stored);
}
