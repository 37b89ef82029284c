import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleCluster } from '../testing/samples.js';
import { evaluationDecider } from './evaluation.decide.js';
import type { EvaluationCommand, EvaluationEvent, EvaluationPin } from './evaluation.js';

const context = { cluster: sampleCluster() };
const pin: EvaluationPin = {
  period: '2008',
  position: '00000120',
  structurePosition: '00000098',
  methods: [{ method: 'human-capital', version: 1, sha256: 'c'.repeat(64) }],
  engine: '1',
  inputsHash: 'a'.repeat(64),
  resultsHash: 'b'.repeat(64),
};
type Close = Extract<EvaluationCommand, { type: 'CloseEvaluation' }>;
type Closed = Extract<EvaluationEvent, { type: 'EvaluationClosed' }>;

const close = (changes: object = {}, evaluationId = 'first', reason = 'end of year'): Close => ({
  type: 'CloseEvaluation',
  evaluationId,
  reason,
  pin: { ...pin, ...changes },
});
const closed = (id = 'first', reason = 'end of year'): Closed => ({
  type: 'EvaluationClosed',
  data: { id, reason, ...pin },
});
const nothing = given(evaluationDecider);
const evaluations = nothing.events(closed());

describe('CloseEvaluation', () => {
  it('closes a period', () => {
    nothing.when(close(), context).then(closed());
    const bare = { methods: [], structurePosition: pin.position };
    nothing
      .when(close(bare), context)
      .then({ type: 'EvaluationClosed', data: { ...pin, ...bare, id: 'first', reason: 'end of year' } });
  });

  it('closes another evaluation of the same period and leaves the first unchanged', () => {
    evaluations.when(close({}, 'second', 'a member restated'), context).then(closed('second', 'a member restated'));
    expect(evaluations.events(closed('second', 'a member restated')).state.evaluations).toEqual([
      { id: 'first', reason: 'end of year', ...pin },
      { id: 'second', reason: 'a member restated', ...pin },
    ]);
  });

  it.each<[EvaluationCommand]>([
    [close({}, 'first', 'another reason')],
    [close({ resultsHash: 'c'.repeat(64) })],
    [close({ period: '2009' })],
    [close({ methods: [] })],
  ])('refuses the same id for %j', (command) => {
    evaluations.when(command, context).thenRefused('EVALUATION_EXISTS', { evaluationId: 'first', period: '2008' });
  });

  it.each<[object, string]>([
    [{ period: '2008-13' }, 'INVALID_PERIOD'],
    [{ position: '' }, 'INVALID_TEXT'],
    [{ structurePosition: '' }, 'INVALID_TEXT'],
    [{ structurePosition: '00000121' }, 'INVALID_COMMAND'],
    [{ inputsHash: 'A'.repeat(64) }, 'INVALID_HASH'],
    [{ resultsHash: 'a'.repeat(63) }, 'INVALID_HASH'],
    [{ engine: ' ' }, 'INVALID_TEXT'],
    [{ methods: [{ method: 'x', version: 0, sha256: 'c'.repeat(64) }] }, 'INVALID_COMMAND'],
    [{ methods: [{ method: 'x', version: 1, sha256: 'none' }] }, 'INVALID_HASH'],
    [{ methods: [...pin.methods, ...pin.methods] }, 'INVALID_COMMAND'],
    [{ note: 'more' }, 'INVALID_COMMAND'],
  ])('refuses the pin %j', (changes, code) => nothing.when(close(changes), context).thenRefused(code));

  it('refuses an empty or overlong reason, and an invalid id', () => {
    nothing.when(close({}, 'first', ''), context).thenRefused('INVALID_TEXT');
    nothing.when(close({}, 'first', 'x'.repeat(2001)), context).thenRefused('INVALID_TEXT');
    nothing.when(close({}, 'a b'), context).thenRefused('INVALID_ID');
  });

  it('refuses without a cluster, and a period outside the supported years', () => {
    nothing.when(close(), { cluster: { ...context.cluster, exists: false } }).thenRefused('CLUSTER_NOT_FOUND');
    const calendar = { yearStartMonth: 7, yearNamedBy: 'start' } as const;
    nothing
      .when(close({ period: '9999' }), { cluster: { ...context.cluster, calendar } })
      .thenRefused('PERIOD_OUT_OF_RANGE');
  });

  it('does nothing for the same evaluation', () => evaluations.when(close(), context).thenNothing());
});

