import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** Whether the process is alive and can serve. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
