import { Module } from '@nestjs/common';
import { sheetHandlers } from './sheet.handlers.js';
import { SheetResolver } from './sheet.resolver.js';

/** Entry sheets, and checks of typed values. */
@Module({ providers: [SheetResolver, ...sheetHandlers] })
export class SheetModule {}
