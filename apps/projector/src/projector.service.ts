import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ProcessState, Runtime } from '@strata/runtime';
import type { Logger } from 'pino';
import { LOGGER, PROCESS_STATE, RUNTIME } from './tokens.js';

/** Keeps every projection up to date with the log while the process runs. */
@Injectable()
export class ProjectorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(PROCESS_STATE) private readonly state: ProcessState,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  /** Finishes the current batch, saves the checkpoint and releases the lease. */
  async beforeApplicationShutdown(): Promise<void> {
    this.state.stopping = true;
    this.#stop.abort();
    await this.#running;
    await this.runtime.close();
    this.log.info({}, 'Projector stopped');
  }

  async #run(): Promise<void> {
    try {
      await this.runtime.runProjections(this.#stop.signal);
    } catch (error) {
      this.log.error({ err: error }, 'Projections stopped because of an error');
    }
    this.state.projecting = 'stopped';
  }
}
