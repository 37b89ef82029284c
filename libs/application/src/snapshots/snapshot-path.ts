import type { Id } from '@strata/domain';

/** The path of the page of a public snapshot on the server. */
export function snapshotPath(cluster: Id, id: Id): string {
  return `/public/${cluster}/${id}`;
}
