import { Module, type DynamicModule } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import type { ProcessState, Runtime } from '@strata/runtime';
import type { Logger } from 'pino';
import type { RefusalLog } from '../errors/refusal-log.js';
import type { FairTurns } from '../limits/fair-turns.js';
import { LOGGER, RUNTIME, SERVER_STATE, STRATA } from '../tokens.js';
import { observeBuses } from './observe-buses.js';

/** What the application is given from outside. */
export interface AppParts {
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly state: ProcessState;
  /** Whose request is next. */
  readonly turns: FairTurns;
  readonly refusals: RefusalLog;
}

/** What every feature uses: the product's API, and Nest's command and query bus. Nest's event bus carries nothing. */
@Module({})
export class SharedModule {
  static with({ runtime, log, state }: AppParts): DynamicModule {
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
          useFactory: (commands: CommandBus, queries: QueryBus) => observeBuses({ commands, queries }, log),
          inject: [CommandBus, QueryBus],
        },
      ],
      exports: [CqrsModule, RUNTIME, STRATA, LOGGER, SERVER_STATE],
    };
  }
}
