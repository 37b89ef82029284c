import { around, asked, keys, LONG, times, type HostileRequest } from './hostile-parts.js';

const OBJECTIVE =
  'mutation ($input: SetObjectiveInput!) { setObjective(input: $input) { __typename ... on Refusal { code message remedy } ... on InvalidInput { fields { path message } } } }';
const objective = (more: object): object => ({
  input: { cluster: 'alpha', strategyId: 'north', objective: { id: 'x', labels: { en: 'x' }, ...more } },
});
const FIELDS = (count: number): string => times(count, (i) => `m${i}: message`);
const SUBMIT =
  'mutation ($input: SubmitValuesInput!) { submitValues(input: $input) { __typename ... on Refusal { code message remedy } ... on RuleBroken { details { name value } } } }';
const submitted = (values: unknown): object => ({
  input: { cluster: 'alpha', actorId: 'north', period: '2024-01', values },
});
const REGISTER =
  'mutation ($input: RegisterMethodVersionInput!) { registerMethodVersion(input: $input) { __typename ... on Refusal { code message remedy } ... on InvalidInput { fields { path message } } } }';
/** Questions about something that is named. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['strategy', 'query ($x: ID!) { scorecard(cluster: "alpha", period: "2024", strategy: $x) { position } }'],
  ['cluster', 'query ($x: ID!) { cluster(id: $x) { id } }'],
  [
    'member',
    'query ($x: String!) { value(cluster: "alpha", member: $x, measure: "guests", period: "2024") { position } }',
  ],
  ['node', 'query ($x: ID!) { explanation(cluster: "alpha", period: "2024", of: { node: $x }) { position } }'],
  ['method', 'query ($x: ID!) { methodEvaluation(cluster: "alpha", method: $x, period: "2024") { version } }'],
  ['bound method', 'query ($x: ID!) { suggestedBinding(cluster: "alpha", method: $x) { unbound } }'],
  [
    'scenario',
    'query ($x: ID!) { scenarioComparison(cluster: "alpha", periods: [2024], scenarios: [$x]) { periods } }',
  ],
  ['branch', 'query ($x: ID!) { branchComparison(cluster: "alpha", branch: $x, periods: [2024]) { periods } }'],
  ['evidence', 'query ($x: ID!) { evidenceBundle(cluster: "alpha", evaluation: $x) { root } }'],
  ['evaluation', 'query ($x: ID!) { replayEvaluation(cluster: "alpha", evaluation: $x) { equal } }'],
  ['period', 'query ($x: Period!) { scorecard(cluster: "alpha", period: $x) { position } }'],
  ['moment', 'query ($x: Moment!) { cluster(id: "alpha", asOf: { at: $x }) { id } }'],
  ['position', 'query ($x: Position!) { cluster(id: "alpha", asOf: { position: $x }) { id } }'],
  ['cursor', 'query ($x: String!) { timeline(cluster: "alpha", after: $x) { nodes { type } } }'],
  ['login', 'query ($x: String!) { account(login: $x) { login } }'],
];

/** What somebody signed in sends. */
export const signedInRequests: readonly HostileRequest[] = [
  ...QUESTIONS.map(([what, query]) => ({
    name: `a ${what} of a megabyte`,
    as: what === 'cluster' || what === 'login' ? ('root' as const) : ('auditor' as const),
    body: asked(query, { x: LONG }),
  })),
  {
    name: 'a value of a megabyte beside 60 unknown keys',
    as: 'coordinator',
    body: asked(OBJECTIVE, { input: { ...keys(60), cluster: LONG } }),
  },
  { name: '60,000 unknown keys', as: 'coordinator', body: asked(OBJECTIVE, { input: keys(60_000) }) },
  {
    name: 'a label of a megabyte',
    as: 'coordinator',
    body: asked(OBJECTIVE, objective({ perspective: 'finance', labels: { en: LONG } })),
  },
  { name: 'a perspective of a megabyte', as: 'coordinator', body: asked(OBJECTIVE, objective({ perspective: LONG })) },
  {
    name: 'an enum of a megabyte',
    as: 'coordinator',
    body: asked(
      'mutation ($r: Rank!) { draftStrategy(input: { cluster: "alpha", strategyId: "x", rank: $r, owner: "x", labels: { en: "x" } }) { __typename } }',
      { r: LONG },
    ),
  },
  {
    name: '40 names for each message',
    as: 'coordinator',
    body: asked(
      `mutation ($input: SetObjectiveInput!) { setObjective(input: $input) { ... on InvalidInput { fields { ${FIELDS(40)} } } } }`,
      objective({ perspective: 'no!', labels: { en: '', ru: '', uk: '' } }),
    ),
  },
  {
    name: 'many wrong fields under many long names',
    as: 'coordinator',
    body: asked(
      `mutation ($input: SetObjectiveInput!) { setObjective(input: $input) { ... on InvalidInput { fields { ${times(40, (i) => `${'n'.repeat(45)}${i}: message`)} } } } }`,
      objective({ perspective: 'no!', id: '', weight: Array.from({ length: 60 }, () => ({ value: -1 })) }),
    ),
  },
  {
    name: 'refusals of many mutations under long names',
    as: 'coordinator',
    body: asked(
      `mutation ($input: SetObjectiveInput!) { ${times(10, (i) => `m${i}: setObjective(input: $input) { ... on InvalidInput { message fields { ${times(3, (j) => `${'n'.repeat(45)}${j}: message`)} } } }`)} }`,
      objective({ perspective: 'no!', id: '', weight: Array.from({ length: 60 }, () => ({ value: -1 })) }),
    ),
  },
  {
    name: '100,000 values that are none',
    as: 'updater',
    body: asked(SUBMIT, submitted(Array.from({ length: 100_000 }, () => 1))),
  },
  {
    name: '20,000 values without a measure',
    as: 'updater',
    body: asked(SUBMIT, submitted(Array.from({ length: 20_000 }, () => ({})))),
  },
  {
    name: '9,000 values of unknown measures',
    as: 'updater',
    body: asked(
      SUBMIT,
      submitted(Array.from({ length: 9_000 }, (_, i) => ({ measure: `m${i}`, actual: { number: '1' } }))),
    ),
  },
  {
    name: 'a note of a megabyte',
    as: 'updater',
    body: asked(SUBMIT, submitted([{ measure: 'guests', note: LONG, actual: { number: '1' } }])),
  },
  {
    name: 'a figure of a megabyte',
    as: 'updater',
    body: asked(SUBMIT, submitted([{ measure: 'guests', actual: { number: '9'.repeat(900_000) } }])),
  },
  {
    name: 'a figure that is a list',
    as: 'updater',
    body: `{"query":${JSON.stringify(SUBMIT)},"variables":{"input":{"values":[{"actual":{"number":${around(400_000, ['[', ']'], '')}}}]}}}`,
  },
  {
    name: 'a definition that is not YAML',
    as: 'coordinator',
    body: asked(REGISTER, { input: { cluster: 'alpha', methodId: 'm', definition: '{'.repeat(400_000) } }),
  },
  {
    name: 'a definition full of faults',
    as: 'coordinator',
    body: asked(REGISTER, {
      input: { cluster: 'alpha', methodId: 'm', definition: times(9_000, (i) => `key${i}: [1, 2`, '\n') },
    }),
  },
  { name: 'a name of a megabyte', as: 'auditor', body: asked(`{ ${LONG} }`) },
  {
    name: 'an alias of a megabyte',
    as: 'auditor',
    body: asked(`{ ${LONG}: scorecard(cluster: "alpha", period: "2024", strategy: "x") { position } }`),
  },
  {
    name: 'an operation name of a megabyte',
    as: 'auditor',
    body: asked('{ me { login } }', undefined, { operationName: LONG }),
  },
  {
    name: 'a literal of a megabyte',
    as: 'auditor',
    body: asked(`{ cluster(id: [${JSON.stringify(LONG)}], x: ${JSON.stringify(LONG)}) { id } }`),
  },
  {
    name: 'line breaks of a megabyte',
    as: 'auditor',
    body: asked(`${'\n'.repeat(450_000)}{ ${times(200, (i) => `x${i}`)} }`),
  },
  { name: 'unknown fields', as: 'auditor', body: asked(`mutation { ${times(3_900, (i) => `setObjectve${i}`)} }`) },
  { name: 'the same field thousands of times', as: 'auditor', body: asked(`{ me { ${'login '.repeat(3_900)} } }`) },
  { name: 'the same object hundreds of times', as: 'auditor', body: asked(`{ ${'me { login } '.repeat(780)} }`) },
  {
    name: 'fragments in each other',
    as: 'auditor',
    body: asked(
      `{ ${times(200, (i) => `...f${i}`)} } ${times(200, (i) => `fragment f${i} on Query { me { login ...g } }`)} fragment g on Me { login }`,
    ),
  },
  {
    name: 'introspection without end',
    as: 'auditor',
    body: asked(`{ __schema { types { ${around(5, ['fields { type { ', '} } '], 'name')} name } } }`),
  },
  {
    name: 'errors at every root',
    as: 'auditor',
    body: asked(
      `{ ${times(20, (i) => `a${i}: scorecard(cluster: "alpha", period: "2024", strategy: "${'x'.repeat(3_000)}") { position }`)} }`,
    ),
  },
];
