import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Principal } from '@strata/application';
import type { Logger } from 'pino';
import { ApiCommand } from '../mutations/api-command.js';

interface Buses {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
}

/** The fields of a message on a bus that are logged. */
interface Message {
  readonly requestId?: string;
  readonly caller?: Principal | undefined;
}

type Execute = (message: Message, ...rest: unknown[]) => Promise<unknown>;
type Note = (message: Message, fields: object) => void;

/**
 * Logs the messages on the buses, here only: a command at level info with its mutation, sender, outcome and duration in
 * milliseconds; a query at level debug. Inputs are not logged, because they contain secrets and figures.
 */
export function observeBuses({ commands, queries }: Buses, log: Logger): void {
  observe(commands as { execute: Execute }, (message, fields) => {
    const command = message instanceof ApiCommand ? message.field : message.constructor.name;
    log.info({ ...factsOf(message), command, ...fields }, 'command');
  });
  observe(queries as { execute: Execute }, (message, fields) => {
    log.debug({ ...factsOf(message), query: message.constructor.name, ...fields }, 'query');
  });
}

function observe(bus: { execute: Execute }, note: Note): void {
  const execute = bus.execute.bind(bus);
  bus.execute = async (message, ...rest) => {
    const began = performance.now();
    const milliseconds = (): number => Math.round(performance.now() - began);
    try {
      const answer = await execute(message, ...rest);
      note(message, { outcome: outcomeOf(answer), milliseconds: milliseconds() });
      return answer;
    } catch (error) {
      note(message, { outcome: (error as { readonly code?: unknown }).code ?? 'failed', milliseconds: milliseconds() });
      throw error;
    }
  };
}

function factsOf({ requestId, caller }: Message) {
  return { requestId, by: caller?.login };
}

/** The code of a refusal, the outcome of a change, or the type of the result. */
function outcomeOf(answer: unknown): unknown {
  const { code, outcome, __typename } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  return code ?? outcome ?? __typename ?? 'answered';
}
