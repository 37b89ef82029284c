import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';
import { explained } from '../testing/explained.js';

const LEARNING = 'measure:grand-hotel/skilled-staff/learning-level';

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
}, 120_000);
afterAll(() => demo.close());

const send = (as: string, field: string, input: object, more?: string) =>
  demo.send(as, field, { cluster: CLUSTER, ...input }, more);

const node = (id: string, asOf?: object) =>
  demo
    .must(
      'auditor',
      `query ($id: ID!, $asOf: AsOf) { scorecard(cluster: "${CLUSTER}", period: "${PERIOD}", asOf: $asOf) {
        position node(id: $id) { score status actual { number } } } }`,
      { id, asOf },
    )
    .then(({ scorecard }) => scorecard.node);

interface Item {
  readonly id: string;
  readonly scale: string;
}

async function items(questionnaire: string): Promise<readonly Item[]> {
  const { questionnaires } = await demo.must('updater', '{ questionnaires { id items { id scale } } }');
  return questionnaires.find(({ id }: { id: string }) => id === questionnaire).items;
}

describe('Methods of a cluster', () => {
  const changed =
    '... on MethodChanged { outcome method { id adopted onTrial binding { scope outputs { measure } } } }';

  it('are described in a language, with formulas, inputs and readings', async () => {
    const { method, methodCatalogue } = await demo.must(
      'updater',
      `{ methodCatalogue { id } method(id: "snw-portrait", language: UK) { title inputs { name type label }
        formulas { name formula } readings { because } wiring { input from { method output assessment } } } }`,
    );

    expect(methodCatalogue).toHaveLength(12);
    expect(method.title).toBe('SNW-портрет і стратегічний напрям');
    expect(method.inputs[0]).toEqual({ name: 'learning', type: 'SEGMENT', label: 'Навчання та розвиток' });
    expect(method.wiring[0].from).toEqual([{ method: 'human-capital', output: 'learning', assessment: null }]);
  });

  it('are registered, bound and adopted only by the coordinator', async () => {
    for (const person of ['updater', 'approver', 'auditor', 'administrator']) {
      const refused = await send(person, 'registerMethodVersion', { methodId: 'human-capital' });
      expect({ person, type: refused.__typename }).toEqual({ person, type: 'NotAllowed' });
    }
    const definition = {
      labels: { en: 'Level of learning' },
      unit: 'points',
      frequency: 'MONTH',
      scoring: { kind: 'GOAL_RED_FLAG' },
    };
    expect(await send('coordinator', 'defineMeasure', { measureId: 'learning-level', definition })).toMatchObject({
      __typename: 'MeasureChanged',
    });
    const target = { measureId: 'learning-level', subject: '*', figures: { goal: '3', redFlag: '1' } };
    await send('coordinator', 'setTarget', target);
    await send('coordinator', 'placeMeasure', {
      strategyId: 'grand-hotel',
      objectiveId: 'skilled-staff',
      measure: { measure: 'learning-level' },
    });
    await send('coordinator', 'activateStrategy', { strategyId: 'grand-hotel' });
    for (const methodId of ['human-capital', 'snw-portrait']) {
      expect((await send('coordinator', 'registerMethodVersion', { methodId }, changed)).method.adopted).toBeNull();
    }
    const suggested = await demo.must(
      'coordinator',
      `{ suggestedBinding(cluster: "${CLUSTER}", method: "human-capital") { unbound binding { scope
        inputs { input source { kind questionnaire item } } } } }`,
    );
    const { binding, unbound } = suggested.suggestedBinding;
    expect([binding.scope, unbound]).toEqual(['ACTOR', []]);
    const inputs = binding.inputs.map(
      ({ input, source }: { input: string; source: { questionnaire: string; item: string } }) => ({
        input,
        source: { assessment: { questionnaire: source.questionnaire, item: source.item } },
      }),
    );
    const outputs = [{ output: 'learning', measure: 'learning-level' }];
    const bound = await send(
      'coordinator',
      'bindMethod',
      { methodId: 'human-capital', binding: { scope: 'ACTOR', inputs, outputs } },
      changed,
    );
    expect(bound.method.binding).toEqual({ scope: 'ACTOR', outputs: [{ measure: 'learning-level' }] });
    const portrait = [
      { input: 'learning', source: { default: true } },
      { input: 'customers', source: { segmentation: true } },
      { input: 'processes', source: { constant: 'S' } },
      { input: 'finance', source: { constant: 'N' } },
    ];
    await send('coordinator', 'bindMethod', {
      methodId: 'snw-portrait',
      binding: { scope: 'ACTOR', inputs: portrait },
    });
    for (const methodId of ['human-capital', 'snw-portrait']) {
      const adopted = await send(
        'coordinator',
        'adoptMethodVersion',
        { methodId, version: 2, reason: 'first' },
        changed,
      );
      expect(adopted.method.adopted).toBe(2);
    }
  }, 60_000);

  it('are bound by the quantities of their inputs if no binding is sent', async () => {
    const more = '... on RuleBroken { code message }';
    await send('coordinator', 'registerMethodVersion', { methodId: 'profitability' });
    expect(await send('coordinator', 'bindMethod', { methodId: 'profitability' }, more)).toMatchObject({
      __typename: 'RuleBroken',
      code: 'INPUTS_UNBOUND',
    });
    const text = (word: string) => `{ en: '${word}', ru: '${word}', uk: '${word}' }`;
    const definition = `id: doubled
version: 1
title: ${text('doubled')}
source: { paper: 'none', authors: 'the cluster', place: 'own' }
inputs:
  - { name: x, quantity: guest.satisfaction, type: number, unit: index, label: ${text('satisfaction')} }
formulas:
  - { name: out, formula: '2 * x', label: ${text('twice')} }
outputs:
  - { name: out }
`;
    await send('coordinator', 'registerMethodVersion', { methodId: 'doubled', definition });
    const bound = await send('coordinator', 'bindMethod', { methodId: 'doubled' }, changed);
    expect(bound.method.binding).toEqual({ scope: 'ACTOR', outputs: [] });
  });

  it('are refused with the path of the problem', async () => {
    const text = 'id: broken\nversion: one\n';
    const more = '... on InvalidInput { fields { path message } }';
    const broken = await send('coordinator', 'registerMethodVersion', { methodId: 'broken', definition: text }, more);
    expect(broken.__typename).toBe('InvalidInput');
    expect(broken.fields).toContainEqual({ path: 'input.definition', message: expect.stringMatching(/^line 2, /) });
    const unknown = await send('coordinator', 'registerMethodVersion', { methodId: 'no-such' });
    expect(unknown).toMatchObject({ __typename: 'NotFound', code: 'UNKNOWN_METHOD' });
    const misfit = { scope: 'ACTOR', inputs: [{ input: 'nothing', source: { constant: '1' } }] };
    const misbound = await send('coordinator', 'bindMethod', { methodId: 'snw-portrait', binding: misfit }, more);
    expect(misbound.fields).toContainEqual({
      path: 'input.binding.inputs.nothing',
      message: 'The method has no input "nothing".',
    });
    const twice = { ...misfit, inputs: [...misfit.inputs, ...misfit.inputs] };
    const query = 'mutation ($input: BindMethodInput!) { bindMethod(input: $input) { __typename } }';
    const input = { cluster: CLUSTER, methodId: 'snw-portrait', binding: twice };
    expect(await demo.refusal('coordinator', query, { input })).toBe('INVALID_INPUT');
  });

  it('run a version on trial beside the adopted one', async () => {
    const listed = `{ clusterMethods(cluster: "${CLUSTER}") { nodes { id adopted onTrial versions { version origin definition } } } }`;
    const { nodes } = (await demo.must('auditor', listed)).clusterMethods;
    const shipped = nodes.find(({ id }: { id: string }) => id === 'snw-portrait').versions[0];
    const next = shipped.definition
      .replace('\nversion: 2\n', '\nversion: 3\n')
      .replace('    formula: points(segments.learning) +', '    formula: 1 * points(segments.learning) +');
    const methodId = 'snw-portrait';
    expect(shipped.origin).toBe('CATALOGUE');
    await send('coordinator', 'registerMethodVersion', { methodId, definition: next });
    const trial = await send('coordinator', 'startMethodTrial', { methodId, version: 3 }, changed);
    expect(trial.method).toMatchObject({ adopted: 2, onTrial: 3 });
    const { plain, onTrial } = await demo.must(
      'coordinator',
      `{ plain: methodEvaluation(cluster: "${CLUSTER}", method: "${methodId}", member: "museum", period: "${PERIOD}") { version
          outputs { output value { text } error { reason } } }
        onTrial: methodEvaluation(cluster: "${CLUSTER}", method: "${methodId}", member: "museum", period: "${PERIOD}", onTrial: true) { version } }`,
    );
    expect([plain.version, onTrial.version]).toEqual([2, 3]);
    expect(plain.outputs[0]).toMatchObject({ output: 'portrait', value: null, error: { reason: 'MISSING_INPUT' } });
    const ended = await send('coordinator', 'endMethodTrial', { methodId, reason: 'seen' }, changed);
    expect(ended.method.onTrial).toBeNull();
  });
});

