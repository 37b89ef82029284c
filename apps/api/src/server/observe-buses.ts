import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Principal, SecurityLog } from '@strata/application';
import type { Logger } from 'pino';
import { ApiCommand } from '../mutations/api-command.js';

interface Buses {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
}

/** What a message on a bus says about itself. */
interface Message {
  readonly requestId?: string;
  readonly caller?: Principal | undefined;
}

interface Fields {
  readonly outcome: unknown;
  readonly milliseconds: number;
}

type Execute = (message: Message, ...rest: unknown[]) => Promise<unknown>;
type Note = (message: Message, fields: Fields) => void;

/**
 * Logs what passes the buses, here and nowhere else: a command at level info with its mutation, who sent it, what came
 * of it and the milliseconds that it took; a query at level debug. Inputs are not logged: they hold secrets and figures.
 * Denials are also recorded in the security log.
 */
export function observeBuses({ commands, queries }: Buses, log: Logger, securityLog: SecurityLog): void {
  const noteDenial = ({ caller }: Message, what: string, { outcome }: Fields): void => {
    if (outcome === 'NOT_ALLOWED')
      securityLog.record({ event: 'authz_fail', by: caller?.login, result: 'failure', detail: what });
  };
  observe(commands as { execute: Execute }, (message, fields) => {
    const command = message instanceof ApiCommand ? message.field : message.constructor.name;
    noteDenial(message, command, fields);
    log.info({ ...factsOf(message), command, ...fields }, 'command');
  });
  observe(queries as { execute: Execute }, (message, fields) => {
    const query = message.constructor.name;
    noteDenial(message, query, fields);
    log.debug({ ...factsOf(message), query, ...fields }, 'query');
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

/** The code of a refusal, what a change came to, or the type of the answer. */
function outcomeOf(answer: unknown): unknown {
  const { code, outcome, __typename } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  return code ?? outcome ?? __typename ?? 'answered';
}
