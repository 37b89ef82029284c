import { Module, type DynamicModule } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import type { SecurityLog } from '@strata/application';
import type { ProcessState, Runtime } from '@strata/runtime';
import type { Logger } from 'pino';
import type { RefusalLog } from '../errors/refusal-log.js';
import type { FairTurns } from '../limits/fair-turns.js';
import { LOGGER, RUNTIME, SERVER_STATE, STRATA } from '../tokens.js';
import type { BusMetrics } from '../telemetry/bus-metrics.js';
import { observeBuses } from '../telemetry/observe-buses.js';

/** The dependencies of the application. */
export interface AppParts {
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly state: ProcessState;
  readonly metrics: BusMetrics;
  /** The order in which clients are served. */
  readonly turns: FairTurns;
  readonly refusals: RefusalLog;
  readonly securityLog: SecurityLog;
}

/**
 * The providers that every feature uses: the product's API, and Nest's command and query bus. Nest's event bus is
 * unused.
 */
@Module({})
export class SharedModule {
  static with({ runtime, log, state, metrics, securityLog }: AppParts): DynamicModule {
    return {
      module: SharedModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: RUNTIME, useValue: runtime },
        { provide: STRATA, useValue: runtime.strata },
        { provide: LOGGER, useValue: log },
        { provide: SERVER_STATE, useValue: state },
        {
          provide: observeBuses,
          useFactory: (commands: CommandBus, queries: QueryBus) =>
            observeBuses({ commands, queries }, { log, metrics, securityLog }),
          inject: [CommandBus, QueryBus],
        },
      ],
      exports: [CqrsModule, RUNTIME, STRATA, LOGGER, SERVER_STATE],
    };
  }
}
