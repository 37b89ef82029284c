import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { alterEvents } from '../support/alter-events.js';
import { strata, type Ran } from './support/strata.js';

let place: Place;
const ask = (...args: readonly string[]): Promise<Ran> => strata(args, { env: place.env });

beforeAll(async () => {
  place = await newPlace();
  const runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime);
  await runtime.close();
}, 60_000);

afterAll(() => place.remove());

describe('strata seal and strata verify', () => {
  it('prove nothing before the first seal', async () => {
    const ran = await ask('verify');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('Nothing in the log is sealed, so nothing is proven.');
    expect((await ask('seal', 'export')).stderr).toContain('Nothing in the log is sealed yet.');
    expect((await ask('seal', 'list')).stdout).toBe('nothing is sealed yet\n');
  });

  it('seal when an evaluation is closed, and prove the log up to there', async () => {
    await ask('evaluation', 'close', '--cluster', 'edp', '--period', '2008', '--incomplete', '--reason', 'spring');
    const ran = await ask('verify');
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringMatching(/^PROVEN: \d+ events, 1 seal\n/)]);
    expect((await ask('seal')).stdout).toMatch(/^there is nothing new to seal\n/);
  });

  it('follow the keys from the first one', async () => {
    const [first] = (await ask('seal', 'key', 'list', '--json')).json<{ publicKey: string }[]>();
    expect((await ask('seal', 'key', 'rotate')).stdout).toContain('introduced by');
    expect((await ask('seal')).stdout).toMatch(/^made 1 seal\n/);
    expect((await ask('verify', '--public-key', first!.publicKey)).code).toBe(0);
    expect((await ask('verify', '--public-key', `${'A'.repeat(43)}=`)).stdout).toContain(
      'neither pinned nor introduced',
    );
    expect((await ask('verify', '--public-key', 'short')).code).toBe(2);
    expect((await ask('seal', 'key', 'revoke', 'ffffffffffffffff', '--reason', 'lost')).code).toBe(1);
  });

  it('prove one event', async () => {
    const ran = await ask('seal', 'proof', '000000000042', '--cluster', 'edp');
    expect(ran.json()).toMatchObject({ event: { position: '000000000042' }, proof: { format: 1, index: 41 } });
    expect((await ask('seal', 'proof', '000000009999', '--cluster', 'edp')).stderr).toContain(
      'has no event at position',
    );
  });

  it('export the log, which can be verified elsewhere', async () => {
    const file = join(place.folder, 'log.jsonl');
    expect((await ask('seal', 'export', '--log', file)).stdout).toMatch(/^wrote \d+ events/);
    expect((await ask('verify', file)).stdout).toMatch(/^PROVEN/);
    expect((await ask('seal', 'export', '--log', file)).stderr).toContain('already exists');
    writeFileSync(file, 'no log\n');
    expect((await ask('verify', file)).code).toBe(1);
    expect((await ask('verify', join(place.folder, 'nothing'))).code).toBe(2);
  });

  it('find an earlier copy of the store with the last seal', async () => {
    const file = join(place.folder, 'seal.json');
    const exported = await ask('seal', 'export');
    writeFileSync(file, exported.stdout);
    expect((await ask('verify', '--seal', file)).code).toBe(0);
    const { size } = exported.json<{ statement: { size: number } }>().statement;
    const ran = await ask('verify', '--root', `${size + 9}:${'0'.repeat(64)}`);
    expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining('cut off or replaced by an earlier copy')]);
  });

  it('name the event whose author was changed, with exit code 1', async () => {
    const sql = `UPDATE event SET metadata = replace(metadata, '"by":"test"', '"by":"eve"') WHERE position = 756`;
    expect(alterEvents(join(place.folder, 'events.db'), sql)).toBe(1);
    // The checksums are computed anew when the store is opened for writing.
    await ask('seal');
    const ran = await ask('verify', '--json');
    expect(ran.code).toBe(1);
    expect(ran.json<{ findings: object[] }>().findings).toEqual([
      expect.objectContaining({
        kind: 'changed',
        position: '000000000756',
        stream: expect.stringMatching(/^report-edp/),
      }),
    ]);
  });
});
