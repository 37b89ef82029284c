import type { AddressedCommand } from '@strata/application';
import type { Id } from '@strata/domain';
import type { GraphQLFieldResolver } from 'graphql';
import { accountCommands } from '../account/account.commands.js';
import { clusterCommands } from '../cluster/cluster.commands.js';
import { measureCommands } from '../measure/measure.commands.js';
import { reportCommands } from '../report/report.commands.js';
import type { RequestContext } from '../request/request-context.js';
import { strategyCommands } from '../strategy/strategy.commands.js';
import type { CommandSender } from './command-sender.js';

/** What every input of a mutation has. */
export interface CommandInput {
  readonly cluster?: Id;
  readonly commandId?: string | null;
}

/** Mutations of a feature: each turns its input into the command that it stands for. */
export type CommandTable = Readonly<Record<string, (input: never) => AddressedCommand>>;

/** Every mutation that is a command of the domain. */
export const commandTable: CommandTable = {
  ...clusterCommands,
  ...strategyCommands,
  ...measureCommands,
  ...reportCommands,
  ...accountCommands,
};

type MutationResolver = GraphQLFieldResolver<unknown, RequestContext, { readonly input: CommandInput }>;

/** Resolvers of those mutations: input to command, outcome to union. */
export function commandResolvers(sender: CommandSender): Readonly<Record<string, MutationResolver>> {
  const resolverOf =
    (address: (input: never) => AddressedCommand): MutationResolver =>
    (_source, { input }, context, info) =>
      sender.send({ context, info, commandId: input.commandId }, address(input as never));
  return Object.fromEntries(Object.entries(commandTable).map(([field, address]) => [field, resolverOf(address)]));
}
