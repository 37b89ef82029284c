import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** Liveness and readiness of the process. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