describe('Assessments', () => {
  const subject = { questionnaire: 'human-capital', subject: 'grand-hotel', period: PERIOD };

  it('are accepted from assessors of the member only', async () => {
    const known = await items('human-capital');
    const grades = (snw: string, figure: string) =>
      known.map(({ id, scale }) => ({ item: id, grade: scale === 'snw' ? snw : figure }));
    const changed =
      '... on AssessmentChanged { position assessment { means { item mean assessors } assessors { assessor } } }';
    await send('updater', 'assessItems', { ...subject, grades: grades('S', '5') });
    const second = await send('approver', 'assessItems', { ...subject, grades: grades('N', '4') }, changed);
    const { means, assessors } = second.assessment;

    expect(assessors.map(({ assessor }: { assessor: string }) => assessor)).toEqual(['updater', 'approver']);
    expect(means).toContainEqual({ item: 'f1.1', mean: 2.5, assessors: 2 });
    expect(means).toContainEqual({ item: 'f4.1', mean: 4.5, assessors: 2 });
    const other = { ...subject, subject: 'museum', grades: grades('W', '1') };
    expect((await send('updater', 'assessItems', other)).__typename).toBe('NotAllowed');
    expect((await send('auditor', 'assessItems', { ...subject, grades: grades('W', '1') })).__typename).toBe(
      'NotAllowed',
    );
    for (const assessor of ['approver', 'guest expert'])
      for (const more of [{ grades: grades('W', '1') }, { items: ['f1.1'], reason: 'not mine' }])
        expect(
          (await send('updater', 'items' in more ? 'withdrawGrades' : 'assessItems', { ...subject, assessor, ...more }))
            .__typename,
        ).toBe('NotAllowed');
    const marked = await send(
      'coordinator',
      'assessItems',
      { ...other, assessor: 'guest expert' },
      '... on AssessmentChanged { assessment { assessors { assessor grades { recordedBy } } } }',
    );
    expect(marked.assessment.assessors).toEqual([
      { assessor: 'guest expert', grades: known.map(() => ({ recordedBy: 'coordinator' })) },
    ]);

    const list = `{ assessments(cluster: "${CLUSTER}", period: "${PERIOD}") { nodes { subject } } }`;
    expect((await demo.must('updater', list)).assessments.nodes).toEqual([{ subject: 'grand-hotel' }]);
    expect((await demo.must('auditor', list)).assessments.nodes).toEqual([
      { subject: 'grand-hotel' },
      { subject: 'museum' },
    ]);
    const figures = `{ methodEvaluation(cluster: "${CLUSTER}", method: "human-capital", member: "museum", period: "${PERIOD}") { version } }`;
    expect(await demo.refusal('updater', figures)).toBe('NOT_ALLOWED');
    expect(await demo.refusal('auditor', figures)).toBeUndefined();
  });

  it('lead to the SNW portrait together with the market segmentation', async () => {
    const cell = { group: 'families', service: 'rooms', share: '60', demand: 'GROWING', target: true };
    const matrix = {
      groups: [{ id: 'families', labels: { en: 'Families' } }],
      services: [{ id: 'rooms', labels: { en: 'Rooms' } }],
      cells: [cell],
    };
    const more = '... on SegmentationChanged { segmentation { segment cells { share demand } } }';
    expect(await send('updater', 'segmentMarket', { actorId: 'grand-hotel', ...matrix }, more)).toMatchObject({
      segmentation: { segment: 'S', cells: [{ share: '60', demand: 'GROWING' }] },
    });
    expect((await send('updater', 'segmentMarket', { actorId: 'museum', ...matrix })).__typename).toBe('NotAllowed');
    const question = `{ snwPortraits(cluster: "${CLUSTER}", period: "${PERIOD}") { whole { subject customers }
      counts { part counted of missing }
      members { subject portrait points direction directionText(language: UK) weak match reason } } }`;
    const own = (await demo.must('updater', question)).snwPortraits;
    const seen = (await demo.must('auditor', question)).snwPortraits;
    const of = (list: { members: readonly { subject: string }[] }, member: string) =>
      list.members.find((one) => one.subject === member);

    expect(of(own, 'grand-hotel')).toEqual({
      subject: 'grand-hotel',
      portrait: 'SSSN',
      points: 11,
      direction: 'DIVERSIFIED_GROWTH',
      directionText: 'Диверсифіковане зростання завдяки синергії учасників',
      weak: [],
      match: 'EXACT',
      reason: null,
    });
    expect(own.whole).toEqual({ subject: '@cluster', customers: 'S' });
    const count = own.counts.find(({ part }: { part: string }) => part === 'CUSTOMERS');
    expect(count).toMatchObject({ counted: 1, of: 8, missing: expect.arrayContaining(['museum', 'northway']) });
    expect(of(own, 'museum')).toMatchObject({ portrait: null, reason: null });
    expect(of(seen, 'museum')).toMatchObject({ portrait: null, reason: expect.stringContaining('customers') });
    const foreign = `{ segmentation(cluster: "${CLUSTER}", member: "museum") { segment } }`;
    expect(await demo.refusal('updater', foreign)).toBe('NOT_ALLOWED');
  });

  it('are scored through the measure that an output is bound to', async () => {
    const { outputs } = (
      await demo.must(
        'updater',
        `{ methodEvaluation(cluster: "${CLUSTER}", method: "human-capital", member: "grand-hotel", period: "${PERIOD}") {
          outputs { output label measure value { number } } } }`,
      )
    ).methodEvaluation;
    const learning = outputs.find(({ output }: { output: string }) => output === 'learning');

    expect(learning).toMatchObject({ label: 'Learning and development', measure: 'learning-level' });
    const { actual } = await node(LEARNING);
    expect(Number(actual.number)).toBe(learning.value.number);
  });
});

