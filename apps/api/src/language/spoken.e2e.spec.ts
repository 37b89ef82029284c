import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, submitValues } from '../testing/submit-values.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const IN_UKRAINIAN = { 'accept-language': 'uk-UA,uk;q=0.9,en;q=0.5' };

describe('Sentences of the product', () => {
  it.each([
    ['uk', 'У кластері «alpha» немає «gests» (показник)'],
    ['ru-RU, en;q=0.1', 'В кластере «alpha» нет «gests» (показатель)'],
    ['de, fr;q=0.4', 'The cluster "alpha" has no measure "gests"'],
  ])('are in the language of a request that prefers %s', async (preferred, beginning) => {
    const { body } = await test.ask('{ measure(cluster: "alpha", id: "gests") { id } }', {
      as: 'auditor',
      headers: { 'accept-language': preferred },
    });

    const [error] = body.errors ?? [];
    expect(error).toMatchObject({
      message: expect.stringContaining(beginning),
      extensions: { code: 'UNKNOWN_MEASURE' },
    });
  });

  it('are in its language in refusals too, with their remedies, while codes stay', async () => {
    await submitValues(test, [{ measure: 'guests', actual: { number: '1' } }], '2024-05');
    const { body } = await test.ask(
      `mutation { submitValues(input: { cluster: "alpha", actorId: "north", period: "2024-05", values: [{ measure: "guests", actual: { number: "2" } }] }) { ${REFUSAL} } }`,
      { as: 'updater', headers: IN_UKRAINIAN },
    );

    const { code, message, remedy } = body.data.submitValues;
    expect(code).toBe('VALUE_ALREADY_SUBMITTED');
    expect([message, remedy].join(' ')).not.toMatch(/\b(the|value|reason)\b/i);
  });

  it('are in its language where a request fails before GraphQL', async () => {
    const reply = await fetch(`${test.api.url}/no-such-path`, { headers: IN_UKRAINIAN });

    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
