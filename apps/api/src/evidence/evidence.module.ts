import { Module } from '@nestjs/common';
import { evidenceHandlers } from './evidence.handlers.js';
import { EvidenceResolver } from './evidence.resolver.js';

/** Exports closed evaluations with everything that proves them. */
@Module({ providers: [EvidenceResolver, ...evidenceHandlers] })
export class EvidenceModule {}
