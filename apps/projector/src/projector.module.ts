import { Module, type DynamicModule } from '@nestjs/common';
import type { ProcessState, Runtime } from '@strata/runtime';
import type { Logger } from 'pino';
import { ProjectorService } from './projector.service.js';
import { LOGGER, PROCESS_STATE, RUNTIME } from './tokens.js';

/** The objects that the module provides for injection. */
interface ProjectorDependencies {
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly state: ProcessState;
}

/** Runs the projections. */
@Module({})
export class ProjectorModule {
  static with({ runtime, log, state }: ProjectorDependencies): DynamicModule {
    return {
      module: ProjectorModule,
      providers: [
        { provide: RUNTIME, useValue: runtime },
        { provide: LOGGER, useValue: log },
        { provide: PROCESS_STATE, useValue: state },
        ProjectorService,
      ],
    };
  }
}
