import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { branchChangeKey } from './branch-keys.js';
import { branchDecider, type BranchContext } from './branch.decide.js';
import type { BranchChange, BranchCommand, BranchEvent, BranchProposal, ValueChange } from './branch.js';

const now = '2026-05-01T00:00:00.000Z';
const context: BranchContext = {
  cluster: sampleCluster(),
  measures: measureMap(
    sampleMeasure('gdp'),
    sampleMeasure('mood', { valueType: 'text', scoring: { kind: 'unscored' } }),
    sampleMeasure('old', {}, true),
  ),
  by: 'ann',
  now,
};
const fork: BranchCommand = { type: 'ForkBranch', branchId: 'fork', labels, origin: '07' };
const forked: BranchEvent = {
  type: 'BranchForked',
  data: { branchId: 'fork', labels, origin: '07', by: 'ann', at: now },
};
const value = (changes: Partial<ValueChange> = {}): ValueChange => ({
  kind: 'value',
  measure: 'gdp',
  subject: 'A',
  period: '2008',
  value: '1.5',
  ...changes,
});
const target: BranchChange = { kind: 'target', measure: 'gdp', subject: '*', figures: { goal: '9', redFlag: '1' } };
const weight: BranchChange = { kind: 'weight', strategy: 's', about: 'measure:o/gdp', weight: 2 };
const change = (...changes: readonly BranchChange[]): BranchCommand => ({ type: 'ChangeBranch', changes });
const changed = (...changes: readonly BranchChange[]): BranchEvent => ({ type: 'BranchChanged', data: { changes } });
const discarded: BranchEvent = { type: 'BranchDiscarded', data: { reason: 'too bold' } };
const proposal: BranchProposal = { kind: 'restatement', id: 'fork-1' };
const propose = (...proposals: readonly BranchProposal[]): BranchCommand => ({
  type: 'ProposeBranch',
  reason: 'agreed',
  proposals,
});
const proposed = (...proposals: readonly BranchProposal[]): BranchEvent => ({
  type: 'BranchProposed',
  data: { by: 'ann', at: now, reason: 'agreed', proposals },
});
const nothing = given(branchDecider);
const branch = nothing.events(forked);

describe('ForkBranch', () => {
  it('forks a branch from a position', () => nothing.when(fork, context).then(forked));
  it('does nothing for the same branch', () => branch.when(fork, context).thenNothing());
  it('refuses an id that is taken, also by somebody else, and a cluster that does not exist', () => {
    branch.when({ ...fork, origin: '08' }, context).thenRefused('BRANCH_EXISTS');
    branch.when(fork, { ...context, by: 'bob' }).thenRefused('BRANCH_EXISTS');
    nothing.when({ ...fork, branchId: 'a b' }, context).thenRefused('INVALID_ID');
    nothing.when(fork, { ...context, cluster: { ...context.cluster, exists: false } }).thenRefused('CLUSTER_NOT_FOUND');
  });
});

