import { describe, expect, it } from '@jest/globals';
import { isId, isLogin, isSubject, subjectActor, subjectParts } from './ids.js';
import { parseStream, streamName, type StreamRef } from './aggregates.js';

describe('An id', () => {
  it.each(['a', '7', 'constructor', 'hasOwnProperty', 'A-b_c', 'x'.repeat(63)])('may be %s', (id) =>
    expect(isId(id)).toBe(true),
  );
  it.each(['', '__proto__', '-a', 'a.b', 'a/b', '@cluster', 'x'.repeat(64), 'é', 'a\n', null, 5])(
    'may not be %p',
    (id) => expect(isId(id)).toBe(false),
  );
});

describe('A login', () => {
  it('is lowercase and 2 to 100 long', () => {
    expect(['ab', 'anna.b+c@example.org'].every(isLogin)).toBe(true);
    expect(['a', 'Anna', 'a b', 'x'.repeat(101), undefined].some(isLogin)).toBe(false);
  });
});

describe('A subject', () => {
  it('is the cluster, an actor or a part of one', () => {
    expect(['@cluster', 'GR', 'GR/budget'].every(isSubject)).toBe(true);
    expect(['', 'GR/', '/x', 'GR/a/b', '@other', 7].some(isSubject)).toBe(false);
    expect([subjectActor('@cluster'), subjectActor('GR'), subjectActor('GR/budget')]).toEqual([undefined, 'GR', 'GR']);
    expect(subjectParts('GR/budget')).toEqual({ actor: 'GR', part: 'budget' });
  });
});

describe('A stream name', () => {
  it.each<[string, StreamRef]>([
    ['cluster-c-1', { kind: 'cluster', clusterId: 'c-1' }],
    ['cascade-c-1', { kind: 'cascade', clusterId: 'c-1' }],
    ['strategy-c.s-1', { kind: 'strategy', clusterId: 'c', strategyId: 's-1' }],
    ['measure-c.m', { kind: 'measure', clusterId: 'c', measureId: 'm' }],
    ['report-c.GR.2008-Q1', { kind: 'report', clusterId: 'c', actorId: 'GR', period: '2008-Q1' }],
    ['method-c.snw-portrait', { kind: 'method', clusterId: 'c', methodId: 'snw-portrait' }],
    ['methods-c', { kind: 'methods', clusterId: 'c' }],
    ...['@cluster', 'GR', 'GR/budget'].map((subject): [string, StreamRef] => [
      `assessment-c.customers.${subject.replace('/', ':')}.2008-H1`,
      { kind: 'assessment', clusterId: 'c', questionnaire: 'customers', subject, period: '2008-H1' },
    ]),
    ['segmentation-c.GR', { kind: 'segmentation', clusterId: 'c', actorId: 'GR' }],
    ['scenario-c.s', { kind: 'scenario', clusterId: 'c', scenarioId: 's' }],
    ['branch-c.b', { kind: 'branch', clusterId: 'c', branchId: 'b' }],
    ['evaluations-c-1', { kind: 'evaluations', clusterId: 'c-1' }],
    ['history-c', { kind: 'history', clusterId: 'c' }],
    ['account-a.b@c', { kind: 'account', login: 'a.b@c' }],
    ['administrators-all', { kind: 'administrators', scope: 'all' }],
    ['sealKeys-all', { kind: 'sealKeys', scope: 'all' }],
    ['seals-all', { kind: 'seals', scope: 'all' }],
  ])('%s is written and parsed', (name, ref) => {
    expect(streamName(ref)).toBe(name);
    expect(parseStream(name)).toEqual(ref);
  });

  it.each([
    '',
    'cluster',
    'cluster-',
    'cluster-a.b',
    'strategy-c',
    'administrators-some',
    'report-c.GR.2008-13',
    'other-c.d',
    '$all',
    'evaluations-c.d',
    'method-c',
    'assessment-c.q.GR',
    'assessment-c.q.GR/b.2008',
    'assessment-c.q.GR:b:c.2008',
    'assessment-c.q.GR.2008.2008',
    'report-c.GR.x.2008',
    'report-c.GR.2008-Q1.2008-Q1',
    'scenario-c.@cluster',
  ])('is not %p', (name) => expect(parseStream(name)).toBeUndefined());
});
