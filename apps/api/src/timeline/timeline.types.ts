import type { Origin } from '@strata/application';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { labelIn } from '../request/labels.js';
import type { RequestContext } from '../request/request-context.js';
import type { OriginQuestion, WithOrigin } from './timeline-source.js';
import { FindOrigin } from './timeline.handlers.js';

/** Who set what a source is about. */
export function originIn(question: OriginQuestion, context: RequestContext): Promise<Origin | undefined> {
  return context.queries.execute(new FindOrigin(question, queryContextOf(context)));
}

/** Who set a setting. */
export function originOf({ setIn }: WithOrigin, _args: object, context: RequestContext) {
  return originIn(setIn, context);
}

/** Fields of entries of a timeline, and the origins of settings. */
export const timelineTypes: TypeResolvers<'TimelineEntry' | 'DatedWeight' | 'AcceptedWeight'> = {
  TimelineEntry: {
    sentence: ({ sentence }, { language }) => labelIn(sentence, language),
    changesOmitted: ({ omitted }) => omitted,
  },
  DatedWeight: { origin: originOf },
  AcceptedWeight: { origin: originOf },
};
