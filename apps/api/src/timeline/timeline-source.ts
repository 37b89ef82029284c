import type { ClusterView } from '@strata/application';
import type { StreamRef } from '@strata/domain';

/** What somebody set: the stream of its events, and its key there. */
export interface OriginQuestion {
  readonly view: ClusterView;
  readonly stream: StreamRef;
  readonly key: string;
}

/** A setting of which it can be asked who set it. */
export interface WithOrigin {
  readonly setIn: OriginQuestion;
}
