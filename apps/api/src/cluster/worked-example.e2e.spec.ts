import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const DOCUMENT = join(import.meta.dirname, '../../../../docs/graphql.md');
const [, section = ''] = /^## Build a cluster\n(.*?)^## /ms.exec(readFileSync(DOCUMENT, 'utf8')) ?? [];
const requests = [...section.matchAll(/```graphql\n(.*?)```/gs)].map(([, request = '']) => request);

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

describe('The example of building a cluster in docs/graphql.md', () => {
  it('does what it says, request by request', async () => {
    expect(requests).toHaveLength(7);
    for (const request of requests.slice(0, -1)) {
      const { body } = await test.ask(request, { as: 'root' });
      if (body.errors) throw new Error(`${JSON.stringify(body.errors)}\n${request}`);
      const types = Object.values(body.data as Readonly<Record<string, { __typename: string }>>);
      for (const { __typename } of types) expect(__typename).toMatch(/Changed$|^ValuesReported$/);
      await test.api.runtime.reads.waitFor('history', await test.api.runtime.events.head(), 10_000);
    }
    const { body } = await test.ask(requests.at(-1)!, { as: 'root' });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    const scores = body.data.scorecard.nodes.nodes.map(({ id, score }: { id: string; score: number }) => [
      id,
      score.toFixed(2),
    ]);
    expect(scores).toEqual(
      expect.arrayContaining([
        ['objective:hotel/fill', '0.58'],
        ['objective:coast/demand', '0.58'],
        ['strategy:coast', '0.58'],
      ]),
    );
    expect(body.data.timeline.nodes).toEqual([
      {
        sentence: 'Подано дані за 2026-01 (Гранд-готель).',
        by: 'root',
        changes: [
          { what: 'occupancy', subject: 'hotel', before: null, after: '75.0' },
          { what: 'occupancy note', subject: 'hotel', before: null, after: 'quiet after the holidays' },
        ],
      },
    ]);
  });
});
