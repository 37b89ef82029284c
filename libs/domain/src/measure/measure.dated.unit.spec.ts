import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { definition, measureMap, sampleCluster } from '../testing/samples.js';
import { measureDuring } from './measure-in-force.js';
import type { MeasureContext } from './measure.context.js';
import { measureDecider } from './measure.decide.js';
import type { MeasureCommand, MeasureDefinition, MeasureEvent } from './measure.js';

const open: MeasureContext = { cluster: sampleCluster(), measures: measureMap() };
/** The first quarter of 2026 is closed. */
const locked: MeasureContext = { ...open, lockedUpTo: '2026-03-31' };
const retroactive = { reason: 'agreed late' };

const monthly: MeasureDefinition = { ...definition, frequency: 'month', unit: 'k' };
const defined: MeasureEvent = {
  type: 'MeasureDefined',
  data: { measureId: 'sales', definition: monthly, from: null },
};
const goals = { goal: '12', redFlag: '6' };
const targeted: MeasureEvent = { type: 'TargetSet', data: { subject: '*', figures: goals, from: null } };
const nothing = given(measureDecider);
const measure = nothing.events(defined);

const days = (month: string) => ({ first: `${month}-01`, last: `${month}-28` });
const during = (events: readonly MeasureEvent[], month: string) =>
  measureDuring(measure.events(...events).state, days(month));

describe('The start of a change to a measure', () => {
  const set = (more: object): MeasureCommand =>
    ({ type: 'SetTarget', subject: '*', figures: goals, ...more }) as MeasureCommand;
  const from = (start: string | null, more: object = {}): MeasureEvent =>
    ({ type: 'TargetSet', data: { subject: '*', figures: goals, from: start, ...more } }) as MeasureEvent;

  it('is the beginning if nothing is locked, else the first period that is not locked', () => {
    measure.when(set({}), open).then(from(null));
    measure.when(set({}), locked).then(from('2026-04-01'));
    nothing
      .when({ type: 'DefineMeasure', measureId: 'sales', definition: monthly }, locked)
      .then({ type: 'MeasureDefined', data: { measureId: 'sales', definition: monthly, from: '2026-04-01' } });
  });

  it.each([
    ['2026-Q3', '2026-07-01'],
    ['2026-05', '2026-05-01'],
    ['2027', '2027-01-01'],
    ['2026-06-01', '2026-06-01'],
  ])('is the first day of the period %s', (period, day) => {
    measure.when(set({ from: period }), locked).then(from(day));
  });

  it('needs a reason if it reaches back before the first period that is not locked', () => {
    for (const start of ['2026-03', '2026', '2025-Q4', null]) {
      measure.when(set({ from: start }), locked).thenRefused('RETROACTIVE_CHANGE', { lockedUpTo: '2026-03-31' });
    }
    measure.when(set({ from: '2026-02', retroactive }), locked).then(from('2026-02-01', { retroactive }));
    measure.when(set({ from: '2026-04', retroactive }), locked).then(from('2026-04-01'));
  });

  it('needs no reason if nothing changes', () => {
    measure
      .events(from('2026-02-01'))
      .when(set({ from: '2026-02' }), locked)
      .thenNothing();
  });

  it('must lie within the calendar', () => {
    const calendar = { yearStartMonth: 7, yearNamedBy: 'end' } as const;
    const context = { ...open, cluster: { ...open.cluster, calendar } };
    measure.when(set({ from: '1000' }), context).thenRefused('START_OUT_OF_RANGE');
    measure.when(set({ from: '2026-Q1' }), context).then(from('2025-07-01'));
  });
});

describe('RetireMeasure and ReinstateMeasure', () => {
  const retire = (from: string, more: object = {}): MeasureCommand => ({
    type: 'RetireMeasure',
    reason: 'replaced',
    from,
    ...more,
  });
  const retired: MeasureEvent = { type: 'MeasureRetired', data: { reason: 'replaced', from: '2026-04-01' } };
  const reinstated: MeasureEvent = { type: 'MeasureReinstated', data: { reason: 'needed', from: '2026-09-01' } };

  it('hold from a period on', () => {
    measure.when(retire('2026-Q2'), locked).then(retired);
    measure
      .events(retired)
      .when({ type: 'ReinstateMeasure', reason: 'needed', from: '2026-09' }, locked)
      .then(reinstated);
    const inUse = ['2026-03', '2026-04', '2026-08', '2026-09'].map(
      (month) => !during([retired, reinstated], month).retired,
    );
    expect(inUse).toEqual([true, false, false, true]);
  });

  it('retires for good without a start, also what is used later only', () => {
    const planned = nothing.events({ ...defined, data: { ...defined.data, from: '2027-01-01' } } as MeasureEvent);
    const end = (from: string): MeasureEvent => ({ type: 'MeasureRetired', data: { reason: 'replaced', from } });
    planned.when({ type: 'RetireMeasure', reason: 'replaced' }, open).then(end('2027-01-01'));
    planned.when({ type: 'RetireMeasure', reason: 'replaced' }, locked).then(end('2027-01-01'));
    measure
      .events(retired, reinstated)
      .when({ type: 'RetireMeasure', reason: 'replaced' }, locked)
      .then(end('2026-09-01'));
    planned.events(end('2027-01-01')).when({ type: 'RetireMeasure', reason: 'replaced' }, open).thenNothing();
  });

  it('do nothing to a measure that is retired, or in use, then', () => {
    measure.events(retired).when(retire('2026-05'), locked).thenNothing();
    measure.when({ type: 'ReinstateMeasure', reason: 'needed', from: '2026-05' }, locked).thenNothing();
  });

  it('refuse to reach back without a reason', () => {
    measure.when(retire('2026-03'), locked).thenRefused('RETROACTIVE_CHANGE');
  });

  it('leave targets of the time in use open to change', () => {
    const set = { type: 'SetTarget', subject: '*', figures: goals } as const;
    const past = measure.events(retired);
    past.when({ ...set, from: '2026-04' }, locked).thenRefused('MEASURE_RETIRED');
    past
      .when({ ...set, from: '2026-03', retroactive }, locked)
      .then({ type: 'TargetSet', data: { subject: '*', figures: goals, from: '2026-03-01', retroactive } });
  });

  it('date a retirement of the first version only by retroactive commands', () => {
    const old = measure.events({ type: 'MeasureRetired', data: { reason: 'replaced', from: null } });
    expect(old.state).toEqual({ ...measure.state, retired: true });
    const reinstate = { type: 'ReinstateMeasure', reason: 'by mistake', from: null } as const;
    old.when(reinstate, locked).thenRefused('RETROACTIVE_CHANGE');
    const data = { reason: 'by mistake', from: null, retroactive };
    old.when({ ...reinstate, retroactive }, locked).then({ type: 'MeasureReinstated', data });
    expect(old.events({ type: 'MeasureReinstated', data }).state).toEqual(measure.state);
  });
});

