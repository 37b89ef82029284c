import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ProcessState, Runtime } from '@strata/runtime';
import type { Logger } from 'pino';
import { LOGGER, PROCESS_STATE, RUNTIME } from './tokens.js';

/** Keeps every projection up to the log for as long as the process lives. */
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

  /** Finishes the batch at hand, saves its checkpoint and gives the lease up. */
  async beforeApplicationShutdown(): Promise<void> {
    this.state.stopping = true;
    this.#stop.abort();
    await this.#running;
    await this.runtime.close();
    this.log.info({}, 'stopped');
  }

  async #run(): Promise<void> {
    try {
      await this.runtime.runProjections(this.#stop.signal);
    } catch (error) {
      this.log.error({ err: error }, 'projections stopped');
    }
    this.state.projecting = 'stopped';
  }
}