describe('Scenarios', () => {
  it('are compared with the current state', async () => {
    const labels = { en: 'Fewer complaints' };
    expect((await send('updater', 'draftScenario', { scenarioId: 'care', labels })).__typename).toBe('NotAllowed');
    await send('coordinator', 'draftScenario', { scenarioId: 'care', labels });
    const key = { measure: 'complaints', subject: 'grand-hotel', period: PERIOD };
    const museum = { ...key, subject: 'museum' };
    const more = '... on ScenarioChanged { scenario { label assumptions { nodes { subject value } } } }';
    const assumptions = [
      { ...key, value: '0' },
      { ...museum, value: '1.5' },
    ];
    const assumed = await send('coordinator', 'assumeValues', { scenarioId: 'care', assumptions }, more);
    expect(assumed.scenario.assumptions.nodes).toHaveLength(2);
    const mine = `{ scenarios(cluster: "${CLUSTER}") { nodes { assumptions { nodes { subject } } } } }`;
    expect((await demo.must('updater', mine)).scenarios.nodes[0].assumptions.nodes).toEqual([
      { subject: 'grand-hotel' },
    ]);

    const { scenarioComparison } = await demo.must(
      'auditor',
      `{ scenarioComparison(cluster: "${CLUSTER}", periods: ["${PERIOD}"], node: "objective:grand-hotel/delight") { scenarios
        outputs { nodes { output periods { values { scenario value { number } } differences { of against difference } } } }
        ranking { best } } }`,
    );
    const [period] = scenarioComparison.outputs.nodes[0].periods;
    expect(scenarioComparison.scenarios).toEqual(['base', 'care']);
    expect(period.differences[0]).toMatchObject({ of: 'care', against: 'base' });
    expect(period.differences[0].difference).toBeGreaterThan(0);
    expect(scenarioComparison.ranking.best).toEqual(['care']);
    const base = await node('objective:grand-hotel/delight');
    expect(period.values[0]).toEqual({ scenario: 'base', value: { number: base.score } });

    await send('coordinator', 'dropAssumptions', { scenarioId: 'care', assumptions: [museum] });
    await send('coordinator', 'discardScenario', { scenarioId: 'care', reason: 'compared' });
    expect((await demo.must('auditor', mine)).scenarios.nodes).toEqual([]);
  });
});

