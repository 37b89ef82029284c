import type { Id } from '@strata/domain';
import { readFile } from 'node:fs/promises';

/** The text of a workflow in `config/workflows`; undefined if there is none. */
export async function shippedWorkflow(id: Id): Promise<string | undefined> {
  if (id !== 'reporting-cycle' && id !== 'agreement') return undefined;
  return readFile(new URL(`../../../../../config/workflows/${id}.yaml`, import.meta.url), 'utf8');
}
