import { Controller, Get, Inject, Res } from '@nestjs/common';
import { healthOf, type Health, type ProcessState, type Runtime } from '@strata/runtime';
import { RUNTIME, SERVER_STATE } from '../tokens.js';

interface Reply {
  status(code: number): unknown;
}

/** Liveness and readiness of the process. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(SERVER_STATE) private readonly state: ProcessState,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** 200 if the process can do its work (see `healthOf`), 503 otherwise. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Health> {
    const health = await healthOf(this.runtime, this.state);
    reply.status(health.status === 'ok' ? 200 : 503);
    return health;
  }
}
