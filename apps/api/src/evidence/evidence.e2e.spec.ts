import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseEvidence, replayEvidence, verifyBundle } from '@strata/application';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
}, 120_000);
afterAll(() => demo.close());

describe('The evidence of an evaluation over GraphQL', () => {
  const asked = (more = '') =>
    `{ evidenceBundle(cluster: "${CLUSTER}", evaluation: "audited"${more}) { events withheld size root file } }`;

  beforeAll(async () => {
    const input = { cluster: CLUSTER, evaluationId: 'audited', period: PERIOD, reason: 'audit', incomplete: true };
    const closed = await demo.send('coordinator', 'closeEvaluation', input, '... on EvaluationClosed { outcome }');
    expect(closed).toMatchObject({ outcome: 'DONE' });
  });

  it('is a file that proves and replays elsewhere', async () => {
    const { evidenceBundle } = await demo.must('auditor', asked());
    const bundle = parseEvidence(evidenceBundle.file.split('\n'));
    expect(verifyBundle(bundle).isProven).toBe(true);
    expect(bundle.seal.statement).toMatchObject({ size: evidenceBundle.size, root: evidenceBundle.root });
    expect(await replayEvidence(bundle)).toMatchObject({ outcome: 'EQUAL' });
    expect(evidenceBundle).toMatchObject({ events: bundle.entries.length, withheld: 0 });
  });

  it('leaves out the figures of members that are not named', async () => {
    const { evidenceBundle } = await demo.must('coordinator', asked(', members: ["grand-hotel"]'));
    expect(evidenceBundle.withheld).toBeGreaterThan(1);
    expect(await replayEvidence(parseEvidence(evidenceBundle.file.split('\n')))).toMatchObject({ outcome: 'EQUAL' });
  });

  it('is refused to members', async () => {
    for (const person of ['updater', 'approver']) expect(await demo.refusal(person, asked())).toBe('NOT_ALLOWED');
  });

  it('goes with a replay that names what it found', async () => {
    const { replayEvaluation } = await demo.must(
      'auditor',
      `{ replayEvaluation(cluster: "${CLUSTER}", evaluation: "audited") { outcome equal events altered { position }
        difference { path measure subject period event { position change type by recordedAt } } } }`,
    );
    expect(replayEvaluation).toMatchObject({ outcome: 'EQUAL', equal: true, altered: [], difference: null });
  });
});
