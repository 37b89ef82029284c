import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { ListDrafts } from './sheet.handlers.js';
import { valueIn, type EarlierValueSource } from './sheet-source.js';

/** Fields of entry sheets, drafts and checked values. */
export const sheetTypes: TypeResolvers<'EntrySheet' | 'EntryRow' | 'ValueCheck' | 'DraftsChanged'> = {
  EntrySheet: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    rows: (sheet) => sheet.rows.map((row) => ({ sheet, row })),
  },
  EntryRow: {
    measure: ({ sheet, row }) => ({ view: sheet.view, measure: row.measure }),
    definition: ({ row }) => row.definition,
    subject: ({ row }) => row.subject,
    objectives: ({ row }) => row.objectives,
    due: ({ row }) => row.due,
    previous: ({ sheet, row }) =>
      row.previous.map(({ value, ...of }): EarlierValueSource => ({ ...of, value: valueIn(sheet, value) })),
    value: ({ sheet, row }) => valueIn(sheet, row.value),
    approval: ({ row }) => row.approval,
    scored: ({ row }) => row.scored,
    draft: ({ row }) => row.draft,
    lock: ({ row }) => row.lock,
  },
  DraftsChanged: {
    drafts: ({ target }, _args, context) => context.queries.execute(new ListDrafts(target, queryContextOf(context))),
  },
  ValueCheck: {
    measure: ({ value }) => value?.measure,
    subject: ({ value }) => value?.subject,
    understood: ({ value }) => value?.actual,
  },
};
