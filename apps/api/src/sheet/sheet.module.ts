import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeDrafts, sheetHandlers } from './sheet.handlers.js';
import { draftsMutations } from './sheet.mutations.js';
import { SheetResolver } from './sheet.resolver.js';

/** Entry sheets, drafts, and checks of typed values. */
@Module({ providers: [SheetResolver, mutationResolver(ChangeDrafts, fieldsOf(draftsMutations)), ...sheetHandlers] })
export class SheetModule {}
