import { describe, expect, it } from '@jest/globals';
import type { CascadePageQuery } from '../generated/operations.js';
import {
  aboutOf,
  firstOf,
  nameOfRemark,
  partiesOf,
  proposesFor,
  strategyRows,
  type Difference,
  type Round,
} from './agreement.js';

const party = (name: string) => ({ party: name, because: [], roles: [], answer: null });
const round: Round = {
  round: 1,
  note: null,
  due: '2026-12-11T18:00:00.000Z',
  quorum: { agree: 100, objections: 0 },
  escalated: false,
  reminders: [],
  parties: ['@cluster', 'hotel', 'hotel/kitchen', 'hotels'].map(party),
};
const names = (voice: Parameters<typeof partiesOf>[1]) => partiesOf(round, voice).map((one) => one.party);

function strategy(
  id: string,
  parent: string | null,
  links: readonly (readonly [string, 'CONTRIBUTES' | 'SUPPORTS', boolean])[] = [],
) {
  return {
    id,
    label: id,
    owner: 'hotel',
    rank: 'BUSINESS' as const,
    status: 'ACTIVE' as const,
    revision: 1,
    realign: false,
    parent: parent === null ? null : { id: parent },
    objectives: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    contributions: [] as { strategy: string; objective: string; weight: { weight: number | null }[] }[],
    parentLinks: links.map(([objective, kind, proposed]) => ({ objective, kind, proposed })),
  };
}

describe('The cascade', () => {
  const answer: CascadePageQuery = {
    strategies: {
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [
        { ...strategy('top', null), contributions: [{ strategy: 'below', objective: 'd', weight: [{ weight: 2 }] }] },
        strategy('below', 'top', [
          ['a', 'CONTRIBUTES', false],
          ['a', 'CONTRIBUTES', false],
          ['b', 'SUPPORTS', false],
          ['c', 'CONTRIBUTES', true],
          ['d', 'CONTRIBUTES', true],
        ]),
      ],
    },
    scorecard: { nodes: { nodes: [{ kind: 'STRATEGY', strategy: 'below', score: 0.5, status: 'AMBER' }] } },
    agreements: { nodes: [{ strategy: 'below', status: 'PROPOSED', rounds: [{ round: 1 }] }] },
    realignments: { nodes: [] },
  };

  it('counts the objectives that contribute, each once, without supports and what was not accepted', () => {
    expect(strategyRows(answer).map((row) => [row.strategy.id, row.depth, row.contributing, row.node?.score])).toEqual([
      ['top', 0, 0, undefined],
      ['below', 1, 2, 0.5],
    ]);
  });

  it('begins with a strategy that is proposed', () => {
    expect(firstOf(strategyRows(answer))?.strategy.id).toBe('below');
    expect(firstOf(strategyRows({ ...answer, agreements: { nodes: [] } }))?.strategy.id).toBe('top');
  });
});

describe('An account', () => {
  it('answers for the cluster as its coordinator, and as an approver for an actor and its parts', () => {
    expect(names({ isCoordinator: true, approvesFor: [] })).toEqual(['@cluster']);
    expect(names({ isCoordinator: false, approvesFor: ['hotel'] })).toEqual(['hotel', 'hotel/kitchen']);
    expect(names({ isCoordinator: false, approvesFor: [] })).toEqual([]);
  });

  it('proposes the strategies of its own actor and its parts, and as a coordinator all', () => {
    const approver = { isCoordinator: false, approvesFor: ['hotel'] };
    expect(['hotel', 'hotel/kitchen', 'hotels', '@cluster'].map((owner) => proposesFor(owner, approver))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(proposesFor('@cluster', { isCoordinator: true, approvesFor: [] })).toBe(true);
  });
});

describe('A remark', () => {
  const difference = (kind: Difference['kind'], thing: string): Difference => ({
    kind,
    thing,
    label: 'Name',
    changes: [],
  });

  it('names the thing that differs without its strategy, or its weight', () => {
    expect(aboutOf(difference('ADDED', 'objective:S/o'))).toBe('objective:o');
    expect(aboutOf(difference('REWEIGHTED', 'measure:S/o/k'))).toBe('weight:measure:o/k');
    expect(aboutOf(difference('RELINKED', 'link:S/a>b'))).toBe('link:a>b');
    expect(aboutOf(difference('CHANGED', 'strategy:S'))).toBe('strategy');
  });

  it('is shown with the name of its thing, as far as it is known', () => {
    const known = [difference('ADDED', 'objective:S/o')];
    expect(nameOfRemark('weight:objective:o', known)).toBe('Name');
    expect(nameOfRemark('link:a>b', known)).toBe('a>b');
  });
});