describe('A closed evaluation', () => {
  it('stays as it was when a target changes, and replays equal', async () => {
    const input = {
      evaluationId: 'september',
      period: PERIOD,
      reason: 'board meeting',
      incomplete: true,
      commandId: '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11',
    };
    const more = `... on EvaluationClosed { outcome evaluation { id position inputsHash resultsHash
      methods { method version } } }`;
    expect((await send('approver', 'closeEvaluation', input)).__typename).toBe('NotAllowed');
    const complete = { ...input, incomplete: false, commandId: undefined };
    const lacking = await send('coordinator', 'closeEvaluation', complete, '... on RuleBroken { code message }');
    expect(lacking).toMatchObject({ code: 'COVERAGE_TOO_LOW', message: expect.stringContaining('museum-education') });
    const { outcome, evaluation } = await send('coordinator', 'closeEvaluation', input, more);
    expect(outcome).toBe('DONE');
    expect(evaluation.methods).toEqual([
      { method: 'human-capital', version: 2 },
      { method: 'snw-portrait', version: 2 },
    ]);
    const again = await send('coordinator', 'closeEvaluation', input, more);
    expect([again.outcome, again.evaluation]).toEqual(['REPEATED', evaluation]);
    const before = await node(LEARNING);

    const target = { measureId: 'learning-level', subject: '*', figures: { goal: '6', redFlag: '4' } };
    await send('coordinator', 'setTarget', target, '... on MeasureChanged { measure { id } }');
    expect((await node(LEARNING)).score).toBe(before.score);
    const back = { ...target, from: PERIOD, retroactive: { reason: 'agreed late' } };
    await send('coordinator', 'setTarget', back, '... on MeasureChanged { measure { id } }');
    const now = await node(LEARNING);
    expect(now.score).toBeLessThan(before.score);
    expect(await node(LEARNING, { position: evaluation.position })).toEqual(before);
    const list = `{ evaluations(cluster: "${CLUSTER}") { nodes { id position inputsHash resultsHash methods { method version } } } }`;
    expect((await demo.must('updater', list)).evaluations.nodes).toEqual([evaluation]);

    const replay = `{ replayEvaluation(cluster: "${CLUSTER}", evaluation: "september") { equal events
      resultsHash { closed replayed } difference { path } } }`;
    const { replayEvaluation } = await demo.must('auditor', replay);
    expect(replayEvaluation).toMatchObject({ equal: true, difference: null });
    expect(replayEvaluation.resultsHash).toEqual({ closed: evaluation.resultsHash, replayed: evaluation.resultsHash });
    for (const person of ['updater', 'approver']) expect(await demo.refusal(person, replay)).toBe('NOT_ALLOWED');
    expect(await demo.refusal('auditor', replay.replace('september', 'october'))).toBe('UNKNOWN_EVALUATION');

    // The fiscal year 1000 of this cluster begins in 999.
    const early = { evaluationId: 'early', period: '1000', reason: 'too early' };
    expect(await send('coordinator', 'closeEvaluation', early)).toMatchObject({ code: 'PERIOD_OUT_OF_RANGE' });

    const other = { ...input, evaluationId: 'september-2', commandId: undefined, reason: 'after the new target' };
    const beside = await send('coordinator', 'closeEvaluation', other, more);
    expect(beside.evaluation.resultsHash).not.toBe(evaluation.resultsHash);
  });
});

