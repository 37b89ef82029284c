import type { AskOptions, TestApi } from './test-api.js';

/** Selects the fields of any refusal. */
export const REFUSAL = '... on Refusal { code message remedy }';

/** Returns the data of a response; throws if the response has errors. */
export async function dataOf(test: TestApi, query: string, options: AskOptions) {
  const { body } = await test.ask(query, options);
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

/** Submits values of the actor `north`. */
export function submitValues(
  test: TestApi,
  values: readonly object[],
  period = '2024-03',
  as: AskOptions['as'] = 'updater',
) {
  const query = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) {
    __typename ${REFUSAL}
    ... on InvalidInput { fields { path message } }
    ... on FaultyInput { faults { path code message measure subject } }
    ... on RuleBroken { details { name value } }
    ... on ValuesReported { outcome position values { measure subject number knownAt position } } } }`;
  const input = { cluster: 'alpha', actorId: 'north', period, values };
  return test.ask(query, { as, variables: { input } });
}
