import type { TimelinePage, TimelineRow } from '@strata/read-models';
import { requireAllowed } from '../access/access-error.js';
import { mayRead } from '../access/read-access.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';

/** The timeline of a cluster: who did what, and when. */
export class Timeline {
  readonly #reads: ClusterReads;

  constructor(reads: ClusterReads) {
    this.#reads = reads;
  }

  /** A page of the cluster's timeline up to the view's moment. Throws `NOT_ALLOWED`. */
  async page(view: ClusterView, page: Omit<TimelinePage, 'cluster' | 'upTo'>): Promise<readonly TimelineRow[]> {
    const { caller, clusterId: cluster, position: upTo } = view;
    requireAllowed(mayRead(caller, cluster, 'history'));
    return this.#reads.timeline({ ...page, cluster, upTo });
  }
}
