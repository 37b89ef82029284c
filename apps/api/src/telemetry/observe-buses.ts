import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import type { Principal, SecurityLog } from '@strata/application';
import { isId } from '@strata/domain';
import type { Logger } from 'pino';
import { errorCode, isExpected } from '../errors/format-error.js';
import { ApiCommand } from '../mutations/api-command.js';
import type { BusMetrics, Passed } from './bus-metrics.js';

interface Buses {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
}

/** Where messages on a bus are recorded. Spans go to the tracer that an operator has registered, if there is one. */
export interface Telemetry {
  readonly log: Logger;
  readonly metrics: BusMetrics;
  /** Records denials. */
  readonly securityLog: SecurityLog;
}

/** The fields of a message on a bus that are recorded. */
interface Message {
  readonly requestId?: string;
  readonly caller?: Principal | undefined;
  readonly args?: { readonly cluster?: unknown };
  readonly input?: { readonly cluster?: unknown };
}

type Execute = (message: Message, ...rest: unknown[]) => Promise<unknown>;
type Kind = Passed['kind'];

/**
 * Records the messages on the buses, here only, as log, span and metric: each command (by its mutation) and query with
 * its outcome and duration. Commands are logged at level info, queries at level debug. Inputs are not recorded, because
 * they contain secrets and figures. Denials are also recorded in the security log.
 */
export function observeBuses({ commands, queries }: Buses, telemetry: Telemetry): void {
  observe('command', commands as { execute: Execute }, telemetry);
  observe('query', queries as { execute: Execute }, telemetry);
}

function observe(kind: Kind, bus: { execute: Execute }, { log, metrics, securityLog }: Telemetry): void {
  const execute = bus.execute.bind(bus);
  const level = kind === 'command' ? 'info' : 'debug';
  bus.execute = (message, ...rest) => {
    const name = message instanceof ApiCommand ? message.field : message.constructor.name;
    const began = performance.now();
    return inSpan(`${kind} ${name}`, attributesOf(kind, message), async (span) => {
      const record = (outcome: string): void => {
        const elapsed = performance.now() - began;
        const { requestId, caller } = message;
        span.setAttribute('strata.outcome', outcome);
        metrics.record({ kind, name, outcome }, elapsed);
        if (outcome === 'NOT_ALLOWED') {
          securityLog.record({ event: 'authz_fail', by: caller?.login, result: 'failure', detail: name });
        }
        log[level]({ requestId, by: caller?.login, [kind]: name, outcome, milliseconds: Math.round(elapsed) }, kind);
      };
      try {
        const answer = await execute(message, ...rest);
        record(kind === 'command' ? outcomeOf(answer) : 'answered');
        return answer;
      } catch (error) {
        if (!isExpected(error)) span.setStatus({ code: SpanStatusCode.ERROR });
        record(errorCode(error) ?? 'failed');
        throw error;
      }
    });
  };
}

function inSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return trace.getTracer('strata').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } finally {
      span.end();
    }
  });
}

/** The cluster is recorded only if it is a well-formed id, because it has not been checked yet. */
function attributesOf(kind: Kind, { args, input }: Message): Attributes {
  const cluster = input?.cluster ?? args?.cluster;
  return { 'strata.kind': kind, ...(isId(cluster) ? { 'strata.cluster': cluster } : {}) };
}

/** The code of a refusal, the outcome of a change, or the type of the result. */
function outcomeOf(answer: unknown): string {
  const { code, outcome, __typename } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  return [code, outcome, __typename].find((one) => typeof one === 'string') ?? 'answered';
}
