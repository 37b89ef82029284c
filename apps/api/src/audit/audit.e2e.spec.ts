import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseEvidence, replayEvidence, verifyBundle } from '@strata/application';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';

const HOTEL = 'measure:grand-hotel/skilled-staff/training-hours';

let demo: DemoApi;
let before: string;

beforeAll(async () => {
  demo = await startDemoApi();
  const { scorecard } = await demo.must(
    'auditor',
    `{ scorecard(cluster: "${CLUSTER}", period: "${PERIOD}") { position } }`,
  );
  before = scorecard.position;
  const value = { measure: 'training-hours', subject: 'grand-hotel', actual: { number: '31' } };
  const input = { cluster: CLUSTER, actorId: 'grand-hotel', period: PERIOD, values: [value], reason: 'counted twice' };
  const restated = await demo.send('updater', 'restateValues', input, '... on ValuesReported { outcome }');
  expect(restated).toMatchObject({ outcome: 'DONE' });
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

describe('The revisions of a measure over GraphQL', () => {
  const asked = (member: string) =>
    `{ revisionTriangle(cluster: "${CLUSTER}", measure: "training-hours", member: "${member}") { vintages
      statistics { count revised mean meanAbsolute bias { t p } }
      rows(first: 500) { nodes { subject period values first { vintage value } latest { value } revision } } } }`;

  it('are rows of figures, first and latest, with their statistics', async () => {
    const { revisionTriangle } = await demo.must('auditor', asked('grand-hotel'));
    const { vintages, rows, statistics } = revisionTriangle;
    const row = rows.nodes.find(({ period }: { period: string }) => period === PERIOD);
    expect(row).toMatchObject({ subject: 'grand-hotel', latest: { value: '31' } });
    expect(row.values).toHaveLength(vintages.length);
    expect(Number(row.revision)).toBe(31 - Number(row.first.value));
    expect(statistics).toMatchObject({ revised: 1, count: expect.any(Number) });
  });

  it('are refused to other members', async () => {
    expect(await demo.refusal('updater', asked('museum'))).toBe('NOT_ALLOWED');
  });
});

describe('The change of a score over GraphQL', () => {
  const asked = (more: string, node = HOTEL) =>
    `{ scoreChange(cluster: "${CLUSTER}", node: "${node}", period: "${PERIOD}"${more}) { difference from { score } to { score }
      parts { cause amount omitted figures { measure subject from { value } to { value } event { by type } }
        events { type } } } }`;

  it('is split into parts that lead to events', async () => {
    const { scoreChange } = await demo.must('updater', asked(`, from: { position: "${before}" }`));
    expect(scoreChange.parts).toMatchObject([
      {
        cause: 'RESTATEMENT',
        amount: scoreChange.difference,
        omitted: 0,
        figures: [{ subject: 'grand-hotel', to: { value: '31' }, event: { by: 'updater', type: 'ValuesRestated' } }],
      },
    ]);
    const periods = await demo.must('auditor', asked(', fromPeriod: "2026-08"'));
    expect(periods.scoreChange.parts.map(({ cause }: { cause: string }) => cause)).toContain('ACTUAL');
  });

  it('is from the period before by default', async () => {
    const given = await demo.must('auditor', asked(', fromPeriod: "2026-08"'));
    expect(await demo.must('auditor', asked(''))).toEqual(given);
  });

  it('has one start, two periods of the same length, and scores that are shown', async () => {
    const both = asked(`, from: { position: "${before}" }, fromPeriod: "2026-08"`);
    expect(await demo.refusal('auditor', both)).toBe('INVALID_INPUT');
    expect(await demo.refusal('auditor', asked(', fromPeriod: "2026"'))).toBe('PERIODS_DIFFER');
    const other = asked(`, from: { position: "${before}" }`, 'strategy:museum');
    expect(await demo.refusal('updater', other)).toBe('NOT_ALLOWED');
  });
});
