import { RANKS_FROM_BELOW, type ApprovalPlan, type CycleCalendar } from '../cycle/cycle.js';

/** Two stages; the second one only for large changes. */
export const sampleApproval: ApprovalPlan = {
  fourEyes: false,
  stages: [
    { id: 'check', role: 'approver', due: '2026-02-09T18:00:00.000Z' },
    { id: 'sign-off', role: 'coordinator', due: '2026-02-11T18:00:00.000Z', when: { changeAbove: 10 } },
  ],
};

/** The moments of some cycle. */
export const sampleCalendar: CycleCalendar = {
  deadlines: RANKS_FROM_BELOW.map((rank, index) => ({ rank, due: `2026-02-0${index + 5}T18:00:00.000Z` })),
  locksAt: '2026-02-13T18:00:00.000Z',
  approval: sampleApproval,
  plan: {
    definition: { version: 1, sha256: 'a'.repeat(64) },
    steps: [
      { id: 'remind-business', due: '2026-02-05T09:00:00.000Z', action: 'remind', about: 'business' },
      { id: 'lock', due: '2026-02-13T18:00:00.000Z', action: 'lock' },
    ],
    pauses: [60],
  },
};
