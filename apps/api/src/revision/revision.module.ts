import { Module } from '@nestjs/common';
import { revisionHandlers } from './revision.handlers.js';
import { RevisionResolver } from './revision.resolver.js';

/** How the values of measures were revised. */
@Module({ providers: [RevisionResolver, ...revisionHandlers] })
export class RevisionModule {}
