import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Settings } from '@strata/config';
import { openRuntime, type PlainServer, type ProcessState, type Runtime } from '@strata/runtime';
import { destination, pino, type Logger } from 'pino';
import { startHealthServer } from './health-server.js';
import { ProjectorModule } from './projector.module.js';

interface StartProjectorOptions {
  /** Default: JSON lines on standard error. */
  readonly log?: Logger;
}

/** A running projector. */
interface Projector {
  /** Base URL of the health server. */
  readonly url: string;
  readonly runtime: Runtime;
  /** Finishes the current batch, saves the checkpoint, releases the lease and closes the stores. */
  close(): Promise<void>;
}

/**
 * Opens the stores and keeps the projections up to date with the log. Several projectors can run: one holds the lease
 * of each projection, and another takes over when it stops. Health is served on the configured host and port.
 */
export async function startProjector(settings: Settings, options: StartProjectorOptions = {}): Promise<Projector> {
  const log = options.log ?? pino({ name: 'projector', level: settings.log.level }, destination({ fd: 2, sync: true }));
  const runtime = await openRuntime(settings, { purpose: 'serve', log });
  const state: ProcessState = { stopping: false, projecting: 'in-process' };
  let health: PlainServer | undefined;
  try {
    health = await startHealthServer(runtime, state, settings.http);
    const app = await NestFactory.createApplicationContext(ProjectorModule.with({ runtime, log, state }), {
      abortOnError: false,
      logger: false,
    });
    log.info({ url: health.url, projections: runtime.projections }, 'Projector started');
    return { url: health.url, runtime, close: () => closeAll(app, health) };
  } catch (error) {
    await health?.close();
    await runtime.close();
    throw error;
  }
}

async function closeAll(app: INestApplicationContext, health: PlainServer | undefined): Promise<void> {
  await app.close();
  await health?.close();
}
