import { cycleOf, type Cycle, type PeriodName } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { notFound } from '../messages/not-found.js';

/** The reporting cycles of a cluster, as of any moment. They are opened, locked and reopened by commands. */
export class Cycles {
  readonly #reads: ClusterReads;

  constructor(reads: ClusterReads) {
    this.#reads = reads;
  }

  /** The cycles in the order in which they were opened. */
  list(view: ClusterView): Promise<readonly Cycle[]> {
    return this.#reads.cycles(view);
  }

  /** The cycle of a period. Throws `UNKNOWN_CYCLE`. */
  async get(view: ClusterView, period: PeriodName): Promise<Cycle> {
    const cycles = await this.list(view);
    const found = cycleOf({ cycles }, period);
    if (found) return found;
    throw notFound('cycle', { cluster: view.clusterId, id: period, known: cycles.map((cycle) => cycle.period) });
  }
}
