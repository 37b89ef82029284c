import { afterEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ClusterFileParser } from './cluster-file-parser.js';
import { parseClusterFile } from './parse-cluster-file.js';

const DEMO = readFileSync(new URL('../../../../config/demo/cluster.yaml', import.meta.url), 'utf8');
/** Comments make a text long without changing what it says. */
const LONG = `${DEMO}\n${'# A comment that says nothing.\n'.repeat(4_000)}`;

describe('The parser of cluster files of a server', () => {
  let parser: ClusterFileParser;
  afterEach(() => parser.close());

  it('reads a long text as it would be read at once, while the event loop turns', async () => {
    parser = new ClusterFileParser();
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const parsed = await parser.parse(LONG, 'cluster.yaml');
    clearInterval(timer);
    expect(parsed).toEqual(parseClusterFile(LONG, 'cluster.yaml'));
    expect(parsed.ok).toBe(true);
    expect(turns).toBeGreaterThan(3);
  });

  it('finds the same problems, in their order', async () => {
    parser = new ClusterFileParser();
    const wrong = LONG.replaceAll('rank: business', 'rank: none').replace('strata: 1', 'strata: 1\nunknown: 2');
    const parsed = await parser.parse(wrong, 'cluster.yaml');
    expect(parsed).toEqual(parseClusterFile(wrong, 'cluster.yaml'));
    expect(parsed.ok).toBe(false);
  });

  it('reads several texts, each as if it was the only one', async () => {
    parser = new ClusterFileParser();
    const texts = [LONG, `${LONG}# more\n`, '- no cluster', `${LONG}: [`];
    const parsed = await Promise.all(texts.map((text) => parser.parse(text, 'cluster.yaml')));
    expect(parsed).toEqual(texts.map((text) => parseClusterFile(text, 'cluster.yaml')));
  });

  it('refuses what is being read and what waits when the server stops', async () => {
    parser = new ClusterFileParser();
    const asked = [parser.parse(LONG, 'a.yaml'), parser.parse(LONG, 'b.yaml')].map((one) =>
      one.then(
        () => 'read',
        (error: unknown) => error,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    await parser.close();
    for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ code: 'CLUSTER_FILE_NOT_READ' });
    await expect(parser.parse(LONG, 'c.yaml')).rejects.toMatchObject({ code: 'CLUSTER_FILE_NOT_READ' });
  });
});
