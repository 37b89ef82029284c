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
const close = (changes: object = {}, evaluationId = 'first', reason = 'end of year'): EvaluationCommand => ({
  type: 'CloseEvaluation',
  evaluationId,
  reason,
  pin: { ...pin, ...changes },
});
const closed = (id = 'first', reason = 'end of year'): EvaluationEvent => ({
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
      .when(close({ period: '2200' }), { cluster: { ...context.cluster, calendar } })
      .thenRefused('PERIOD_OUT_OF_RANGE');
  });

  it('does nothing for the same evaluation', () => evaluations.when(close(), context).thenNothing());
});
