import { RANKS_FROM_BELOW, type CycleCalendar } from '../cycle/cycle.js';

/** The moments of some cycle. */
export const sampleCalendar: CycleCalendar = {
  deadlines: RANKS_FROM_BELOW.map((rank, index) => ({ rank, due: `2026-02-0${index + 5}T18:00:00.000Z` })),
  locksAt: '2026-02-13T18:00:00.000Z',
  plan: {
    definition: { version: 1, sha256: 'a'.repeat(64) },
    steps: [
      { id: 'remind-business', due: '2026-02-05T09:00:00.000Z', action: 'remind', about: 'business' },
      { id: 'lock', due: '2026-02-13T18:00:00.000Z', action: 'lock' },
    ],
    pauses: [60],
  },
};
