// What an attacker sends: requests that are cheap to send and were once dear to answer.

const times = (count, make, between = ' ') => Array.from({ length: count }, (_, index) => make(index)).join(between);
const keys = (count) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`logn${index}`, 'x']));
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const CLUSTER = 'silver-lakes';
const periods = times(12, (month) => `"2026-${String(month + 1).padStart(2, '0')}"`, ',');
const comparison = `scenarioComparison(cluster: "${CLUSTER}", periods: [${periods}]) { periods }`;

/** Mutations that make scenarios for the comparisons. */
export const scenarios = ['one', 'two', 'three', 'four'].flatMap((scenarioId) => [
  {
    query: 'mutation ($input: DraftScenarioInput!) { draftScenario(input: $input) { __typename } }',
    variables: { input: { cluster: CLUSTER, scenarioId, labels: { en: scenarioId } } },
  },
  {
    query: 'mutation ($input: AssumeValuesInput!) { assumeValues(input: $input) { __typename } }',
    variables: {
      input: {
        cluster: CLUSTER,
        scenarioId,
        assumptions: [{ measure: 'guest-satisfaction', subject: 'grand-hotel', period: '2026-09', value: '3' }],
      },
    },
  },
]);

/** Bodies of requests without a sign-in. */
export const anonymous = {
  'no sign-in': { query: '{ me { login } }' },
  'unknown keys': { query: SIGN_IN, variables: { input: keys(450) } },
  'unknown fields': { query: `{ ${times(700, (i) => `acount${i}`)} }` },
  'a wrong argument': { query: 'mutation { signIn(inptu: 1) { __typename } }' },
  'no GraphQL': { query: '{{{{' },
};

/** Bodies of requests of somebody who is signed in, with who that is. */
export const signedIn = {
  'a comparison of scenarios': ['updater', { query: `{ ${comparison} }` }],
  'comparisons in a fragment': [
    'updater',
    { query: `{ ...f } fragment f on Query { ${times(40, (i) => `a${i}: ${comparison}`)} }` },
  ],
  'scorecards under aliases': [
    'updater',
    {
      query: `{ ${times(10, (i) => `a${i}: scorecard(cluster: "${CLUSTER}", period: "2026-0${1 + (i % 9)}") { nodes(first: 80) { nodes { id label score status } } }`)} }`,
    },
  ],
  'introspection in a fragment': [
    'updater',
    { query: `{ ...f } fragment f on Query { ${times(38, (i) => `a${i}: __schema { types { name } }`)} }` },
  ],
  'a method definition of distinct keys': [
    'coordinator',
    {
      query: 'mutation ($input: RegisterMethodVersionInput!) { registerMethodVersion(input: $input) { __typename } }',
      variables: {
        input: { cluster: CLUSTER, methodId: 'x', definition: times(12_000, (i) => `key${i}: ${i}`, '\n') },
      },
    },
  ],
};

/** The beginning of a handshake for a path that has none. */
export const UPGRADE = 'GET /x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
/** A body that never ends. */
export const ENDLESS =
  'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n';
