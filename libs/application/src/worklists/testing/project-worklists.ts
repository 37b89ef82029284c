import { worklistsProjection } from '@strata/workflows';
import type { TestSystem } from '../../commands/testing/test-system.js';
import { ProjectionRunner } from '../../projections/projection-runner.js';

/** Projects the open tasks of a test system up to the head of its log. */
export async function projectWorklists({ events, reads }: TestSystem): Promise<void> {
  await reads.open(worklistsProjection.definition);
  await new ProjectionRunner({ events, store: reads, projection: worklistsProjection, owner: 'test' }).catchUp();
}
