import { describe, expect, it } from '@jest/globals';
import { clusterDecider } from '../cluster/cluster.decide.js';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { reportDecider, type ReportContext } from './report.decide.js';
import type { ReportCommand } from './report.js';

const released = clusterDecider.evolve(sampleCluster(), {
  type: 'ActorReleased',
  data: { actorId: 'A', reason: 'left', from: '2026-03-01' },
});
const monthly = sampleMeasure('m', { frequency: 'month' });
const context = (more: object = {}): ReportContext => ({
  cluster: clusterDecider.evolve(released, {
    type: 'ActorAdmitted',
    data: { actorId: 'A', labels, from: '2026-05-01' },
  }),
  measures: measureMap({ ...monthly, ...more }),
});
const submit = (period: string): Extract<ReportCommand, { type: 'SubmitValues' }> => ({
  type: 'SubmitValues',
  actorId: 'A',
  period,
  values: [{ measure: 'm', subject: 'A', actual: { kind: 'number', value: '1' } }],
});

describe('A report', () => {
  const nothing = given(reportDecider);

  it('is accepted for the periods of the membership, also afterwards', () => {
    const accepted = ['2026-01', '2026-02', '2026-05'];
    for (const period of accepted) {
      nothing
        .when(submit(period), { ...context(), cluster: period === '2026-05' ? context().cluster : released })
        .then({ type: 'ValuesSubmitted', data: { actorId: 'A', period, measures: ['m'], figures: ['1'] } });
    }
    for (const period of ['2026-03', '2026-04']) nothing.when(submit(period), context()).thenRefused('ACTOR_LEFT');
  });

  it('goes by the definition of its period', () => {
    const use = [
      { from: null, value: true },
      { from: '2026-02-01', value: false },
    ];
    const quarterly = { ...monthly, frequency: 'quarter' } as const;
    const versions = [
      { from: null, value: monthly },
      { from: '2026-04-01', value: quarterly },
    ];
    nothing.when(submit('2026-02'), context({ retired: true, use })).thenRefused('MEASURE_RETIRED');
    const decision = reportDecider.decide(submit('2026-01'), reportDecider.initial, context({ retired: true, use }));
    expect(decision).toMatchObject({ kind: 'accepted', events: [{}] });
    const changed = context({ frequency: 'quarter', versions });
    expect(reportDecider.decide(submit('2026-01'), reportDecider.initial, changed)).toMatchObject({ kind: 'accepted' });
    nothing.when(submit('2026-05'), changed).thenRefused('WRONG_FREQUENCY');
  });
});
