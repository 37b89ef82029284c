import { Module } from '@nestjs/common';
import { auditHandlers } from './audit.handlers.js';
import { AuditResolver } from './audit.resolver.js';

/** What auditors ask for: evidence, revisions and the reasons of a change. */
@Module({ providers: [AuditResolver, ...auditHandlers] })
export class AuditModule {}
