import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  operator,
  type ClusterView,
  type DisclosedNode,
  type ExplainQuestion,
  type ScorecardVariant,
} from '@strata/application';
import type { AddressedCommand, ScenarioCommand } from '@strata/domain';
import { nodeIn } from './support/explained.js';
import { report, systemWithMethods, type MethodSystem } from './support/method-system.js';

const NODE = 'measure:a/x/k';

let system: MethodSystem;
let view: ClusterView;

const scenario = (command: ScenarioCommand): AddressedCommand => ({
  aggregate: 'scenario',
  clusterId: 'alps',
  scenarioId: 'boom',
  command,
});

async function actualOf(variant: ScorecardVariant): Promise<unknown> {
  const { nodes } = await system.strata.scorecards.of(view, { period: '2009', ...variant });
  return nodes.find(({ id }) => id === NODE)?.reading?.actual;
}

function explain(question: ExplainQuestion): Promise<DisclosedNode> {
  return system.strata.scorecards.explain(view, '2009', question);
}

beforeAll(async () => {
  system = await systemWithMethods();
  const trial = { type: 'StartMethodTrial', version: 2 } as const;
  await system.send(
    report('A', '2008', 'raw', '3'),
    report('A', '2009', 'raw', '4'),
    { aggregate: 'method', clusterId: 'alps', methodId: 'first', command: trial },
    scenario({ type: 'DraftScenario', scenarioId: 'boom', labels: { en: 'Boom' } }),
    scenario({
      type: 'AssumeValues',
      assumptions: [{ measure: 'raw', subject: 'A', period: '2009', value: '9' }],
    }),
  );
  await system.catchUp();
  view = await system.view();
});

describe('A scorecard', () => {
  it('is evaluated with the adopted version and the reported values by default', async () => {
    expect(await actualOf({})).toEqual({ kind: 'number', value: '11' });
  });

  it('is evaluated with the version of a method that is on trial', async () => {
    expect(await actualOf({ onTrial: 'first' })).toEqual({ kind: 'number', value: '15' });
  });

  it('is evaluated with the values that a scenario assumes', async () => {
    expect(await actualOf({ scenario: 'boom' })).toEqual({ kind: 'number', value: '21' });
    expect(await actualOf({ scenario: 'boom', onTrial: 'first' })).toEqual({ kind: 'number', value: '30' });
  });

  it('is refused for a method without a trial and an unknown scenario', async () => {
    await expect(actualOf({ onTrial: 'second' })).rejects.toMatchObject({ code: 'METHOD_NOT_ON_TRIAL' });
    await expect(actualOf({ scenario: 'bust' })).rejects.toMatchObject({
      code: 'UNKNOWN_SCENARIO',
      message: 'The cluster "alps" has no scenario "bust".',
      remedy: expect.stringContaining('boom'),
    });
  });
});

describe('A what-if branch', () => {
  it('adopts another version of a method from a period on, on the values that it changes', async () => {
    const { branches } = system.strata;
    const branch = { cluster: 'alps', branchId: 'second-version' };
    const caller = operator('system:test');
    expect(await branches.fork(caller, { ...branch, labels: { en: 'Second' } })).toMatchObject({ kind: 'done' });
    const changes = [
      { kind: 'method', method: 'first', version: 2, from: '2009' },
      { kind: 'value', measure: 'raw', subject: 'A', period: '2009', value: '9' },
    ] as const;
    const command = { type: 'ChangeBranch', changes } as const;
    await system.send({ aggregate: 'branch', clusterId: 'alps', branchId: branch.branchId, command });
    await system.catchUp();
    const question = { periods: ['2008', '2009'], node: NODE };
    const { differences, incomparable, notApplied } = await branches.compare(
      await system.view(),
      branch.branchId,
      question,
    );
    const all = [...differences, ...incomparable];
    expect(all).toMatchObject([{ period: '2009', node: NODE, actualBefore: '11', actualAfter: '30' }]);
    expect(notApplied).toEqual([]);
    // The version is on trial already.
    expect(await branches.rehearse(caller, { ...branch, reason: 'tried' })).toMatchObject([
      { kind: 'restatement', outcome: 'planned' },
      { kind: 'trial', id: 'first', outcome: 'unchanged' },
    ]);
  });
});

describe('The explanation of a score', () => {
  it('marks the values that a scenario assumes', async () => {
    const tree = await explain({ kind: 'node', node: NODE, scenario: 'boom' });
    expect(nodeIn(tree, 'value:raw/A/2009')).toMatchObject({ value: '9', assumed: true });
    expect(nodeIn(tree, 'value:raw/A/2009').event).toBeUndefined();
    expect(nodeIn(tree, 'value:raw/A/2008').event).toBeDefined();
  });

  it('uses the version on trial, for outputs and values too', async () => {
    const onTrial = 'first';
    expect((await explain({ kind: 'node', node: NODE, onTrial })).value).toBe('15');
    expect((await explain({ kind: 'output', method: 'first', output: 'out', subject: 'A', onTrial })).value).toBe(15);
    expect((await explain({ kind: 'value', measure: 'k', subject: 'A', onTrial })).value).toBe('15');
    expect((await explain({ kind: 'value', measure: 'k', subject: 'A', scenario: 'boom' })).value).toBe('21');
  });
});
