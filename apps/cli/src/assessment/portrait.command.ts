import type { PortraitCount, SnwPortrait } from '@strata/application';
import type { Language, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, languageOption, PERIOD, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface PortraitOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly period: PeriodName;
  readonly language: Language;
}

/** `strata portrait`. */
export function definePortrait(command: Command): void {
  withJson(withMoment(command.requiredOption(...CLUSTER).requiredOption(...PERIOD)).addOption(languageOption()));
  withExample(command, 'strata portrait --cluster silver-lakes --period 2026-H1');
  command.action(portrait);
}

async function portrait(options: PortraitOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const portraits = await session.strata.assessments.portraits(await viewOf(session, options), options.period);
    answer(options, {
      asJson: () => portraits,
      asLines: () => [
        ...[...portraits.members, portraits.cluster].map((one) => portraitLine(one, options.language)),
        ...portraits.counts.map(countLine),
      ],
    });
  });
}

function portraitLine(one: SnwPortrait, language: Language): string {
  const { subject, segments, portrait: letters, points, direction, directionText, match, weak, reason } = one;
  const name = subject.padEnd(20);
  if (letters !== null) {
    const beside = [match ?? '', ...(weak.length === 0 ? [] : [phrase`weak: ${weak.join(', ')}`])].join('; ');
    const text = directionText === null ? '' : `: ${directionText[language]}`;
    return phrase`${name} ${letters}  ${String(points)} points  ${direction ?? ''} (${beside})${text}`;
  }
  const known = Object.values(segments)
    .map((letter) => letter ?? '·')
    .join('');
  return phrase`${name} ${known}  no portrait: ${reason === undefined ? phrase`a segment is missing` : translated(reason)}`;
}

function countLine({ part, counted, of, missing }: PortraitCount): string {
  const without = missing.length === 0 ? '' : phrase`; missing: ${missing.join(', ')}`;
  return phrase`  ${part.padEnd(18)} ${counted} of ${of} members${without}`;
}
