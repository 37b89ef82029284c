import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { provesEvent, type EventProof, type LogEvent, type SealStatement } from '@strata/ledger';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const SEAL = 'number size root position recordedAt previous { size root } entries key publicKey signature';

interface SealFields extends Omit<SealStatement, 'format'> {
  readonly publicKey: string;
  readonly signature: string;
}

const signed = ({ publicKey: _, signature, ...statement }: SealFields) => ({
  statement: { format: 1 as const, ...statement },
  signature,
});

describe('The seals of the API', () => {
  it('are listed, newest first, in pages', async () => {
    const { strata } = test.api.runtime;
    await strata.seals.seal(operator('test'));
    await strata.seals.rotateKey(operator('test'));
    await strata.seals.seal(operator('test'));
    const query = `query ($after: String) { seals(first: 1, after: $after) { nodes { ${SEAL} } pageInfo { endCursor hasNextPage } } }`;
    const page = async (after: string | null) =>
      (await test.ask(query, { as: 'updater', variables: { after } })).body.data['seals'];
    const newest = await page(null);
    const first = await page(newest.pageInfo.endCursor);

    expect([newest.nodes[0].number, first.nodes[0].number]).toEqual([2, 1]);
    expect(newest.nodes[0].previous).toEqual({ size: first.nodes[0].size, root: first.nodes[0].root });
    expect([newest.pageInfo.hasNextPage, first.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('prove an event, as the documented format says', async () => {
    const entry = '{ timeline(cluster: "alpha", first: 1) { nodes { position } } }';
    const { position } = (await test.ask(entry, { as: 'auditor' })).body.data['timeline'].nodes[0];
    const query = `query ($position: Position!) { eventProof(cluster: "alpha", position: $position) {
      event proof { index leaf path seal { ${SEAL} } } } }`;
    const answer = (await test.ask(query, { as: 'auditor', variables: { position } })).body.data['eventProof'];
    const { seal, ...way } = answer.proof;
    const proof: EventProof = { format: 1, ...way, seal: signed(seal), publicKey: seal.publicKey };

    expect(provesEvent(proof, JSON.parse(answer.event) as LogEvent)).toBe(true);
    expect(provesEvent({ ...proof, index: proof.index + 1 }, JSON.parse(answer.event) as LogEvent)).toBe(false);
  });
});
