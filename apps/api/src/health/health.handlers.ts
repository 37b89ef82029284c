import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { requireSystemAdministrator } from '@strata/application';
import type { SystemHealth } from '@strata/contract';
import { healthOf, projectionProgress, storedFiles, type ProcessState, type Runtime } from '@strata/runtime';
import { ApiQuery } from '../request/api-query.js';
import { RUNTIME, SERVER_STATE } from '../tokens.js';

/** The health of this server, for administrators. */
export class ReadHealth extends ApiQuery<object, SystemHealth> {}

@QueryHandler(ReadHealth)
class ReadHealthHandler implements IQueryHandler<ReadHealth> {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(SERVER_STATE) private readonly state: ProcessState,
  ) {}

  async execute({ caller }: ReadHealth): Promise<SystemHealth> {
    requireSystemAdministrator(caller, 'read the health of the server');
    const health = await healthOf(this.runtime, this.state);
    return {
      status: health.status,
      eventStore: health.eventStore === 'reachable',
      readStore: health.readStore === 'reachable',
      accountStore: health.accountStore === 'reachable',
      writeFault: health.writes === 'ok' ? null : health.writes,
      head: health.projection.head ?? null,
      projections: await projectionProgress(this.runtime, health),
      storage: await storedFiles(this.runtime.settings),
    };
  }
}

export const healthHandlers = [ReadHealthHandler];
