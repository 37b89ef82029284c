import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ImportController } from './import.controller.js';
import { importHandlers } from './import.handlers.js';
import { ChangeReport, reportHandlers } from './report.handlers.js';
import { reportMutations } from './report.mutations.js';
import { ReportResolver } from './report.resolver.js';

/** The values that actors report. */
@Module({
  controllers: [ImportController],
  providers: [
    ReportResolver,
    mutationResolver(ChangeReport, fieldsOf(reportMutations)),
    ...reportHandlers,
    ...importHandlers,
  ],
})
export class ReportModule {}
