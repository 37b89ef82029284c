import { around, asked, KEY, keys, signInAs, times } from './hostile-parts.js';

/** Messages of somebody who has not signed in on a WebSocket. */
export const hostileMessages: readonly { readonly name: string; readonly messages: readonly string[] }[] = [
  { name: 'a subscription before the start', messages: [subscribe('1', asked('subscription { a }'))] },
  { name: 'a start without a token', messages: ['{"type":"connection_init"}'] },
  {
    name: 'a start with a long token',
    messages: [JSON.stringify({ type: 'connection_init', payload: { authorization: 'x'.repeat(60_000) } })],
  },
  {
    name: 'a start with a token that is not a string',
    messages: ['{"type":"connection_init","payload":{"authorization":{}}}'],
  },
  {
    name: 'a start with a prototype',
    messages: [`{"type":"connection_init","payload":{${KEY}:{"authorization":"x"}}}`],
  },
  { name: 'a long ping', messages: [JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(60_000) } })] },
  { name: 'a ping that is nested', messages: [`{"type":"ping","payload":{"a":${around(3_900, ['[', ']'], '')}}}`] },
  { name: 'thousands of pings', messages: Array.from({ length: 5_000 }, () => '{"type":"ping"}') },
  { name: 'many unknown messages', messages: Array.from({ length: 500 }, () => '{"type":"x"}') },
  { name: 'text that is nested', messages: [around(30_000, ['[', ']'], '')] },
];

/** Subscriptions of somebody who has signed in. */
export const hostileSubscriptions: readonly { readonly name: string; readonly messages: readonly string[] }[] = [
  {
    name: 'unknown keys',
    messages: [
      subscribe(
        '1',
        asked('subscription ($p: Period!) { scorecardChanged(cluster: "alpha", period: $p) { position } }', {
          p: keys(4_000),
        }),
      ),
    ],
  },
  {
    name: 'a long value',
    messages: [
      subscribe(
        '1',
        asked('subscription ($p: ID!) { scorecardChanged(cluster: $p, period: "2024") { position } }', {
          p: 'x'.repeat(60_000),
        }),
      ),
    ],
  },
  {
    name: 'a long strategy',
    messages: [
      subscribe(
        '1',
        asked(
          'subscription ($p: ID!) { scorecardChanged(cluster: "alpha", period: "2024", strategy: $p) { position } }',
          { p: 'x'.repeat(60_000) },
        ),
      ),
    ],
  },
  { name: 'unknown fields', messages: [subscribe('1', asked(`subscription { ${times(3_900, (i) => `scor${i}`)} }`))] },
  { name: 'a long name', messages: [subscribe('1', asked(`subscription { ${'x'.repeat(60_000)} }`))] },
  {
    name: 'a long alias',
    messages: [
      subscribe(
        '1',
        asked(`subscription { ${'x'.repeat(50_000)}: scorecardChanged(cluster: "beta", period: "2024") { position } }`),
      ),
    ],
  },
  {
    name: 'a text that is nested without end',
    messages: [subscribe('1', asked(`subscription { a(b: ${around(1_990, ['[', ']'], '')}) }`))],
  },
  {
    name: 'selections that are nested',
    messages: [subscribe('1', asked(`subscription ${around(1_300, ['{a', '}'], '')}`))],
  },
  {
    name: 'the same field thousands of times',
    messages: [
      subscribe(
        '1',
        asked(`subscription { scorecardChanged(cluster: "alpha", period: "2024") { ${'position '.repeat(3_800)} } }`),
      ),
    ],
  },
  { name: 'a query that is none', messages: [subscribe('1', asked('{ me { login } }'))] },
  { name: 'a mutation', messages: [subscribe('1', asked(`mutation { ${signInAs('x')} }`))] },
  {
    name: 'no operation of that name',
    messages: [subscribe('1', asked('subscription a { x }', undefined, { operationName: 'x'.repeat(50_000) }))],
  },
  { name: 'a long id', messages: [subscribe('x'.repeat(50_000), asked('subscription { a }'))] },
  { name: 'one id twice', messages: [0, 1].map(() => subscribe('x'.repeat(3_000), asked('subscription { a }'))) },
  {
    name: 'a thousand subscriptions',
    messages: Array.from({ length: 1_000 }, (_, i) => subscribe(String(i), asked('subscription { a }'))),
  },
  {
    name: 'a thousand subscriptions, each ended at once',
    messages: Array.from({ length: 1_000 }, (_, i) => [
      subscribe(
        String(i),
        asked('subscription { scorecardChanged(cluster: "alpha", period: "2024-01") { position nodes { id score } } }'),
      ),
      `{"type":"complete","id":"${i}"}`,
    ]).flat(),
  },
  { name: 'a message that is too long', messages: ['x'.repeat(100_000)] },
];

function subscribe(id: string, payload: string): string {
  return `{"type":"subscribe","id":${JSON.stringify(id)},"payload":${payload}}`;
}
