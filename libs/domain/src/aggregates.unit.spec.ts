import { describe, expect, it } from '@jest/globals';
import { aggregateKinds, aggregateOf, aggregates, streamOf, type AggregateKind } from './aggregates.js';
import { eventTypes } from './upcasting.js';

describe('The registry of aggregates', () => {
  it.each(aggregateKinds)(
    'lists %s under its kind, with a cluster, a login or the scope first in its stream name',
    (kind) => {
      const { kind: registeredKind, stream } = aggregateOf(kind);

      expect(registeredKind).toBe(kind);
      const { administrators, sealKeys, seals } = aggregates;
      const ofInstallation: readonly object[] = [administrators, sealKeys, seals];
      const firsts: Readonly<Record<string, string>> = {
        account: 'login',
        process: 'cluster',
        drafts: 'cluster',
        mailbox: 'cluster',
      };
      const first = ofInstallation.includes(aggregates[kind]) ? 'scope' : (firsts[kind] ?? 'clusterId');
      expect(Object.keys(stream)[0]).toBe(first);
    },
  );

  it('assigns every event type to one aggregate', () => {
    const types = aggregateKinds.flatMap((kind) => aggregateOf(kind).decider.eventTypes);

    expect(new Set(types).size).toBe(types.length);
    expect([...eventTypes.keys()]).toEqual(types);
  });

  it('assigns every command type to one aggregate', () => {
    const types = aggregateKinds.flatMap((kind) => aggregateOf(kind).decider.commandTypes);

    expect(types.length).toBeGreaterThan(50);
    expect(new Set(types).size).toBe(types.length);
  });

  it('validates every command type', () => {
    const fieldsWrong = (kind: AggregateKind, type: string) => {
      const { decide, initial } = aggregateOf(kind).decider;
      const decision = decide({ type }, initial, {});
      const fields = decision.kind === 'refused' ? decision.refusal.details?.['fields'] : undefined;
      return (fields as readonly { readonly path: string }[] | undefined)?.map(({ path }) => path) ?? [];
    };

    expect(fieldsWrong('measure', 'Unheard')).toEqual(['type']);
    for (const kind of aggregateKinds) {
      for (const type of aggregateOf(kind).decider.commandTypes) {
        expect([type, fieldsWrong(kind, type).includes('type')]).toEqual([type, false]);
      }
    }
  });

  it('derives the stream of a command', () => {
    const values = [{ measure: 'debt', subject: 'GR', actual: { kind: 'number', value: '1' } }] as const;
    const report = { type: 'SubmitValues', actorId: 'GR', period: '2008', values } as const;
    const grades = { questionnaire: 'people', subject: 'GR/budget', period: '2008', assessor: 'anna' };

    expect([
      streamOf({ aggregate: 'report', clusterId: 'edp', command: report }),
      streamOf({
        aggregate: 'measure',
        clusterId: 'edp',
        measureId: 'debt',
        command: { type: 'RetireMeasure', reason: 'replaced' },
      }),
      streamOf({
        aggregate: 'assessment',
        clusterId: 'edp',
        command: { type: 'WithdrawGrades', ...grades, items: ['x1'], reason: 'mistake' },
      }),
    ]).toEqual(['report-edp.GR.2008', 'measure-edp.debt', 'assessment-edp.people.GR:budget.2008']);
  });

  it('defines which aggregates are structural, are read by methods, end history loading, and have a recorded history', () => {
    expect({
      structural: aggregateKinds.filter((kind) => aggregates[kind].structural),
      methodInputs: aggregateKinds.filter((kind) => aggregates[kind].methodInput),
      keepLoading: aggregateKinds.filter((kind) => !aggregates[kind].endsHistoryLoading),
      withoutHistory: aggregateKinds.filter((kind) => aggregates[kind].history === 'none'),
    }).toEqual({
      structural: ['cluster', 'cascade', 'strategy', 'measure', 'method'],
      methodInputs: ['assessment', 'segmentation', 'programme'],
      keepLoading: [
        'methods',
        'history',
        'process',
        'drafts',
        'mailbox',
        'account',
        'administrators',
        'sealKeys',
        'seals',
      ],
      withoutHistory: [
        'methods',
        'thread',
        'history',
        'process',
        'drafts',
        'mailbox',
        'administrators',
        'sealKeys',
        'seals',
      ],
    });
  });
});
