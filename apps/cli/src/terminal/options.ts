import { isPeriod, LANGUAGES, StrataError, type AskedStart, type PeriodName } from '@strata/domain';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { phrase, spokenLanguage } from '../language/phrase.js';

/** Adds `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print the result as JSON');
}

/** Adds examples to the help. */
export function withExample(command: Command, ...lines: readonly string[]): Command {
  const heading = lines.length === 1 ? phrase`Example:` : phrase`Examples:`;
  return command.addHelpText('after', `\n${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** Options of many commands. */
export const CLUSTER = ['--cluster <id>', 'the cluster'] as const;

export const AT = [
  '--at <moment>',
  'as known at this moment: a date (its end, UTC) or an instant with its time zone',
] as const;

/** Adds the options that choose the moment of a query. */
export function withMoment(command: Command): Command {
  const recorded = 'as recorded by this system at the moment of --at, instead of as known then';
  return command
    .option(...AT)
    .addOption(new Option('--recorded', recorded).conflicts(['position', 'evaluation']))
    .addOption(
      new Option('--position <position>', 'right after this event of the history').conflicts(['at', 'evaluation']),
    )
    .addOption(new Option('--evaluation <id>', 'as a closed evaluation read it').conflicts(['at', 'position']));
}

export const PERIOD = ['--period <name>', 'the period: 2008, 2008-H1, 2008-Q3 or 2008-07', periodArgument] as const;

/** From when a change holds, as options. */
export interface StartOptions {
  readonly from?: string;
  readonly retroactive?: string;
}

/** Adds the options for when a change holds from. */
export function withStart(command: Command): Command {
  return command
    .option('--from <period>', 'the first period for which it holds (default: the first that is not locked)')
    .option('--retroactive <reason>', 'allow the change to reach back into locked periods');
}

/** The start that options ask for. */
export function startOf({ from, retroactive }: StartOptions): AskedStart {
  return { from, retroactive: retroactive === undefined ? undefined : { reason: retroactive } };
}

export const languageOption = (): Option =>
  new Option('--language <code>', 'the language of messages and names').choices(LANGUAGES).default(spokenLanguage());

/** Throws `NOT_A_PERIOD`. */
export function periodArgument(text: string): PeriodName {
  if (isPeriod(text)) return text;
  throw new StrataError('NOT_A_PERIOD', `"${text}" is not a period.`, {
    remedy: 'Write 2008, 2008-H1, 2008-Q3 or 2008-07.',
  });
}

/** As `periodArgument`, for an option with several periods. */
export function periodsArgument(text: string, before: readonly PeriodName[] = []): readonly PeriodName[] {
  return [...before, periodArgument(text)];
}

/** Parses a whole number of at most seven digits. */
export function wholeNumber(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of at most seven digits.');
}
