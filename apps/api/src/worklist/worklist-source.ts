import type { ListedTask } from '@strata/application';
import type { Position } from '@strata/domain';

/** The first tasks of a worklist. */
export interface WorklistSource {
  readonly position: Position;
  readonly tasks: readonly ListedTask[];
  readonly more: boolean;
}
