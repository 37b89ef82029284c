import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evidenceLines, parseEvidence, replayEvidence, verifyBundle, type EvidenceBundle } from '@strata/application';
import { readEvidence, verifyLog, type Runtime } from '@strata/runtime';
import { readSettings } from '@strata/config';
import { join } from 'node:path';
import { ROOT } from '../../main-job/support/edp.js';
import { openPlace } from '../../main-job/support/load.js';
import { newPlace, type Place } from '../../main-job/support/places.js';
import { TESTER } from '../../support/tester.js';
import { recordedAnswers, recordedEvents, restoreLog } from '../../upgrade/support/recorded-log.js';

describe('An evaluation that an earlier version closed', () => {
  let place: Place;
  let runtime: Runtime;
  let bundle: EvidenceBundle;
  const { cluster, evaluations } = recordedAnswers('demo');
  const [evaluation = ''] = evaluations;

  beforeAll(async () => {
    place = await newPlace();
    await restoreLog(join(place.folder, 'events.db'), recordedEvents('demo'));
    runtime = await openPlace(place);
    await runtime.strata.seals.seal(TESTER);
    bundle = await runtime.strata.evidence.bundle(TESTER, { cluster, evaluation });
  }, 60_000);

  afterAll(async () => {
    await runtime?.close();
    await place?.remove();
  });

  it('has evidence, which holds all events of the cluster up to it', async () => {
    const carried = parseEvidence([...evidenceLines(bundle)].join('').split('\n'));
    expect(verifyBundle(carried)).toMatchObject({ isProven: true });
    const replayed = await runtime.strata.evaluations.replay(TESTER, cluster, evaluation);
    expect(replayed).toMatchObject({ outcome: 'EQUAL', altered: [] });
    expect(await replayEvidence(carried)).toEqual(replayed);
  });

  it('cannot be shown in part', async () => {
    const [member] = (await runtime.strata.clusters.view(TESTER, cluster)).structure.cluster.actors;
    const part = runtime.strata.evidence.bundle(TESTER, { cluster, evaluation, members: [member!.id] });
    await expect(part).rejects.toMatchObject({ code: 'NOT_DIVISIBLE' });
  });
});

describe('Evidence that an earlier version wrote', () => {
  // Recorded files; see the README beside them.
  it.each(['whole', 'one-member'])('is verified and replayed: %s', async (name) => {
    const file = join(ROOT, 'test/fixtures/evidence', `${name}.evidence`);
    const bundle = await readEvidence(file);
    const pins = { keys: [bundle.seal.publicKey] };
    expect(await verifyLog(readSettings({}), { path: file, pins })).toMatchObject({ isProven: true, findings: [] });
    expect(await replayEvidence(bundle)).toMatchObject({ outcome: 'EQUAL', evaluation: 'recorded', altered: [] });
  });
});
