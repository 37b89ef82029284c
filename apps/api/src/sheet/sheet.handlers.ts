import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntrySheet, Strata, ValueCheck } from '@strata/application';
import type { DecimalMark, QueryCheckValuesArgs, QueryEntrySheetArgs } from '@strata/contract';
import type { Draft } from '@strata/domain';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { draftsMutations, type DraftsTarget } from './sheet.mutations.js';

/** Everything that an actor enters for a period. */
export class ReadEntrySheet extends ApiQuery<QueryEntrySheetArgs, EntrySheet> {}

@QueryHandler(ReadEntrySheet)
class ReadEntrySheetHandler implements IQueryHandler<ReadEntrySheet> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, actor, period, asOf }, caller }: ReadEntrySheet) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return this.strata.sheets.read(view, { actor, period });
  }
}

/** What typed values would be. */
export class CheckValues extends ApiQuery<QueryCheckValuesArgs, readonly ValueCheck[]> {}

const MARKS: Readonly<Record<DecimalMark, '.' | ','>> = { point: '.', comma: ',' };

@QueryHandler(CheckValues)
class CheckValuesHandler implements IQueryHandler<CheckValues> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, actor, values, decimalMark }, caller }: CheckValues) {
    const view = await this.strata.clusters.view(caller, cluster);
    return this.strata.sheets.check(view, {
      actor,
      values: values.map(({ subject, note, ...typed }) => ({
        ...typed,
        subject: subject ?? undefined,
        note: note ?? undefined,
      })),
      decimalMark: decimalMark ? MARKS[decimalMark] : undefined,
    });
  }
}

export class ChangeDrafts extends Change<DraftsTarget> {}

@CommandHandler(ChangeDrafts)
class ChangeDraftsHandler extends ChangeHandler<DraftsTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, draftsMutations);
  }
}

/** The drafts of a report that were just kept. */
export class ListDrafts extends ApiQuery<DraftsTarget, readonly Draft[]> {}

@QueryHandler(ListDrafts)
class ListDraftsHandler implements IQueryHandler<ListDrafts> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, actorId: actor, period, values }, caller }: ListDrafts) {
    const view = await this.strata.clusters.view(caller, cluster);
    const kept = values.map(({ measure, subject }) => ({ measure, subject: subject ?? actor }));
    return this.strata.sheets.drafts(view, { actor, period }, kept);
  }
}

export const sheetHandlers = [ReadEntrySheetHandler, CheckValuesHandler, ChangeDraftsHandler, ListDraftsHandler];
