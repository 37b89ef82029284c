import { Option, type Command } from 'commander';

/** Adds `--json`. */
export function json(command: Command): Command {
  return command.option('--json', 'print the answer as JSON');
}

/** Adds an example to the help. */
export function example(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText('after', `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** Options that many commands have. */
export const CLUSTER = ['--cluster <id>', 'the cluster'] as const;

export const AT = ['--at <moment>', 'as known then: a date (end of that day, UTC) or an instant with zone'] as const;

export const LANGUAGE = (): Option =>
  new Option('--language <code>', 'language of the names').choices(['en', 'ru', 'uk']).default('en');
