import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

async function send(as: Person, field: string, input: object) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename
    ... on Refusal { code message remedy }
    ... on CycleChanged { outcome cycle { period status locksAt version reopenedBecause deadlines { rank due } } } } }`;
  return (await test.ask(query, { as, variables: { input: { cluster: 'alpha', ...input } } })).body.data[field];
}

const ask = async (as: Person, query: string) => (await test.ask(query, { as })).body;

describe('Reporting cycles over GraphQL', () => {
  const period = '2090-01';

  it('are opened by the coordinator, with deadlines that are earlier for deeper ranks', async () => {
    const opened = await send('coordinator', 'openCycle', { period });
    expect(opened).toMatchObject({ __typename: 'CycleChanged', outcome: 'DONE', cycle: { period, status: 'OPEN' } });
    const deadlines = opened.cycle.deadlines as readonly { readonly rank: string; readonly due: string }[];
    expect(deadlines.map(({ rank }) => rank)).toEqual(['OPERATIONAL', 'FUNCTIONAL', 'BUSINESS', 'INTEGRATIVE']);
    expect(deadlines.map(({ due }) => due)).toEqual(deadlines.map(({ due }) => due).sort());
    expect(await send('coordinator', 'openCycle', { period })).toMatchObject({
      __typename: 'RuleBroken',
      code: 'CYCLE_EXISTS',
    });
  });

  it('lock their period, and are reopened with a reason', async () => {
    expect(await send('coordinator', 'lockCycle', { period })).toMatchObject({ cycle: { status: 'LOCKED' } });
    const reopened = await send('coordinator', 'reopenCycle', { period, reason: 'north was late' });
    expect(reopened).toMatchObject({ cycle: { status: 'OPEN', reopenedBecause: 'north was late' } });
    const { data } = await ask('updater', '{ cycles(cluster: "alpha") { nodes { period status reminders } } }');
    expect(data.cycles.nodes).toEqual([{ period, status: 'OPEN', reminders: [] }]);
    const unknown = await ask('updater', '{ cycle(cluster: "alpha", period: "2090-02") { period } }');
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_CYCLE' });
  });

  it('let a reporter submit after the lock until a moment', async () => {
    const exception = { period, actorId: 'north', until: '2090-06-01T00:00:00.000Z', reason: 'a flood' };
    expect(await send('updater', 'grantLockException', exception)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await send('coordinator', 'grantLockException', exception)).toMatchObject({ outcome: 'DONE' });
    const { data } = await ask(
      'updater',
      `{ cycle(cluster: "alpha", period: "${period}") { exceptions { actor until reason } } }`,
    );
    const { actorId: actor, until, reason } = exception;
    expect(data.cycle.exceptions).toEqual([{ actor, until, reason }]);
  });

  it('end an exception before its time', async () => {
    const end = { period, actorId: 'north', reason: 'the figures came' };
    expect(await send('updater', 'endLockException', end)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await send('coordinator', 'endLockException', end)).toMatchObject({ outcome: 'DONE' });
    const { data } = await ask(
      'updater',
      `{ cycle(cluster: "alpha", period: "${period}") { exceptions { actor until endedBecause } } }`,
    );
    expect(data.cycle.exceptions).toMatchObject([{ actor: 'north', endedBecause: 'the figures came' }]);
    expect(data.cycle.exceptions[0].until < '2090-06-01').toBe(true);
    const unknown = await send('coordinator', 'endLockException', { ...end, actorId: 'south' });
    expect(unknown).toMatchObject({ __typename: 'NotFound', code: 'EXCEPTION_NOT_FOUND' });
  });

  it('say who is late with what at a moment, as far as the account may read it', async () => {
    const read = async (as: Person, instant: string) => {
      const query = `{ cycleCompletion(cluster: "alpha", period: "${period}", asOf: { at: "${instant}" }) { moment
        cycle { period } ranks { rank expected reported reporters late }
        reporters(late: true) { nodes { actor rank due lateSince nudged missing { measure subject } } } } }`;
      return (await ask(as, query)).data.cycleCompletion;
    };
    const inTime = await read('coordinator', '2090-02-01T00:00:00.000Z');
    expect(inTime).toMatchObject({ cycle: { period }, reporters: { nodes: [] } });
    const later = await read('coordinator', '2090-02-28T00:00:00.000Z');
    expect(later.moment).toBe('2090-02-28T00:00:00.000Z');
    const late = later.reporters.nodes as readonly {
      readonly actor: string;
      readonly due: string;
      lateSince: string;
    }[];
    expect(late.length).toBeGreaterThan(0);
    expect(late.map(({ lateSince }) => lateSince)).toEqual(late.map(({ due }) => due));
    const own = (await read('updater', '2090-02-28T00:00:00.000Z')).reporters.nodes as typeof late;
    expect(own.map(({ actor }) => actor)).not.toContain('south');
    const nudge = await send('coordinator', 'nudgeReporters', { period });
    expect(nudge).toMatchObject({ __typename: 'RuleBroken', code: 'NOBODY_LATE' });
    expect(await send('updater', 'nudgeReporters', { period })).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('are processes that administrators see and others do not', async () => {
    const query =
      '{ processes(cluster: "alpha") { nodes { id status version next steps { id action about status failure { code } } } } }';
    const { strata, events, reads } = test.api.runtime;
    expect(await reads.waitFor('processes', await events.head(), 5_000)).toBe(true);
    // Its start is sent by the runner, and then projected.
    while ((await strata.processes.list(operator('test'), 'alpha'))[0]?.status !== 'running') {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const [process] = (await ask('admin', query)).data.processes.nodes;
    expect(process).toMatchObject({ id: `reporting-cycle.${period}`, status: 'RUNNING', version: 1 });
    expect(process.steps[0]).toEqual({
      id: 'remind-operational',
      action: 'remind',
      about: 'operational',
      status: 'WAITING',
      failure: null,
    });
    const unknown = await ask('admin', '{ process(cluster: "alpha", id: "reporting-cycle.2090-02") { id } }');
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_PROCESS' });
  });

  it('are told with their moments, and what is due or happens at each', async () => {
    const query = `{ workflows(cluster: "alpha") { id title(language: RU) start workingDays holidays fourEyes
      restatementRequired stages { id } quorum { agree objections }
      moments { id from workingDays at acts { kind rank } } } }`;
    const [agreement, cycle] = (await ask('updater', query)).data.workflows;
    expect(agreement).toMatchObject({
      id: 'agreement',
      title: 'Согласование стратегии',
      start: 'PROPOSED',
      quorum: { agree: 100, objections: 0 },
      moments: [
        {
          id: 'answers-due',
          acts: [
            { kind: 'DUE', rank: null },
            { kind: 'REMIND', rank: null },
          ],
        },
        { id: 'reminder', acts: [{ kind: 'REMIND', rank: null }] },
        { id: 'decision', from: 'answers-due', workingDays: 1, at: '09:00', acts: [{ kind: 'ESCALATE', rank: null }] },
      ],
    });
    const { moments, ...rest } = cycle;
    expect(rest).toMatchObject({
      id: 'reporting-cycle',
      start: 'PERIOD_END',
      stages: [],
      quorum: null,
      fourEyes: false,
    });
    const acts = Object.fromEntries(moments.map(({ id, acts: of }: { id: string; acts: unknown }) => [id, of]));
    expect(acts['grace-end']).toEqual([{ kind: 'LOCK', rank: null }]);
    expect(acts['functional-due']).toEqual([
      { kind: 'DUE', rank: 'FUNCTIONAL' },
      { kind: 'REMIND', rank: 'FUNCTIONAL' },
    ]);
  });

  it('follow the definition of the cluster, whose faults are refused with line and column', async () => {
    const { data } = await ask(
      'updater',
      '{ workflow(cluster: "alpha", id: "reporting-cycle") { version own definition } }',
    );
    expect(data.workflow).toMatchObject({ version: 1, own: false });
    const define = async (definition: string) => {
      const query = `mutation ($input: DefineWorkflowInput!) { defineWorkflow(input: $input) { __typename
        ... on InvalidInput { fields { path message } } ... on RuleBroken { code }
        ... on WorkflowChanged { workflow { version own } } } }`;
      const input = { cluster: 'alpha', workflow: 'reporting-cycle', definition, reason: 'our holidays' };
      return (await test.ask(query, { as: 'coordinator', variables: { input } })).body.data.defineWorkflow;
    };
    const text: string = data.workflow.definition;
    const faulty = await define(text.replace('version: 1', 'version: 2').replace('on: grace-end', 'on: never'));
    expect(faulty.fields).toEqual([
      {
        path: 'input.definition',
        message: expect.stringMatching(/^line 43, column 21: There is no moment named never /),
      },
    ]);
    expect(await define(text)).toMatchObject({ __typename: 'RuleBroken', code: 'WORKFLOW_VERSION_NOT_NEWER' });
    expect(await define(text.replace('version: 1', 'version: 2'))).toMatchObject({
      workflow: { version: 2, own: true },
    });
  });
});
