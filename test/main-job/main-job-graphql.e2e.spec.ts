import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Api } from '@strata/api';
import { readSettings } from '@strata/config';
import { pino } from 'pino';
import { describeWithMongo } from '../../libs/mongo/src/testing/mongo-for-tests.js';
import { TESTER } from '../support/tester.js';
import { GREECE_2008, knownOn, ROOT } from './support/edp.js';
import { applyEdp, importEdp, openPlace } from './support/load.js';
import { newPlace, type Place } from './support/places.js';

const PASSWORD = 'a password for the auditor';

interface Page {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly nodes: readonly any[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ScoredNode {
  readonly id: string;
  readonly score: number | null;
}

function mainJob(name: string, stores: { readonly kurrent?: boolean; readonly mongo?: string }): void {
  describe(`the main job by GraphQL on ${name}`, () => {
    let place: Place;
    let api: Api;
    let token: string;

    beforeAll(async () => {
      place = await newPlace(stores);
      const loader = await openPlace(place);
      await applyEdp(loader);
      await importEdp(loader);
      const grants = [{ cluster: 'edp', role: 'auditor' }] as const;
      await loader.strata.accounts.open(TESTER, { login: 'ann', name: 'Ann', password: PASSWORD, grants });
      await loader.catchUp();
      await loader.close();
      api = await startApi(readSettings({ ...place.env, PORT: '0' }, ROOT), { log: pino({ level: 'silent' }) });
      const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
      token = (await ask(signIn, { input: { login: 'ann', password: PASSWORD } })).signIn.accessToken;
    }, 120_000);

    afterAll(async () => {
      await api?.close();
      await place?.remove();
    }, 30_000);

    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    async function ask(query: string, variables: object): Promise<any> {
      const reply = await fetch(api.graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      const { data, errors } = (await reply.json()) as any;
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    }

    async function scoresOn(at: string): Promise<ReadonlyMap<string, number | null>> {
      const query = `query ($at: Moment!, $after: String) { scorecard(cluster: "edp", period: "2008", asOf: { at: $at }) {
        nodes(first: 500, after: $after) { nodes { id score } pageInfo { hasNextPage endCursor } } } }`;
      const found: ScoredNode[] = [];
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo }: Page = (await ask(query, { at, after })).scorecard.nodes;
        found.push(...nodes);
        if (!pageInfo.hasNextPage) return new Map(found.map(({ id, score }) => [id, score]));
        after = pageInfo.endCursor;
      }
    }

    it.each(GREECE_2008)(
      'knows on $on the figures of Greece for 2008: $deficit and $debt',
      async ({ on, ...figures }) => {
        const query = `query ($at: Moment!, $measure: ID!) {
        value(cluster: "edp", member: "GR", measure: $measure, period: "2008", asOf: { at: $at }) {
          value { number knownAt } versions { nodes { number } } } }`;
        for (const [measure, figure] of Object.entries(figures)) {
          const { value } = await ask(query, { at: on, measure });
          expect(value.value.number).toBe(figure);
          expect(value.value.knownAt.slice(0, 10) <= on).toBe(true);
          expect(value.versions.nodes.at(-1).number).toBe(figure);
        }
      },
    );

    it('pages through all figures that were known on a day', async () => {
      const query = `query ($after: String) { values(cluster: "edp", first: 200, after: $after, asOf: { at: "2011-01-01" }) {
        nodes { measure subject period number } pageInfo { hasNextPage endCursor } } }`;
      const lines: string[] = [];
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo }: Page = (await ask(query, { after })).values;
        for (const { measure, subject, period, number } of nodes)
          lines.push([subject, measure, period, number].join(','));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(lines.sort()).toEqual(knownOn('2011-01-01'));
    });

    it('scores 2008 differently as known in 2008 and in 2011, down to the members that moved it', async () => {
      const [before, after] = [await scoresOn('2008-12-31'), await scoresOn('2011-01-01')];
      const moved = [...after].filter(([id, score]) => before.get(id) !== score).map(([id]) => id);

      expect(moved).toEqual(expect.arrayContaining(['strategy:sound-public-finances', 'strategy:GR']));
      expect(moved.length).toBeLessThan(after.size);
    });
  });
}

mainJob('the embedded stores', {});
mainJob('a protocol double of KurrentDB', { kurrent: true });
describeWithMongo('with MongoDB', (uri) => mainJob('MongoDB read models', { mongo: uri }));
