import { describe, expect, it } from '@jest/globals';
import type { Me } from '../api/session.js';
import { pagesOf, type Role } from './roles.js';

function holding(...grants: readonly (readonly [Role, string | null])[]): Me {
  return { grants: grants.map(([role, actor]) => ({ cluster: 'harbour', role, actor })) } as unknown as Me;
}

describe('The pages of an account', () => {
  it('are those of reporting for whoever was granted it, also for the cluster itself', () => {
    for (const actor of ['hotel', 'hotel/spa', '@cluster']) {
      expect(pagesOf(holding(['UPDATER', actor]), 'harbour').slice(0, 3)).toEqual([
        'worklist',
        'updates',
        'restatements',
      ]);
    }
    expect(pagesOf(holding(['UPDATER', '@cluster']), 'elsewhere')).not.toContain('updates');
  });

  it('are those of the cycle for coordinators, who report for nobody unless that was granted', () => {
    expect(pagesOf(holding(['COORDINATOR', null]), 'harbour')).not.toContain('updates');
    expect(pagesOf(holding(['COORDINATOR', null], ['UPDATER', '@cluster']), 'harbour')).toContain('updates');
  });
});
