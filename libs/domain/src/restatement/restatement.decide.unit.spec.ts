import { describe, expect, it } from '@jest/globals';
import { reportDecider } from '../report/report.decide.js';
import { valueColumns } from '../report/report-columns.js';
import type { Actual, ReportedValue, ReportEvent } from '../report/report.js';
import type { ReportContext } from '../report/value.rules.js';
import { given } from '../testing/given.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { reportKey } from './corrections.js';
import type { RestatementContext } from './restatement.context.js';
import { restatementDecider } from './restatement.decide.js';
import type { Correction, RestatementCommand, RestatementEvent, RestatementState } from './restatement.js';

const NOW = '2009-05-01T08:00:00.000Z';
const LATER = '2009-05-02T08:00:00.000Z';
const number = (value: string): Actual => ({ kind: 'number', value });
const value = (measure: string, figure: string): ReportedValue => ({ measure, subject: 'A', actual: number(figure) });
const correction = (measure: string, was: string, becomes: string): Correction => ({
  measure,
  subject: 'A',
  period: '2008',
  was: number(was),
  becomes: number(becomes),
});

const cluster = sampleCluster();
const reportContext: ReportContext = {
  cluster,
  measures: measureMap(sampleMeasure('deficit', { range: { min: '-100', max: '100' } }), sampleMeasure('debt')),
};
const submitted: ReportEvent = {
  type: 'ValuesSubmitted',
  data: valueColumns({ actorId: 'A', period: '2008' }, [value('deficit', '-5'), value('debt', '60')]),
};
const report = given(reportDecider).events(submitted);

/** What the rules need while the report has its values, or after others were restated. */
function context(more: Partial<RestatementContext> = {}, ...events: readonly ReportEvent[]): RestatementContext {
  const { state } = report.events(...events);
  const key = reportKey({ actorId: 'A', period: '2008' });
  return {
    cluster,
    by: 'ann',
    now: NOW,
    terms: { required: true, fourEyes: true, definition: { version: 3, sha256: 'a'.repeat(64) }, pauses: [60] },
    reports: new Map([[key, { state, context: reportContext }]]),
    ...more,
  };
}

const corrections = [correction('deficit', '-5.0', '-7'), correction('debt', '60', '65')];
const propose = (list = corrections, reason = 'audit'): RestatementCommand => ({
  type: 'ProposeRestatement',
  restatementId: 'audit',
  reason,
  corrections: list,
});
const proposed: RestatementEvent = {
  type: 'RestatementProposed',
  data: { restatementId: 'audit', by: 'ann', at: NOW, reason: 'audit', corrections },
};
const nothing = given(restatementDecider);
const open = nothing.events(proposed);
const ben = { by: 'ben', now: LATER };
const restatedDebt: ReportEvent = {
  type: 'ValuesRestated',
  data: { ...valueColumns({ actorId: 'A', period: '2008' }, [value('debt', '61')]), reason: 'late' },
};

describe('ProposeRestatement', () => {
  it('keeps the corrections with reason and proposer, once', () => {
    nothing.when(propose(), context()).then(proposed);
    open.when(propose(), context()).thenNothing();
    open.when(propose([corrections[0]!]), context()).thenRefused('RESTATEMENT_EXISTS');
    const evidence = { sha256: 'b'.repeat(64), address: 'https://archive.example/audit.pdf' };
    open.when({ ...propose(), evidence } as RestatementCommand, context()).thenRefused('RESTATEMENT_EXISTS');
  });

  it('keeps the evidence', () => {
    const evidence = { sha256: 'b'.repeat(64), address: 'https://archive.example/audit.pdf' };
    nothing.when({ ...propose(), evidence } as RestatementCommand, context()).then({
      ...proposed,
      data: { ...proposed.data, evidence },
    } as RestatementEvent);
  });

  it('names each value that is not what the proposer has seen', () => {
    nothing
      .when(propose([corrections[0]!, correction('debt', '59', '65')]), context())
      .thenRefused('RESTATEMENT_CONFLICT', {
        corrections: [{ index: 1, measure: 'debt', subject: 'A', period: '2008' }],
      });
    const missing = { ...correction('debt', '60', '65'), subject: 'A/law' };
    nothing.when(propose([missing]), context()).thenRefused('RESTATEMENT_CONFLICT', { corrections: [{ index: 0 }] });
    const elsewhere = { ...correction('debt', '60', '65'), period: '2007' };
    nothing.when(propose([elsewhere]), context()).thenRefused('RESTATEMENT_CONFLICT', { corrections: [{ index: 0 }] });
  });

  it('refuses what the rules of the report refuse, with its place', () => {
    const wrong = [corrections[1]!, correction('deficit', '-5', '-101')];
    nothing.when(propose(wrong), context()).thenRefused('OUT_OF_RANGE', { corrections: [{ index: 1 }] });
  });

  it('needs a cluster, a reason and corrections', () => {
    const unfounded = { ...cluster, exists: false };
    nothing.when(propose(), context({ cluster: unfounded })).thenRefused('CLUSTER_NOT_FOUND');
    nothing.when(propose([]), context()).thenRefused('INVALID_COMMAND');
    nothing.when(propose(corrections, ''), context()).thenRefused('INVALID_TEXT');
  });
});

