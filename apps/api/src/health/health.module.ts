import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { healthHandlers } from './health.handlers.js';
import { HealthResolver } from './health.resolver.js';

/** Liveness and readiness of the process, and its health for administrators. */
@Module({ controllers: [HealthController], providers: [HealthResolver, ...healthHandlers] })
export class HealthModule {}
