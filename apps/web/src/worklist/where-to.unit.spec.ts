import { describe, expect, it } from '@jest/globals';
import { placeOf, type Reach, type Subjected } from './where-to.js';

const UPDATER: Reach = { pages: ['worklist', 'updates', 'map', 'scorecard'], actors: ['hotel', 'museum/shop'] };
const COORDINATOR: Reach = { pages: ['worklist', 'approvals', 'cycle', 'scorecard'], actors: ['@cluster'] };
const AUDITOR: Reach = { pages: ['worklist', 'history', 'scorecard'], actors: [] };

function about(kind: Subjected['kind'], more: Partial<Subjected> = {}): Subjected {
  return { kind, subject: 'hotel', strategy: null, period: '2026-10', stage: null, about: null, ...more };
}

const placed = (one: Subjected, reach: Reach) => {
  const { page, search: { p, m, n, s } = {} } = placeOf(one, reach) ?? {};
  return [page, { p, m, n, s }].map((part) => JSON.parse(JSON.stringify(part ?? null)));
};

describe('What leads to a page', () => {
  it('leads those who report to the sheet of their actor, with its period', () => {
    expect(placed(about('REPORT'), UPDATER)).toEqual(['updates', { p: '2026-10', m: 'hotel' }]);
    expect(placed(about('RETURNED', { subject: 'hotel/spa' }), UPDATER)).toEqual([
      'updates',
      { p: '2026-10', m: 'hotel' },
    ]);
    expect(placed(about('NUDGE', { subject: 'museum/shop' }), UPDATER)).toEqual([
      'updates',
      { p: '2026-10', m: 'museum/shop' },
    ]);
    expect(placed(about('OPENED', { subject: '*' }), UPDATER)).toEqual(['updates', { p: '2026-10', m: 'hotel' }]);
  });

  it('leads those who approve to the report at its stage', () => {
    const waiting = about('APPROVE', { subject: 'hotel/spa', stage: 'check' });
    expect(placed(waiting, COORDINATOR)).toEqual(['approvals', { p: '2026-10', n: 'hotel/2026-10/check' }]);
  });

  it('shows the others how far the period is', () => {
    expect(placed(about('REPORT'), COORDINATOR)).toEqual(['cycle', { p: '2026-10' }]);
    expect(placed(about('REPORT', { subject: '@cluster' }), COORDINATOR)).toEqual([
      'updates',
      { p: '2026-10', m: '@cluster' },
    ]);
    expect(placed(about('APPROVE', { stage: 'check' }), AUDITOR)).toEqual(['scorecard', { p: '2026-10' }]);
  });

  it('opens the comments that mention somebody', () => {
    const mention = about('MENTION', { subject: 'ann', period: null, about: 'measure:guests' });
    expect(placeOf(mention, AUDITOR)).toMatchObject({ page: 'scorecard', search: { c: 'measure:guests' } });
  });

  it('leads to the strategy that it is about, always now', () => {
    const proposal = about('ANSWER', { strategy: 'all-seasons', period: null });
    expect(placed(proposal, UPDATER)).toEqual(['cascade', { s: 'all-seasons' }]);
    expect(Object.keys(placeOf(proposal, UPDATER)!.search)).toEqual(expect.arrayContaining(['at', 'axis', 'vs']));
  });

  it('leads nowhere for what is done on no page', () => {
    expect(placeOf(about('RETRY', { period: null }), COORDINATOR)).toBeUndefined();
  });
});
