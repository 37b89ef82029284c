import type { Command } from 'commander';
import { withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { movedLines } from './moved-lines.js';

interface MovedOptions extends CommonOptions {
  readonly cluster: string;
  readonly position: string;
}

/** `strata moved`. */
export function defineMoved(command: Command): void {
  withJson(
    command.requiredOption(...CLUSTER).requiredOption('--position <position>', 'the position that the change returned'),
  );
  withExample(command, 'strata moved --cluster edp --position 000000001178');
  command.action(moved);
}

async function moved({ cluster, position, ...options }: MovedOptions): Promise<void> {
  await withCurrentRuntime('query', async ({ strata, caller }) => {
    const found = await strata.changes.scoresMoved(caller, cluster, position);
    answer(options, { asJson: () => found, asLines: () => movedLines(found) });
  });
}
