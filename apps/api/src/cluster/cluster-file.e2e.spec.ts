import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, REFUSAL } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const exported = async (as: Person, position?: string): Promise<string> => {
  const query = `query ($asOf: AsOf) { exportCluster(cluster: "alpha", asOf: $asOf) { position text } }`;
  const variables = position === undefined ? {} : { asOf: { atLeast: position } };
  return (await dataOf(test, query, { as, variables })).exportCluster.text;
};
const apply = async (as: Person, text: string, dryRun?: boolean) => {
  const query = `mutation ($input: ApplyClusterFileInput!) { applyClusterFile(input: $input) { __typename ${REFUSAL}
    ... on FaultyInput { faults { path message } }
    ... on ClusterFileApplied { cluster changes changeCount applied position } } }`;
  return (await dataOf(test, query, { as, variables: { input: { text, dryRun } } })).applyClusterFile;
};

describe('The file of a cluster', () => {
  it('is exported, changed and applied by the coordinator', async () => {
    const text = await exported('coordinator');
    expect(await apply('coordinator', text)).toMatchObject({ __typename: 'ClusterFileApplied', changeCount: 0 });
    const changed = text.replace('North Hotel', 'North Lodge');
    const change = { changes: ['rename actor north "North Lodge"'], changeCount: 1 };
    expect(await apply('coordinator', changed, true)).toMatchObject({ ...change, applied: false, position: null });
    const applied = await apply('coordinator', changed);
    expect(applied).toMatchObject({ ...change, applied: true, position: expect.any(String) });
    expect(await exported('auditor', applied.position)).toBe(changed);
  });

  it('can start from a template, by whoever coordinates the cluster', async () => {
    const { clusterTemplates } = await dataOf(test, '{ clusterTemplates { id label(language: UK) text } }', {
      as: 'coordinator',
    });
    expect(clusterTemplates.map(({ id, label }: { id: string; label: string }) => [id, label])).toEqual([
      ['business-cluster', 'Бізнес-кластер'],
      ['public-programme', 'Державна програма'],
    ]);
    for (const { text } of clusterTemplates) {
      const started = text.replace(/^id: .*$/m, 'id: delta');
      expect(await apply('root', started, true)).toMatchObject({ cluster: 'delta', applied: false });
      expect((await apply('coordinator', started, true)).__typename).toBe('NotAllowed');
    }
  });

  it('is refused with the place of each fault', async () => {
    const text = (await exported('coordinator')).replace('measures: guests', 'measures: gests');
    const refused = await apply('coordinator', text);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_CLUSTER_FILE' });
    expect(refused.faults).toEqual([
      { path: 'input.text', message: expect.stringMatching(/^line \d+, column \d+, strategies\.\w+.*"guests"/) },
    ]);
  });

  it('founds a cluster only for administrators of the installation, and is not read by members', async () => {
    const founding = 'strata: 1\nid: gamma\nlabels: Gamma\n';
    for (const person of ['coordinator', 'admin', 'approver'] as const) {
      expect((await apply(person, founding)).__typename).toBe('NotAllowed');
    }
    expect(await apply('root', founding)).toMatchObject({ cluster: 'gamma', applied: true });
    const { body } = await test.ask('{ exportCluster(cluster: "alpha") { text } }', { as: 'updater' });
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });
});
