import type { SegmentationCommand } from '@strata/domain';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { structuredDataIn } from '../files/structured-file.js';
import { withCurrentRuntime } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { CLUSTER, startOf, withExample, withJson, withStart, type StartOptions } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface SegmentOptions extends CommonOptions {
  readonly cluster: string;
  readonly member: string;
}

/** `strata segment`. */
export function defineSegment(command: Command): void {
  withJson(
    command
      .argument('<file.yaml>', 'the customer groups, services and cells of the matrix')
      .requiredOption(...CLUSTER)
      .requiredOption('--member <id>', 'the actor'),
  );
  withStart(command);
  withExample(command, 'strata segment market.yaml --cluster silver-lakes --member grand-hotel');
  command.action(segment);
}

async function segment(file: string, options: SegmentOptions & StartOptions): Promise<void> {
  const { cluster: clusterId, member: actorId } = options;
  const matrix = (await structuredDataIn(file)) as Omit<
    SegmentationCommand,
    'type' | 'actorId' | 'from' | 'retroactive'
  >;
  await withCurrentRuntime('change', async (session) => {
    const command = { ...matrix, type: 'SegmentMarket', actorId, ...startOf(options) } as const;
    const changed = await send(session, { aggregate: 'segmentation', clusterId, command });
    answer(options, {
      asJson: () => ({ member: actorId, changed }),
      asLines: () => [changed ? phrase`the market segmentation of ${actorId} is set` : phrase`nothing to change`],
    });
  });
}
