import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, CycleCommand, RoleGrant } from '@strata/domain';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { executeCommand } from '../testing/seed-clusters.js';
import { dataOf, submitValues } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;
/** Values are reported only for months that have begun. */
const PERIOD = new Date().toISOString().slice(0, 7);
const clients: Client[] = [];

const toCycles = (command: CycleCommand): AddressedCommand => ({ aggregate: 'cycles', clusterId: 'alpha', command });

beforeAll(async () => {
  test = await startTestApi();
  // Only north may still report for these periods.
  const exception = { type: 'GrantLockException', actorId: 'north', until: '2999-01-01', reason: 'audit' } as const;
  for (const period of [PERIOD, '2090-04']) {
    await executeCommand(test.api.runtime, toCycles({ type: 'OpenCycle', period }));
    await executeCommand(test.api.runtime, toCycles({ ...exception, period }));
    await executeCommand(test.api.runtime, toCycles({ type: 'LockCycle', period }));
  }
  await test.api.runtime.catchUp();
}, 60_000);
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => test.close());

const FIELDS = 'id kind role subject period rank count overdue';

async function tasks(as: Person, args = '') {
  const query = `{ worklist(cluster: "alpha"${args}) { nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`;
  return (await dataOf(test, query, { as }))['worklist'] as {
    readonly nodes: readonly Readonly<Record<string, unknown>>[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const owed = (period: string) => ({
  id: `report:${period}.business:north`,
  kind: 'REPORT',
  role: 'REPORTER',
  subject: 'north',
  period,
  rank: 'BUSINESS',
  count: 1,
  overdue: false,
});

describe('The worklist', () => {
  it('has what the caller can do, and of all what everybody can, in pages', async () => {
    expect((await tasks('updater')).nodes).toEqual([owed(PERIOD), owed('2090-04')]);
    expect((await tasks('auditor')).nodes).toEqual([]);
    const all = await tasks('auditor', ', of: ALL');
    expect(all.nodes).toEqual([owed(PERIOD), owed('2090-04')]);
    const first = await tasks('auditor', ', of: ALL, first: 1');
    expect(first).toMatchObject({ nodes: [all.nodes[0]], pageInfo: { hasNextPage: true } });
    const second = await tasks('auditor', `, of: ALL, first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes).toEqual([all.nodes[1]]);
    expect((await tasks('coordinator', `, login: "updater"`)).nodes).toEqual(all.nodes);
  });

  it('of others is refused to those who report, and a wrong page to everybody', async () => {
    for (const [args, code] of [
      [', of: ALL', 'NOT_ALLOWED'],
      [', login: "coordinator"', 'NOT_ALLOWED'],
      [', of: ALL, login: "coordinator"', 'INVALID_INPUT'],
      [', first: 501', 'INVALID_INPUT'],
      [', after: "x"', 'INVALID_INPUT'],
    ]) {
      const answer = await test.ask(`{ worklist(cluster: "alpha"${args}) { nodes { id } } }`, { as: 'updater' });
      expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code });
    }
  });
});

describe('A live worklist', () => {
  const QUERY = `subscription { worklistChanged(cluster: "alpha") { position more tasks { id count } } }`;

  async function watch(as: Person) {
    const client = createClient({
      url: test.api.graphqlUrl.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${await test.token(as)}` },
    });
    clients.push(client);
    return client.iterate({ query: QUERY });
  }

  type Messages = Awaited<ReturnType<typeof watch>>;

  /** The ids of the tasks of the next message; undefined once the subscription has ended. */
  async function next(messages: Messages) {
    const { value, done } = await messages.next();
    if (done === true) return undefined;
    const { worklistChanged } = value.data as { worklistChanged: { tasks: readonly { readonly id: string }[] } };
    return worklistChanged.tasks.map(({ id }) => id);
  }

  it('is sent whole at first, again when it has changed, and ends with the role', async () => {
    const messages = await watch('updater');
    expect(await next(messages)).toEqual([owed(PERIOD).id, owed('2090-04').id]);
    const { body } = await submitValues(test, [{ measure: 'guests', actual: { number: '150' } }], PERIOD);
    expect(body.data.submitValues).toMatchObject({ outcome: 'DONE' });
    expect(await next(messages)).toEqual([owed('2090-04').id]);
    const grant: RoleGrant = { cluster: 'alpha', role: 'updater', actor: 'north' };
    const change = (type: 'GrantRole' | 'RevokeRole'): AddressedCommand => ({
      aggregate: 'account',
      login: 'updater',
      command: { type, grant },
    });
    await executeCommand(test.api.runtime, change('RevokeRole'));
    expect(await next(messages)).toBeUndefined();
    await executeCommand(test.api.runtime, change('GrantRole'));
  });
});