describe('A definition version', () => {
  const millions: MeasureDefinition = { ...monthly, unit: 'm' };
  const revise = (revised: MeasureDefinition, more: object = {}): MeasureCommand => ({
    type: 'ReviseMeasure',
    definition: revised,
    ...more,
  });
  const revised = (data: object): MeasureEvent =>
    ({ type: 'MeasureRevised', data: { from: '2026-04-01', ...data } }) as MeasureEvent;

  it('holds from a period on, with a factor for a new unit', () => {
    const event = revised({ definition: millions, factor: '0.001' });
    measure.when(revise(millions, { factor: '0.001' }), locked).then(event);
    expect(during([event], '2026-03')).toMatchObject({ unit: 'k' });
    expect(during([event], '2026-04')).toMatchObject({ unit: 'm' });
    expect(measure.events(event).state.unit).toBe('m');
  });

  it('is not needed for labels, decimals and the indicator', () => {
    const renamed = { ...monthly, labels: { en: 'Revenue' }, decimals: 3 };
    const described: MeasureEvent = { type: 'MeasureDescribed', data: { labels: { en: 'Revenue' }, decimals: 3 } };
    measure.when(revise(renamed), locked).then(described);
    const event = revised({ definition: millions });
    expect(during([event, described], '2026-03')).toMatchObject({ unit: 'k', labels: { en: 'Revenue' } });
  });

  it('is refused if it makes targets senseless, unless the command brings new ones', () => {
    const past = measure.events(targeted);
    const lower: MeasureDefinition = { ...monthly, polarity: 'lower' };
    for (const each of [lower, millions]) {
      past.when(revise(each), locked).thenRefused('TARGETS_SENSELESS', { subjects: ['*'] });
    }
    const targets = [{ subject: '*', figures: { goal: '6', redFlag: '12' } }];
    const event = revised({ definition: lower, targets });
    past.when(revise(lower, { targets }), locked).then(event);
    expect(past.events(event).state.targets).toEqual([
      {
        subject: '*',
        entries: [
          { from: null, value: goals },
          { from: '2026-04-01', value: targets[0]!.figures },
        ],
      },
    ]);
    const wrong = [{ subject: '*', figures: goals }];
    past.when(revise(lower, { targets: wrong }), locked).thenRefused('INVALID_TARGET');
  });

  it('with another frequency begins where a period of both begins', () => {
    const quarterly: MeasureDefinition = { ...monthly, frequency: 'quarter' };
    measure.when(revise(quarterly, { from: '2026-05' }), locked).thenRefused('FREQUENCY_BOUNDARY');
    const event = revised({ definition: quarterly, from: '2026-07-01' });
    measure.when(revise(quarterly, { from: '2026-07' }), locked).then(event);
    const back = revise({ ...monthly, polarity: 'closer' }, { from: '2026-05' });
    measure
      .events(event)
      .when(back, locked)
      .then(revised({ definition: { ...monthly, polarity: 'closer' }, from: '2026-05-01' }));
  });

  it('has a factor above 0, and only with a new unit', () => {
    const problems = [{ path: 'factor' }];
    measure
      .when(revise({ ...monthly, polarity: 'lower' }, { factor: '2' }), locked)
      .thenRefused('INVALID_DEFINITION', { problems });
    measure.when(revise(millions, { factor: '0' }), locked).thenRefused('INVALID_DEFINITION', { problems });
  });

  it('cannot have another unit before a later version', () => {
    const past = measure.events(revised({ definition: millions, factor: '0.001', from: '2026-07-01' }));
    past.when(revise({ ...monthly, unit: 'x' }), locked).thenRefused('LATER_DEFINITION', { later: '2026-07-01' });
  });

  it('replaces the definition since ever while nothing is locked, as in earlier versions', () => {
    const event = revised({ definition: millions, from: null });
    measure.when(revise(millions), open).then(event);
    expect(measure.events(event).state).toEqual({ ...measure.state, unit: 'm' });
  });
});
