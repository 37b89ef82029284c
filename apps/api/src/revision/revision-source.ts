import type { RevisionTriangle } from '@strata/application';
import type { Id, Position } from '@strata/domain';

/** A triangle with its cluster and moment. */
export interface RevisionTriangleSource extends RevisionTriangle {
  readonly cluster: Id;
  readonly position: Position;
}
