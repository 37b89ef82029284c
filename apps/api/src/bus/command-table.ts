import type { AddressedCommand } from '@strata/application';
import type { Id, Refusal } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import type { GraphQLFieldResolver } from 'graphql';
import { accountCommands } from '../account/account.commands.js';
import { clusterCommands } from '../cluster/cluster.commands.js';
import { assessmentCommands } from '../assessment/assessment.commands.js';
import { refusalAnswer } from '../errors/refusal-types.js';
import { membersOf } from '../errors/union-members.js';
import { evaluationCommands } from '../evaluation/evaluation.commands.js';
import { measureCommands } from '../measure/measure.commands.js';
import { methodCommands } from '../method/method.commands.js';
import { reportCommands } from '../report/report.commands.js';
import type { RequestContext } from '../request/request-context.js';
import { scenarioCommands } from '../scenario/scenario.commands.js';
import { signedInPrincipal } from '../request/principal.js';
import { strategyCommands } from '../strategy/strategy.commands.js';
import type { CommandSender } from './command-sender.js';

/** What every input of a mutation has. */
export interface CommandInput {
  readonly cluster?: Id;
  readonly commandId?: string | null;
}

/** What a command is made from besides its input. */
export interface CommandGround {
  /** Login of who sends it. */
  readonly login: string;
  readonly runtime: Runtime;
}

/** An input that no command can be made of. */
export interface RefusedInput {
  readonly refused: Refusal;
}

type MadeCommand = AddressedCommand | RefusedInput;

/** Mutations of a feature: each turns its input into the command that it stands for. */
export type CommandTable = Readonly<
  Record<string, (input: never, ground: CommandGround) => MadeCommand | Promise<MadeCommand>>
>;

/** Every mutation that is a command of the domain. */
export const commandTable: CommandTable = {
  ...clusterCommands,
  ...strategyCommands,
  ...measureCommands,
  ...reportCommands,
  ...accountCommands,
  ...methodCommands,
  ...assessmentCommands,
  ...scenarioCommands,
  ...evaluationCommands,
};

type MutationResolver = GraphQLFieldResolver<unknown, RequestContext, { readonly input: CommandInput }>;

/** Resolvers of those mutations: input to command, outcome to union. */
export function commandResolvers(sender: CommandSender, runtime: Runtime): Readonly<Record<string, MutationResolver>> {
  const resolverOf =
    (address: CommandTable[string]): MutationResolver =>
    async (_source, { input }, context, info) => {
      const made = await address(input as never, { login: signedInPrincipal(context).login, runtime });
      if ('refused' in made) return refusalAnswer(made.refused, membersOf(info));
      return sender.send({ context, info, commandId: input.commandId }, made);
    };
  return Object.fromEntries(Object.entries(commandTable).map(([field, address]) => [field, resolverOf(address)]));
}
