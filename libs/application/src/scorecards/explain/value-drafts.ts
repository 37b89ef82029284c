import { sameActual, type Actual, type Id, type MeasureState, type PeriodName, type Subject } from '@strata/domain';
import { fitsScope, type PartRead, type ReadValue } from '@strata/engine';
import { actualOf, valueRowKey, type ValueRow } from '@strata/read-models';
import type { Draft } from './assemble.js';
import type { EvaluatedFor, ExplainContext } from './explain-context.js';
import type { ExplainedEvent, ExplainedFacts } from './explained-node.js';

/** A measure's values over the periods that make up its value; a single one stands for itself. */
export function measureDrafts(
  context: ExplainContext,
  measure: MeasureState,
  { subject, periods }: { readonly subject: Subject; readonly periods: readonly PeriodName[] },
): readonly Draft[] {
  return periods.map((period) => valueDraft(context, measure, { subject, period }));
}

/** The value of a measure for one subject and period: reported, computed by a method, or put together from parts. */
function valueDraft(
  context: ExplainContext,
  measure: MeasureState,
  at: EvaluatedFor,
  more: Pick<ExplainedFacts, 'weight'> = {},
): Draft {
  const { subject, period } = at;
  const read = context.reader.read(measure, subject, period);
  const computing = context.computed.get(measure.id);
  const maker = computing && fitsScope(computing.method, subject) ? computing : undefined;
  return {
    facts: {
      id: `value:${measure.id}/${subject}/${period}`,
      kind: 'value',
      label: measure.labels,
      ...(measure.unit === '' ? {} : { unit: measure.unit }),
      ...shown(read),
      subject,
      period,
      ...(maker ? {} : origin(context.inputs.values.get(valueRowKey(measure.id, subject, period)), read.own)),
      ...more,
    },
    parts: () =>
      maker
        ? [context.output({ method: maker.method.id, output: maker.output, ...at })]
        : read.parts.map((part) => partDraft(context, measure, { part, period })),
  };
}

function partDraft(
  context: ExplainContext,
  measure: MeasureState,
  { part, period }: { readonly part: PartRead; readonly period: PeriodName },
): Draft {
  const weighed = part.weight ? { weight: part.weight.value } : {};
  return valueDraft(context, measure, { subject: part.subject, period }, weighed);
}

function shown({ value, own, reason }: ReadValue): Pick<ExplainedFacts, 'value' | 'reason'> {
  if (own?.kind === 'not-applicable') return { value: null, reason: 'NOT_APPLICABLE' };
  return { value, ...(reason === undefined ? {} : { reason }) };
}

/** The event of a reported value; a scenario's assumption in its place has none. */
function origin(row: ValueRow | undefined, own: Actual | undefined): Pick<ExplainedFacts, 'event' | 'assumed'> {
  if (own === undefined) return {};
  return row && sameActual(actualOf(row), own) ? { event: eventOf(row) } : { assumed: true };
}

function eventOf({ eventId: id, validFrom: position, knownAt, recordedAt, by }: ValueRow): ExplainedEvent {
  return { id, position, knownAt, recordedAt, by };
}

/** The measure of an id with its values over a period, for a subject. */
export function measureDraft(context: ExplainContext, id: Id, { subject, period }: EvaluatedFor): Draft | undefined {
  const measure = context.structure.measures.get(id);
  if (!measure) return undefined;
  const periods = context.reader.periodsOf(measure, period);
  const drafts = measureDrafts(context, measure, { subject, periods });
  const [only] = drafts;
  if (only && drafts.length === 1) return only;
  const read = context.reader.over(measure, subject, periods);
  return {
    facts: {
      id: `measure:${id}/${subject}/${period}`,
      kind: 'measure',
      label: measure.labels,
      ...(measure.unit === '' ? {} : { unit: measure.unit }),
      ...read,
      subject,
      period,
    },
    parts: () => drafts,
  };
}
