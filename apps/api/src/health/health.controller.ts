import { Controller, Get, Inject, Res } from '@nestjs/common';
import { healthOf, type Health, type ProcessState, type Runtime } from '@strata/runtime';
import type { Logger } from 'pino';
import { LOGGER, RUNTIME, SERVER_STATE } from '../tokens.js';

interface Reply {
  status(code: number): unknown;
}

/** Liveness and readiness of the process. Reasons are only logged, because anybody may query them. */
@Controller('health')
export class HealthController {
  #asking: Promise<Health> | undefined;
  #last: Health['status'] = 'ok';

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(SERVER_STATE) private readonly state: ProcessState,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** 200 if the process can do its work (see `healthOf`), 503 otherwise. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Pick<Health, 'status'>> {
    const { status } = await this.#ask();
    reply.status(status === 'ok' ? 200 : 503);
    return { status };
  }

  /** Concurrent requests share one check of the stores. */
  #ask(): Promise<Health> {
    this.#asking ??= this.#look().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #look(): Promise<Health> {
    const health = await healthOf(this.runtime, this.state);
    if (health.status !== this.#last) {
      this.#last = health.status;
      if (health.status === 'ok') this.log.info({ health }, 'ready');
      else this.log.warn({ health }, 'not ready');
    }
    return health;
  }
}
