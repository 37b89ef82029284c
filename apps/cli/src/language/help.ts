import { Help, type Argument, type Command, type Option } from 'commander';
import { translated } from './phrase.js';

/** The options and arguments of a command, in a usage. */
const USAGE_PART = /\[(options|command)\]/g;
/** What the library adds to a description. */
const ADDED = /\b(choices|default): /g;

const library = new Help();

/** Makes the help and the errors of a command, and of its subcommands, speak the language. */
export function inLanguage(command: Command): Command {
  return command
    .configureHelp({
      styleTitle: translated,
      styleUsage: usage,
      styleSubcommandTerm: usage,
      commandDescription: (one) => translated(library.commandDescription(one)),
      subcommandDescription: (one) => translated(library.subcommandDescription(one)),
      optionDescription: (option) => described(option, library.optionDescription(option)),
      argumentDescription: (argument) => described(argument, library.argumentDescription(argument)),
    })
    .configureOutput({ outputError: (text, write) => write(text.split('\n').map(translated).join('\n')) });
}

function usage(text: string): string {
  return text.replace(USAGE_PART, translated);
}

function described({ description }: Option | Argument, english: string): string {
  const added = english.slice(description.length).replace(ADDED, (_, word: string) => `${translated(word)}: `);
  return translated(description) + added;
}
