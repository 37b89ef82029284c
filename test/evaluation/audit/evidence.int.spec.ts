import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evidenceLines, parseEvidence, replayEvidence, verifyBundle, type EvidenceBundle } from '@strata/application';
import type { Runtime } from '@strata/runtime';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdp, importEdp, openPlace } from '../../main-job/support/load.js';
import { newPlace, type Place } from '../../main-job/support/places.js';
import { TESTER } from '../../support/tester.js';
import { bindMethods } from '../support/edp-methods.js';

const SCRIPT = join(import.meta.dirname, '../../proof/verify_evidence.py');
const hasPython = spawnSync('python3', ['-c', 'import cryptography']).status === 0;

let place: Place;
let runtime: Runtime;
let whole: EvidenceBundle;
let ofGreece: EvidenceBundle;

const AUDITOR = { login: 'anna', name: 'Anna', grants: [{ role: 'auditor', cluster: 'edp' }] } as const;
const UPDATER = { login: 'uwe', name: 'Uwe', grants: [{ role: 'updater', cluster: 'edp', actor: 'GR' }] } as const;

/** A bundle as another machine reads it. */
const carried = (bundle: EvidenceBundle): EvidenceBundle =>
  parseEvidence([...evidenceLines(bundle)].join('').split('\n'));

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime);
  await bindMethods(runtime);
  const request = { cluster: 'edp', id: 'spring', period: '2008', reason: 'end of year', incomplete: true };
  const outcome = await runtime.strata.evaluations.close(TESTER, request);
  expect(outcome.kind).toBe('done');
  await runtime.catchUp();
  whole = carried(await runtime.strata.evidence.bundle(AUDITOR, { cluster: 'edp', evaluation: 'spring' }));
  ofGreece = carried(
    await runtime.strata.evidence.bundle(AUDITOR, { cluster: 'edp', evaluation: 'spring', members: ['GR'] }),
  );
}, 120_000);

afterAll(async () => {
  await runtime?.close();
  await place?.remove();
});