describe('ChangeBranch', () => {
  it.each<BranchChange>([
    value(),
    value({ subject: '@cluster' }),
    value({ measure: 'old' }),
    target,
    weight,
    { kind: 'weight', strategy: 's', about: 'contribution:o>p', weight: 0, from: '2008' },
    { kind: 'method', method: 'index', version: 2 },
    { kind: 'member', actor: 'A', member: false, from: null },
  ])('makes the change %j', (one) => branch.when(change(one), context).then(changed(one)));

  it('replaces an earlier change with the same key, and records only what differs', () => {
    const past = branch.events(changed(value(), weight));
    past.when(change(value({ value: '2' }), weight), context).then(changed(value({ value: '2' })));
    expect(past.events(changed(value({ value: '2' }))).state.changes).toEqual([value({ value: '2' }), weight]);
    const later = { ...weight, from: '2009' };
    expect(past.events(changed(later)).state.changes).toEqual([value(), weight, later]);
  });

  it('changes values of an actor that the branch admits', () => {
    const admitted: BranchChange = { kind: 'member', actor: 'Z', member: true, labels };
    branch.when(change(admitted, value({ subject: 'Z' })), context).then(changed(admitted, value({ subject: 'Z' })));
    branch
      .events(changed(admitted))
      .when(change(value({ subject: 'Z' })), context)
      .then(changed(value({ subject: 'Z' })));
  });

  it.each<[object, string]>([
    [value({ measure: 'none' }), 'MEASURE_NOT_FOUND'],
    [value({ measure: 'mood' }), 'WRONG_KIND'],
    [value({ subject: 'Z' }), 'SUBJECT_NOT_FOUND'],
    [value({ period: '2008-Q1' }), 'WRONG_FREQUENCY'],
    [value({ value: '1,5' }), 'INVALID_DECIMAL'],
    [{ ...target, measure: 'none' }, 'MEASURE_NOT_FOUND'],
    [{ ...target, subject: 'Z' }, 'SUBJECT_NOT_FOUND'],
    [{ ...target, figures: { goal: '9' } }, 'INVALID_TARGET'],
    [{ ...weight, about: 'link:o>p' }, 'INVALID_WEIGHT'],
    [{ ...weight, about: 'measure:o' }, 'INVALID_WEIGHT'],
    [{ ...weight, weight: -1 }, 'INVALID_COMMAND'],
    [{ ...weight, from: '2008-02-03' }, 'INVALID_DATE'],
    [{ kind: 'method', method: 'index', version: 0 }, 'INVALID_COMMAND'],
    [{ kind: 'formula' }, 'INVALID_COMMAND'],
  ])('refuses %j', (one, code) => branch.when(change(one as BranchChange), context).thenRefused(code));

  it('refuses a change that is sent twice', () => {
    branch.when(change(weight, { ...weight, weight: 3 }), context).thenRefused('DUPLICATE_CHANGE');
  });

  it('holds five hundred changes at most', () => {
    const all = Array.from({ length: 500 }, (_, i): BranchChange => ({ ...weight, about: `objective:o${i}` }));
    branch.when(change(...all), context).then(changed(...all));
    branch
      .events(changed(...all))
      .when(change(weight), context)
      .thenRefused('BRANCH_LIMIT', { limit: 500 });
  });

  it('refuses an unknown, a discarded and a proposed branch', () => {
    nothing.when(change(weight), context).thenRefused('BRANCH_NOT_FOUND');
    branch.events(discarded).when(change(weight), context).thenRefused('BRANCH_DISCARDED');
    branch.events(changed(weight), proposed(proposal)).when(change(value()), context).thenRefused('BRANCH_PROPOSED');
  });

  it('does nothing for the same changes', () => {
    branch.events(changed(value(), weight)).when(change(weight, value()), context).thenNothing();
  });
});

describe('DropBranchChanges', () => {
  const drop = (...keys: readonly string[]): BranchCommand => ({ type: 'DropBranchChanges', keys });

  it('drops changes by their keys', () => {
    const dropped: BranchEvent = { type: 'BranchChangesDropped', data: { keys: [branchChangeKey(weight)] } };
    const past = branch.events(changed(value(), weight));
    past.when(drop('weight s measure:o/gdp', 'x'), context).then(dropped);
    expect(past.events(dropped).state.changes).toEqual([value()]);
  });
  it('refuses a discarded branch', () => {
    branch.events(discarded).when(drop('x'), context).thenRefused('BRANCH_DISCARDED');
  });
  it('does nothing for unknown changes', () => branch.when(drop('x'), context).thenNothing());
});

describe('DiscardBranch', () => {
  const discard: BranchCommand = { type: 'DiscardBranch', reason: 'too bold' };
  it('discards the branch', () => branch.when(discard, context).then(discarded));
  it('refuses an unknown branch', () => nothing.when(discard, context).thenRefused('BRANCH_NOT_FOUND'));
  it('does nothing a second time', () => branch.events(discarded).when(discard, context).thenNothing());
});

describe('ProposeBranch', () => {
  const past = branch.events(changed(value()));
  it('records what the branch was turned into', () => past.when(propose(proposal), context).then(proposed(proposal)));
  it('adds what a later attempt has made', () => {
    const map: BranchProposal = { kind: 'map', id: 's' };
    past.events(proposed(proposal)).when(propose(map), context).then(proposed(proposal, map));
  });
  it('refuses a branch without changes, and a discarded one', () => {
    branch.when(propose(proposal), context).thenRefused('BRANCH_EMPTY');
    past.events(discarded).when(propose(proposal), context).thenRefused('BRANCH_DISCARDED');
  });
  it('does nothing for the same proposals', () => {
    past.events(proposed(proposal)).when(propose(proposal), context).thenNothing();
  });
});
