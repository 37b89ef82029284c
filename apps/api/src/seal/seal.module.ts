import { Module } from '@nestjs/common';
import { sealHandlers } from './seal.handlers.js';
import { SealResolver } from './seal.resolver.js';

/** The seals of the log, and proofs. */
@Module({ providers: [SealResolver, ...sealHandlers] })
export class SealModule {}
