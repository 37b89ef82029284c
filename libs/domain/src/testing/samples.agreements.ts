import type { RoundTerms } from '../agreement/agreement.js';

const due = '2026-02-10T18:00:00.000Z';

/** The terms of some round: all parties have to agree. */
export const sampleTerms: RoundTerms = {
  quorum: { agree: 100, objections: 0 },
  due,
  plan: {
    definition: { version: 1, sha256: 'a'.repeat(64) },
    steps: [
      { id: 'remind', due: '2026-02-06T09:00:00.000Z', action: 'remind' },
      { id: 'escalate', due, action: 'escalate' },
    ],
    pauses: [60],
  },
};