describe('A withdrawn evaluation', () => {
  it('stays readable, with the reason', async () => {
    const input = { evaluationId: 'september', reason: 'closed on wrong figures' };
    expect((await send('approver', 'withdrawEvaluation', input)).__typename).toBe('NotAllowed');
    const more = '... on EvaluationChanged { outcome evaluation { id incomplete withdrawnBecause } }';
    const expected = { id: 'september', incomplete: true, withdrawnBecause: 'closed on wrong figures' };
    expect(await send('coordinator', 'withdrawEvaluation', input, more)).toMatchObject({ evaluation: expected });
    const list = `{ evaluations(cluster: "${CLUSTER}") { nodes { id withdrawnBecause } } }`;
    expect((await demo.must('updater', list)).evaluations.nodes).toEqual([
      { id: 'september', withdrawnBecause: 'closed on wrong figures' },
      { id: 'september-2', withdrawnBecause: null },
    ]);
    const unknown = await send('coordinator', 'withdrawEvaluation', { ...input, evaluationId: 'october' });
    expect(unknown).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('An explanation', () => {
  it('leads from a score through formulas to events', async () => {
    const nodes = await explained(demo, 'auditor', { of: { node: 'objective:grand-hotel/skilled-staff' } });
    const [top] = nodes;
    const parts = nodes.filter(({ parentId }) => parentId === top!.id);

    expect(top).toMatchObject({ parentId: null, kind: 'OBJECTIVE' });
    expect(parts.reduce((sum, part) => sum + (part.contribution ?? 0), 0)).toBeCloseTo(top!.score!, 12);
    expect(nodes).toContainEqual(
      expect.objectContaining({ kind: 'FORMULA', formula: expect.stringContaining('mean(') }),
    );
    const assessed = nodes.find(({ kind, thing }) => kind === 'ASSESSMENT' && thing.includes('f1.1'));
    expect(assessed).toMatchObject({ assessors: 2, event: { by: 'approver' } });
    const reported = nodes.find(({ thing }) => thing.startsWith('value:training-hours/grand-hotel/'));
    const { timeline } = await demo.must(
      'auditor',
      `query ($asOf: AsOf) { timeline(cluster: "${CLUSTER}", newestFirst: true, first: 1, asOf: $asOf) { nodes { position by } } }`,
      { asOf: { position: reported!.event!.position } },
    );
    expect(timeline.nodes).toEqual([{ position: reported!.event!.position, by: reported!.event!.by }]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });
});
