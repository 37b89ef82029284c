import type { SnwPortrait } from '@strata/application';
import type { PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, PERIOD, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface PortraitOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly period: PeriodName;
}

/** `strata portrait`. */
export function definePortrait(command: Command): void {
  withJson(withMoment(command.requiredOption(...CLUSTER).requiredOption(...PERIOD)));
  command.action(portrait);
}

async function portrait(options: PortraitOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const portraits = await session.strata.assessments.portraits(await viewOf(session, options), options.period);
    answer(options, {
      asJson: () => portraits,
      asLines: () => [...portraits.members, portraits.cluster].map(portraitLine),
    });
  });
}

function portraitLine({ subject, segments, portrait: letters, points, direction, match, reason }: SnwPortrait): string {
  const name = subject.padEnd(20);
  if (letters !== null)
    return `${name} ${letters}  ${String(points).padStart(2)} points  ${direction ?? ''} (${match ?? ''})`;
  const known = Object.values(segments)
    .map((letter) => letter ?? '·')
    .join('');
  return `${name} ${known}  no portrait: ${reason ?? 'a segment is missing'}`;
}
