import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Settings } from '@strata/config';
import { openRuntime, type ProcessState, type Runtime } from '@strata/runtime';
import { destination, pino, type Logger } from 'pino';
import { startHealthServer, type HealthServer } from './health-server.js';
import { ProjectorModule } from './projector.module.js';

export interface StartProjectorOptions {
  /** Where the log goes; standard error as JSON lines if left out. */
  readonly log?: Logger;
}

/** A running projector. */
export interface Projector {
  /** Address of its health, without path. */
  readonly url: string;
  readonly runtime: Runtime;
  /** Finishes the batch at hand, saves the checkpoint, gives the lease up and closes the stores. */
  close(): Promise<void>;
}

/**
 * Opens the stores and keeps the projections up to the log. Several projectors may run: one holds the lease of a
 * projection, the others take over when it is gone. Health is served on the port and host of the settings.
 */
export async function startProjector(settings: Settings, options: StartProjectorOptions = {}): Promise<Projector> {
  const log = options.log ?? pino({ name: 'projector', level: settings.log.level }, destination({ fd: 2, sync: true }));
  const runtime = await openRuntime(settings, { purpose: 'serve', log });
  const state: ProcessState = { stopping: false, projecting: 'in-process' };
  let health: HealthServer | undefined;
  try {
    health = await startHealthServer(runtime, state, settings.http);
    const app = await NestFactory.createApplicationContext(ProjectorModule.with({ runtime, log, state }), {
      abortOnError: false,
      logger: false,
    });
    log.info({ url: health.url, projections: runtime.projections }, 'projecting');
    return { url: health.url, runtime, close: () => closeAll(app, health) };
  } catch (error) {
    await health?.close();
    await runtime.close();
    throw error;
  }
}

async function closeAll(app: INestApplicationContext, health: HealthServer | undefined): Promise<void> {
  await app.close();
  await health?.close();
}
