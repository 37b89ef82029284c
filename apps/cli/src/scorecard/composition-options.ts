import type { Composition, CompositionQuestion, MembersRule } from '@strata/application';
import type { PeriodName } from '@strata/domain';
import { Option, type Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { periodArgument } from '../terminal/options.js';

/** Whose figures and strategies count, as options. */
export interface CompositionOptions {
  readonly members?: MembersRule;
  readonly since?: PeriodName;
  readonly without?: string;
}

/** Adds the options that choose whose figures and strategies count. */
export function withComposition(command: Command): Command {
  const members = 'whose figures count: the members of then, of today, or those of every period (default: then)';
  return command
    .addOption(new Option('--members <which>', members).choices(['then', 'constant', 'today']))
    .option('--without <actor>', 'without the figures and strategies of this actor');
}

/** The composition that options ask for. */
export function compositionOf({ members, since, without }: CompositionOptions): CompositionQuestion {
  return { members, since, without };
}

/** The first period of a constant panel, as an option. */
export function sinceOption(): Option {
  return new Option('--since <period>', 'for --members constant: the first period of the panel').argParser(
    periodArgument,
  );
}

/** Whose figures counted; nothing if that is as by default. */
export function compositionLines({ members, over, without, actors }: Composition): readonly string[] {
  if (members === 'then' && without === null) return [];
  const left = without === null ? '' : phrase`, without ${without}`;
  const rule = translated(MEMBERS[members]);
  return [phrase`${rule}${left}: ${actors.length} actors (${over.from} to ${over.to})`];
}

const MEMBERS: Readonly<Record<MembersRule, string>> = {
  then: 'members of each period',
  constant: 'members of every period',
  today: 'members of today',
};