describe('ApproveRestatement', () => {
  const approve: RestatementCommand = { type: 'ApproveRestatement', restatementId: 'audit', comment: 'seen the act' };

  it('plans the restatement of each report', () => {
    const data = {
      ...{ restatementId: 'audit', by: 'ben', at: LATER, comment: 'seen the act' },
      plan: {
        definition: { version: 3, sha256: 'a'.repeat(64) },
        steps: [{ id: 'report-1', due: LATER, action: 'restate', about: 'A 2008' }],
        pauses: [60],
      },
    };
    open.when(approve, context(ben)).then({ type: 'RestatementApproved', data });
    open.events({ type: 'RestatementApproved', data }).when(approve, context(ben)).thenNothing();
    open.events({ type: 'RestatementApproved', data }).when(approve, context()).thenRefused('RESTATEMENT_DECIDED');
  });

  it('is for somebody else than the proposer, where the cluster says so', () => {
    open.when(approve, context()).thenRefused('OWN_RESTATEMENT');
    const { terms } = context();
    const decision = restatementDecider.decide(approve, open.state, context({ terms: { ...terms, fourEyes: false } }));
    expect(decision).toMatchObject({ kind: 'accepted', events: [{ type: 'RestatementApproved' }] });
  });

  it('names what has changed since the proposal', () => {
    open.when(approve, context(ben, restatedDebt)).thenRefused('RESTATEMENT_CONFLICT', { corrections: [{ index: 1 }] });
  });

  it('refuses an unknown restatement', () => {
    nothing.when(approve, context(ben)).thenRefused('RESTATEMENT_NOT_FOUND');
  });
});

describe('DeclineRestatement', () => {
  const decline: RestatementCommand = { type: 'DeclineRestatement', restatementId: 'audit', comment: 'no act' };
  const data = { restatementId: 'audit', by: 'ben', at: LATER, comment: 'no act' };

  it('ends the restatement, once', () => {
    open.when(decline, context(ben)).then({ type: 'RestatementDeclined', data });
    const declined = open.events({ type: 'RestatementDeclined', data });
    declined.when(decline, context(ben)).thenNothing();
    declined
      .when({ type: 'ApproveRestatement', restatementId: 'audit' }, context(ben))
      .thenRefused('RESTATEMENT_DECIDED');
    nothing.when(decline, context(ben)).thenRefused('RESTATEMENT_NOT_FOUND');
    declined.when(propose(), context()).thenRefused('RESTATEMENT_DECIDED');
  });
});

describe('ApplyRestatement', () => {
  const apply = { type: 'ApplyRestatement', actorId: 'A', period: '2008', restatementId: 'audit' } as const;
  const approved: RestatementState = { ...open.state, status: 'approved', decidedBy: 'ben', decidedAt: LATER };
  const locked = { closedUpTo: '2008-12-31', restatementRequired: true };
  const restated: ReportEvent = {
    type: 'ValuesRestated',
    data: {
      ...valueColumns({ actorId: 'A', period: '2008' }, [value('deficit', '-7'), value('debt', '65')]),
      reason: 'audit',
      restatement: 'audit',
    },
  };

  it('restates the values under the id of the restatement, once', () => {
    const withIt = { ...reportContext, ...locked, restatement: approved };
    report.when(apply, withIt).then(restated);
    report.events(restated).when(apply, withIt).thenNothing();
    report.events(restated, restatedDebt).when(apply, withIt).thenNothing();
  });

  it('is not needed for a value that is right already, and conflicts with any other', () => {
    const right: ReportEvent = {
      type: 'ValuesRestated',
      data: { ...valueColumns({ actorId: 'A', period: '2008' }, [value('debt', '65')]), reason: 'late' },
    };
    const withIt = { ...reportContext, restatement: approved };
    report
      .events(right)
      .when(apply, withIt)
      .then({
        type: 'ValuesRestated',
        data: {
          ...valueColumns({ actorId: 'A', period: '2008' }, [value('deficit', '-7')]),
          reason: 'audit',
          restatement: 'audit',
        },
      });
    report
      .events(restatedDebt)
      .when(apply, withIt)
      .thenRefused('RESTATEMENT_CONFLICT', { corrections: [{ index: 1 }] });
  });

  it('is refused without an approval', () => {
    report.when(apply, { ...reportContext, restatement: open.state }).thenRefused('RESTATEMENT_NOT_APPROVED');
    report.when(apply, reportContext).thenRefused('RESTATEMENT_NOT_APPROVED');
  });

  it('is the only way to change a locked value where the cluster requires it', () => {
    const of = { actorId: 'A', period: '2008', values: [value('debt', '65')], reason: 'audit' } as const;
    const after = { ...reportContext, ...locked };
    for (const type of ['RestateValues', 'RecordValues'] as const) {
      report.when({ type, ...of }, after).thenRefused('RESTATEMENT_REQUIRED', { values: [{ index: 0 }] });
    }
    const single: ReportEvent = {
      type: 'ValuesRestated',
      data: { ...valueColumns({ actorId: 'A', period: '2008' }, [value('debt', '65')]), reason: 'audit' },
    };
    report.when({ type: 'RestateValues', ...of }, { ...after, closedUpTo: '2007-12-31' }).then(single);
    report.when({ type: 'RestateValues', ...of }, { ...after, restatementRequired: false }).then(single);
  });
});
