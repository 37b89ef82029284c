import { openMemoryAccountStore } from '@strata/account-store/conformance';
import {
  createStrata,
  type AsOf,
  type Caller,
  type CompositionQuestion,
  type ShownNode,
  type Strata,
} from '@strata/application';
import { sameData, type AddressedCommand, type Position } from '@strata/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TESTER } from '../support/tester.js';
import {
  activate,
  adopt,
  assess,
  bind,
  FIRST,
  inCluster,
  measured,
  onMap,
  report,
  systemWithMethods,
  target,
  withdraw,
  type MethodSystem,
} from './support/method-system.js';

const CLUSTER = 'alps';
const PERIODS = ['2009', '2010', '2011'];
const MEMBER: Caller = {
  login: 'ann',
  name: 'Ann',
  grants: [{ role: 'updater', cluster: CLUSTER, actor: 'A' }],
};

const periods = fc.constantFrom(...PERIODS);
const actors = fc.constantFrom('A', 'B');
const figures = fc.constantFrom('0', '4', '7.5', '12', '30');

function withdrawn(actorId: string, period: string, measure: string): AddressedCommand {
  const values = [{ measure, subject: actorId }];
  const command = { type: 'WithdrawValues', actorId, period, values, reason: 'by mistake' } as const;
  return { aggregate: 'report', clusterId: CLUSTER, command };
}

const reports = fc.record({ actor: actors, period: periods, measure: fc.constantFrom('raw', 'raw', 'other') });
const changes = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(reports, figures)
      .map(([{ actor, period, measure }, figure]) => [report(actor, period, measure, figure)]),
  },
  { weight: 2, arbitrary: reports.map(({ actor, period, measure }) => [withdrawn(actor, period, measure)]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(actors, periods, fc.constantFrom('S', 'N', 'W'))
      .map(([actor, period, grade]) => [assess(actor, period, { assessor: 'ann', grade })]),
  },
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.constantFrom(1, 2).map((version) => [adopt('first', version)]),
      fc.constantFrom<readonly AddressedCommand[]>(
        [withdraw('second')],
        [bind('first', FIRST)],
        [bind('first', { ...FIRST, inputs: { x: measured('other'), y: measured('raw', 1) } })],
        [inCluster({ type: 'RenameCluster', labels: { en: 'Renamed' } })],
        [inCluster({ type: 'AdmitActor', actorId: 'C', labels: { en: 'C' } })],
        [inCluster({ type: 'AdmitActor', actorId: 'D', labels: { en: 'D' }, from: '2011' })],
        [inCluster({ type: 'ReleaseActor', actorId: 'B', reason: 'left' })],
      ),
      fc
        .tuple(fc.constantFrom('raw', 'other'), fc.boolean())
        .map(([measure, there]) => [onMap('a', measure, there), activate('a')]),
      fc
        .tuple(fc.constantFrom('raw', 'k', 't'), figures)
        .map(([measure, goal]) => [target(measure, String(Number(goal) + 31), goal)]),
    ),
  },
);

const compositions = fc.constantFrom<CompositionQuestion>(
  ...Array.from({ length: 12 }, () => ({})),
  { members: 'today' },
  { without: 'B' },
  { members: 'today', without: 'B' },
  { members: 'constant', since: '2009' },
);

interface Step {
  readonly commands: readonly AddressedCommand[];
  readonly period: string;
  readonly isMember: boolean;
  /** How many steps ago the state is asked about; 0 is now. */
  readonly back: number;
  readonly composition: CompositionQuestion;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    commands: changes,
    period: periods,
    isMember: fc.boolean(),
    back: fc.constantFrom(0, 0, 0, 0, 1, 2, 5),
    composition: compositions,
  }),
  { minLength: 15, maxLength: 25 },
);

async function strataOver({ events, reads }: MethodSystem, scorecardCache?: number): Promise<Strata> {
  return createStrata({ events, reads, accountStore: await openMemoryAccountStore(), scorecardCache });
}

interface Asked {
  readonly period: string;
  readonly composition: CompositionQuestion;
  readonly asOf: AsOf;
}

async function nodesOf(strata: Strata, caller: Caller, asked: Asked): Promise<readonly ShownNode[]> {
  const { nodes, places } = await strata.scorecards.asOf(caller, { cluster: CLUSTER, ...asked });
  expect(nodes.map(({ id }) => places.indexOf(id))).toEqual([...nodes.keys()]);
  return nodes;
}

/** Compares what is kept in memory with full evaluations, step by step. */
class Comparison {
  moved = 0;
  kept = 0;
  readonly #positions: Position[] = [];
  readonly #before = new Map<string, readonly ShownNode[]>();

  async step(system: MethodSystem, small: Strata, { commands, isMember, back, ...step }: Step): Promise<void> {
    for (const command of commands) await system.execute(command);
    await system.catchUp();
    this.#positions.push((await system.view()).position);
    const caller = isMember ? MEMBER : TESTER;
    const asOf = back === 0 ? {} : { position: this.#positions.at(-1 - back) ?? this.#positions[0]! };
    // A process without scorecards in memory evaluates everything.
    const asked = { ...step, asOf };
    const expected = await nodesOf(await strataOver(system), caller, asked);
    const live = system.strata;
    const answers = await Promise.all([live, live, small].map((one) => nodesOf(one, caller, asked)));
    for (const nodes of answers) expect(nodes).toEqual(expected);
    expect(answers[0]).toBe(answers[1]);
    const isPlain = Object.keys(step.composition).length === 0;
    if (back === 0 && isPlain) this.#count(`${step.period} ${isMember}`, answers[0]!);
  }

  #count(key: string, nodes: readonly ShownNode[]): void {
    const earlier = new Map(this.#before.get(key)?.map((node) => [node.id, node]));
    for (const node of nodes) {
      const known = earlier.get(node.id);
      if (known === node) this.kept += 1;
      else if (known !== undefined && !sameData(known, node)) this.moved += 1;
    }
    this.#before.set(key, nodes);
  }
}

describe('Scorecards in memory', () => {
  it('equal a full evaluation after any history, for every reader, now and as of earlier positions', async () => {
    let [moved, kept] = [0, 0];
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const system = await systemWithMethods();
        const small = await strataOver(system, 1);
        const comparison = new Comparison();
        for (const step of list) await comparison.step(system, small, step);
        moved += comparison.moved;
        kept += comparison.kept;
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(moved).toBeGreaterThan(50);
    // What has not changed is the same object.
    expect(kept).toBeGreaterThan(500);
  }, 300_000);

  it('explain their nodes as a full evaluation does, after reports have moved them', async () => {
    const system = await systemWithMethods();
    for (const [index, figure] of ['3', '9', '12'].entries()) {
      await system.send(report('A', '2010', 'raw', figure), report('B', '2010', 'raw', String(index)));
      await system.catchUp();
      const [view, fresh] = [await system.view(), await strataOver(system)];
      for (const { id } of (await system.strata.scorecards.of(view, { period: '2010' })).nodes) {
        const question = { kind: 'node', node: id } as const;
        const explained = await system.strata.scorecards.explain(view, '2010', question);
        expect(explained).toEqual(await fresh.scorecards.explain(view, '2010', question));
      }
    }
  });
});