describe('CloseEvaluation of a period with missing data', () => {
  const results = (coverage: number | null) => [
    { key: 'strategy:top', value: 0.5, status: 'amber', coverage, state: 'provisional' },
    { key: 'objective:top/x', value: null, status: 'grey', coverage: 0, state: 'provisional' },
  ];
  const closeOn = (day: string, coverage: number | null, more: Partial<Close> = {}): Close => ({
    ...close({ day }),
    results: results(coverage),
    ...more,
  });

  it.each([1, 0.5, null])('closes a period that has ended with a coverage of %s', (coverage) => {
    nothing
      .when(closeOn('2009-01-01', coverage), context)
      .then({ type: 'EvaluationClosed', data: { ...closed().data, day: '2009-01-01', results: results(coverage) } });
  });

  it('refuses a period that has not ended', () => {
    nothing
      .when(closeOn('2008-12-31', 1), context)
      .thenRefused('PERIOD_NOT_ENDED', { period: '2008', day: '2008-12-31' });
  });

  it('refuses a period that has not begun, even as incomplete', () => {
    const early = { ...closeOn('2007-12-31', 1), incomplete: true as const };
    nothing.when(early, context).thenRefused('PERIOD_NOT_BEGUN', { period: '2008', begins: '2008-01-01' });
    const running = { ...closeOn('2008-01-01', 1), incomplete: true as const };
    nothing.when(running, context).then({
      type: 'EvaluationClosed',
      data: { ...closed().data, incomplete: true, day: '2008-01-01', results: results(1) },
    });
  });

  it('refuses strategies below the least coverage of the cluster', () => {
    const strategies = [{ strategy: 'top', coverage: 0.49 }];
    nothing.when(closeOn('2009-01-01', 0.49), context).thenRefused('COVERAGE_TOO_LOW', { period: '2008', strategies });
    const scoring = { ...context.cluster.scoring, leastCoverage: 0.4 };
    const tolerant = { cluster: { ...context.cluster, scoring } };
    nothing
      .when(closeOn('2009-01-01', 0.49), tolerant)
      .then({ type: 'EvaluationClosed', data: { ...closed().data, day: '2009-01-01', results: results(0.49) } });
  });

  it('closes either as incomplete, and says so', () => {
    nothing.when(closeOn('2008-06-30', 0.1, { incomplete: true }), context).then({
      type: 'EvaluationClosed',
      data: { ...closed().data, day: '2008-06-30', incomplete: true, results: results(0.1) },
    });
  });
});

describe('WithdrawEvaluation', () => {
  const withdraw: EvaluationCommand = { type: 'WithdrawEvaluation', evaluationId: 'first', reason: 'wrong figures' };
  const withdrawn: EvaluationEvent = { type: 'EvaluationWithdrawn', data: { id: 'first', reason: 'wrong figures' } };

  it('marks an evaluation, which stays as it was', () => {
    evaluations.when(withdraw, context).then(withdrawn);
    expect(evaluations.events(withdrawn).state.evaluations).toEqual([
      { id: 'first', reason: 'end of year', ...pin, withdrawn: { reason: 'wrong figures' } },
    ]);
  });

  it('refuses an unknown evaluation', () => {
    nothing.when(withdraw, context).thenRefused('EVALUATION_NOT_FOUND', { evaluationId: 'first' });
  });

  it('does nothing the second time, also if the evaluation is closed again as it was', () => {
    evaluations
      .events(withdrawn)
      .when({ ...withdraw, reason: 'again' }, context)
      .thenNothing();
    evaluations.events(withdrawn).when(close(), context).thenNothing();
  });
});
