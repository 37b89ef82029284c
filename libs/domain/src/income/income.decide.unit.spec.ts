import { describe, expect, it } from '@jest/globals';
import { daysOfPeriod } from '../calendar/period.js';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import type { AskedStart } from '../effective-start/start.js';
import { incomeTermsDuring } from './income-in-force.js';
import { incomeDecider, type IncomeContext } from './income.decide.js';
import type { IncomeCommand, IncomeEvent, IncomeTerm } from './income.js';

const context: IncomeContext = {
  cluster: sampleCluster(),
  measures: measureMap(
    sampleMeasure('nights'),
    sampleMeasure('revenue'),
    sampleMeasure('monthly', { frequency: 'month' }),
    sampleMeasure('old', {}, true),
  ),
};
const locked: IncomeContext = { ...context, lockedUpTo: '2026-12-31' };
const term = (changes: Partial<IncomeTerm> = {}): IncomeTerm => ({
  ...{ id: 'bonus', labels, frequency: 'year' },
  condition: { measure: 'nights', subject: 'A', is: 'at-least', value: '1000' },
  share: { percent: '12.5', measure: 'revenue', subject: '@cluster' },
  ...changes,
});
const set = (changes: Partial<IncomeTerm> = {}, start: AskedStart = {}): IncomeCommand => ({
  ...{ type: 'SetIncomeTerm', actorId: 'A', term: term(changes), ...start },
});
const wasSet = (changes: Partial<IncomeTerm> = {}, from: string | null = null): IncomeEvent => ({
  type: 'IncomeTermSet',
  data: { actorId: 'A', term: term(changes), from },
});
const drop = (start: AskedStart = {}): IncomeCommand => ({
  ...{ type: 'DropIncomeTerm', actorId: 'A', termId: 'bonus', reason: 'agreed anew', ...start },
});
const dropped = (from: string | null = null): IncomeEvent => ({
  type: 'IncomeTermDropped',
  data: { actorId: 'A', termId: 'bonus', reason: 'agreed anew', from },
});
const nothing = given(incomeDecider);
const share = (percent: string) => ({ percent, measure: 'revenue', subject: '@cluster' });

describe('SetIncomeTerm', () => {
  it('sets a term, and changes it from a period on', () => {
    nothing.when(set(), context).then(wasSet());
    const past = nothing.events(wasSet());
    past
      .when(set({ share: share('20') }, { from: '2027' }), context)
      .then(wasSet({ share: share('20') }, '2027-01-01'));
    const changed = nothing.events(wasSet(), wasSet({ share: share('20') }, '2027-01-01')).state;
    const percentIn = (year: string) =>
      incomeTermsDuring(changed, daysOfPeriod(year, context.cluster.calendar)).map((one) => one.share.percent);
    expect([percentIn('2026'), percentIn('2027')]).toEqual([['12.5'], ['20']]);
  });

  it.each<[Partial<IncomeTerm>, string]>([
    [{ share: { ...share('1'), measure: 'none' } }, 'MEASURE_NOT_FOUND'],
    [{ share: { ...share('1'), measure: 'old' } }, 'MEASURE_RETIRED'],
    [{ share: { ...share('1'), measure: 'monthly' } }, 'MEASURE_DOES_NOT_FIT'],
    [{ share: { ...share('1'), subject: 'Z' } }, 'SUBJECT_NOT_FOUND'],
    [{ share: share('0') }, 'INVALID_SHARE'],
    [{ share: share('-5') }, 'INVALID_SHARE'],
    [{ share: share('100.01') }, 'INVALID_SHARE'],
    [{ share: share('a tenth') }, 'INVALID_DECIMAL'],
    [{ condition: { ...term().condition, measure: 'monthly' } }, 'MEASURE_DOES_NOT_FIT'],
    [{ condition: { ...term().condition, is: 'about' as 'at-most' } }, 'INVALID_COMMAND'],
    [{ condition: { ...term().condition, subject: 'A B' } }, 'INVALID_SUBJECT'],
    [{ id: '' }, 'INVALID_ID'],
  ])('refuses %j', (changes, code) => nothing.when(set(changes), context).thenRefused(code));

  it('refuses an actor that is not a member, and more terms than allowed', () => {
    nothing.when({ ...set(), actorId: 'C' }, context).thenRefused('ACTOR_LEFT');
    nothing.when({ ...set(), actorId: 'D' }, context).thenRefused('ACTOR_NOT_FOUND');
    nothing
      .when(set(), { ...context, cluster: { ...context.cluster, exists: false } })
      .thenRefused('CLUSTER_NOT_FOUND');
    const full = nothing.events(...Array.from({ length: 100 }, (_, i) => wasSet({ id: `t${i}` })));
    full.when(set(), context).thenRefused('INCOME_LIMIT', { limit: 100 });
  });

  it('holds from the first period that is not locked, and reaches back only with a reason', () => {
    nothing.when(set(), locked).then(wasSet({}, '2027-01-01'));
    nothing.when(set({}, { from: '2026' }), locked).thenRefused('RETROACTIVE_CHANGE');
    const retroactive = { reason: 'signed in January' };
    const [event] = [wasSet({}, '2026-01-01')];
    nothing
      .when(set({}, { from: '2026', retroactive }), locked)
      .then({ ...event, data: { ...event!.data, retroactive } } as IncomeEvent);
  });

  it('does nothing for the same term', () => nothing.events(wasSet()).when(set(), context).thenNothing());
});

describe('DropIncomeTerm', () => {
  it('drops a term from a period on, or for good', () => {
    nothing.events(wasSet()).when(drop(), context).then(dropped());
    nothing
      .events(wasSet())
      .when(drop({ from: '2027' }), context)
      .then(dropped('2027-01-01'));
    const later = nothing.events(wasSet(), dropped('2027-01-01'), wasSet({}, '2028-01-01'));
    later.when(drop(), context).then(dropped(), dropped('2028-01-01'));
  });
  it('refuses a drop without a reason', () => {
    nothing.when({ ...drop(), reason: ' ' } as IncomeCommand, context).thenRefused('INVALID_TEXT');
  });
  it('does nothing for a term that is not there', () => {
    nothing.when(drop(), context).thenNothing();
    nothing.events(wasSet(), dropped()).when(drop(), context).thenNothing();
  });
});
