import type { ClusterView } from '@strata/application';
import type { Resolvers } from '@strata/graphql';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { ReadValues, ReadVersions } from '../bus/messages.js';
import { changedView } from '../cluster/changed-view.js';
import { pageByKey } from '../paging/connection.js';
import type { RequestContext } from '../request/request-context.js';
import { valueSource, type ValueSource } from './value-source.js';

/** A value with the view that it was asked in. */
export interface ValueAnswerSource {
  readonly view: ClusterView;
  readonly subject: string;
  readonly measure: string;
  readonly period: string;
  readonly value: ValueSource | null;
}

/** Fields of values and of what reports answer with. */
export const reportTypes: Pick<Resolvers<RequestContext>, 'ValueAnswer' | 'ValuesReported'> = {
  ValueAnswer: {
    cluster: ({ view }: ValueAnswerSource) => view.clusterId,
    position: ({ view }: ValueAnswerSource) => view.position,
    versions: async ({ view, measure, subject, period }: ValueAnswerSource, args, context) => {
      const rows = await context.queries.execute(new ReadVersions(view, { measure, subject, period }));
      const versions = rows.map((row) => valueSource(row, view.position));
      return pageByKey(versions, args, ({ position }: ValueSource) => position);
    },
  },
  ValuesReported: {
    values: async (answer: ChangeAnswer, _args, context) => {
      const { addressed } = answer;
      if (addressed.aggregate !== 'report') return null;
      const { period, values } = addressed.command;
      const view = await changedView(answer, context);
      const selection = {
        measures: [...new Set(values.map(({ measure }) => measure))],
        subjects: [...new Set(values.map(({ subject }) => subject))],
        periods: [period],
      };
      const reported = new Set(values.map(({ measure, subject }) => `${measure} ${subject}`));
      const rows = await context.queries.execute(new ReadValues(view, selection));
      return rows
        .filter(({ measure, subject }) => reported.has(`${measure} ${subject}`))
        .map((row) => valueSource(row, view.position));
    },
  },
};