describe('The evidence of an evaluation', () => {
  it('is proven by its seal alone, also against a pinned key and root', async () => {
    const { statement, publicKey } = whole.seal;
    const pins = { keys: [publicKey], trees: [{ size: statement.size, root: statement.root }] };
    expect(verifyBundle(whole, pins)).toMatchObject({ isProven: true, findings: [], seals: 1 });
    const other = { keys: [Buffer.alloc(32, 7).toString('base64')] };
    expect(verifyBundle(whole, other).findings).toMatchObject([{ kind: 'seal' }]);
    const root = { trees: [{ size: statement.size, root: '00'.repeat(32) }] };
    expect(verifyBundle(whole, root).findings).toMatchObject([{ kind: 'another-history' }]);
  });

  it('replays equal without the store, from the same events', async () => {
    const replayed = await runtime.strata.evaluations.replay(TESTER, 'edp', 'spring');
    expect(await replayEvidence(whole)).toEqual(replayed);
    expect(replayed.outcome).toBe('EQUAL');
  });

  it('holds no event of others: no accounts, no other clusters, no other evaluations', () => {
    const streams = new Set(whole.entries.map((entry) => ('event' in entry ? entry.event.stream : entry.stream)));
    const kinds = [...new Set([...streams].map((stream) => stream.split('-')[0]))].sort();
    expect(kinds).toEqual([
      'cascade',
      'cluster',
      'evaluations',
      'measure',
      'method',
      'methods',
      'report',
      'sealKeys',
      'strategy',
    ]);
  });

  it('is not proven if anything in it was changed, and names the event', async () => {
    const at = whole.entries.findIndex((entry) => 'event' in entry && entry.event.stream === 'report-edp.GR.2008');
    const altered = structuredClone(whole) as unknown as {
      entries: { event: { metadata: { by: string }; position: string } }[];
    };
    altered.entries[at]!.event.metadata.by = 'somebody else';
    const bundle = altered as unknown as EvidenceBundle;
    const { position } = altered.entries[at]!.event;
    expect(verifyBundle(bundle).findings).toMatchObject([
      { kind: 'not-proven', position, stream: 'report-edp.GR.2008' },
    ]);
    await expect(replayEvidence(bundle)).rejects.toMatchObject({ code: 'NOT_PROVEN' });
  });

  it('is not proven if an event was left out, and names it', async () => {
    const at = whole.entries.findLastIndex((entry) => 'event' in entry && entry.event.stream === 'report-edp.GR.2008');
    const less = { ...whole, entries: whole.entries.filter((_, index) => index !== at) };
    expect(verifyBundle(less).findings).toMatchObject([{ kind: 'removed', stream: 'report-edp.GR.2008' }]);
    await expect(replayEvidence(less)).rejects.toMatchObject({ code: 'NOT_PROVEN' });
  });

  (hasPython ? it : it.skip)('is proven by a verifier in Python that knows only the documented format', () => {
    const run = (bundle: EvidenceBundle, ...key: readonly string[]): string => {
      const file = join(place.folder, 'bundle.evidence');
      writeFileSync(file, [...evidenceLines(bundle)].join(''));
      return spawnSync('python3', ['-B', SCRIPT, file, ...key], { encoding: 'utf8' }).stdout.trimEnd();
    };
    const { publicKey } = whole.seal;
    expect([run(whole, publicKey), run(ofGreece, publicKey)]).toEqual(['PROVEN', 'PROVEN']);
    expect(run(whole, `${'A'.repeat(43)}=`)).toContain('no valid signature of a trusted key');
    const [first, ...rest] = whole.entries;
    expect(run({ ...whole, entries: [{ ...first!, index: first!.index + 1 }, ...rest] })).toContain(
      'is not what was sealed',
    );
  });

  it('is given to those who may read the history', async () => {
    const request = { cluster: 'edp', evaluation: 'spring' };
    await expect(runtime.strata.evidence.bundle(UPDATER, request)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const unknown = { ...request, evaluation: 'winter' };
    await expect(runtime.strata.evidence.bundle(AUDITOR, unknown)).rejects.toMatchObject({
      code: 'UNKNOWN_EVALUATION',
    });
    const nobody = { ...request, members: ['XX'] };
    await expect(runtime.strata.evidence.bundle(AUDITOR, nobody)).rejects.toMatchObject({ code: 'UNKNOWN_MEMBER' });
  });
});

describe('Evidence with the figures of one member', () => {
  it('leaves the figures of others out, as hashes that still prove', () => {
    const withheld = ofGreece.entries.flatMap((entry) => ('event' in entry ? [] : [entry.stream]));
    expect(withheld.length).toBeGreaterThan(100);
    expect(withheld).toContain('evaluations-edp');
    expect(withheld.some((stream) => stream.startsWith('report-edp.GR.'))).toBe(false);
    const text = [...evidenceLines(ofGreece)].join('');
    expect(text).toContain('"-10.2"');
    for (const member of ['DE', 'FR', 'IT']) expect(text).not.toMatch(new RegExp(`"actorId":"${member}","period"`));
    expect(text).not.toContain('resultsHash');
    expect(verifyBundle(ofGreece)).toMatchObject({ isProven: true, findings: [] });
    expect(ofGreece.entries).toHaveLength(whole.entries.length);
  });

  it('replays what follows from the figures that are in it', async () => {
    const replayed = await replayEvidence(ofGreece);
    expect(replayed).toMatchObject({ outcome: 'EQUAL', altered: [], withheld: expect.any(Number) });
    const results = new Map(ofGreece.extract!.results!.map((one) => [one.key, one.value]));
    expect(results.get('measure:GR/contain-deficit/deficit')).toEqual(expect.any(Number));
    expect(results.has('measure:DE/contain-deficit/deficit')).toBe(false);
  });

  it('replays different if its extract says something else', async () => {
    const { extract } = ofGreece;
    const results = extract!.results!.map((one) => (one.key === 'strategy:GR' ? { ...one, value: 1 } : one));
    const other = { ...ofGreece, extract: { ...extract!, results } };
    expect(await replayEvidence(other)).toMatchObject({
      outcome: 'DIFFERENT',
      difference: { path: 'results.strategy:GR.value', expected: 1 },
    });
  });
});
