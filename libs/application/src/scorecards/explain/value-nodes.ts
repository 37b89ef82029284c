import {
  actualOf,
  sameActual,
  type Actual,
  type Id,
  type MeasureState,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import { fitsScope, type PartRead, type ReadValue } from '@strata/engine';
import { valueRowKey, type ValueRow } from '@strata/read-models';
import type { ExplanationNode } from './assemble.js';
import type { EvaluatedFor, ExplainContext } from './explain-context.js';
import { subjectsBehind } from './subjects-behind.js';
import type { ExplainedEvent, ExplainedFacts } from './explained-node.js';

/** The values of a measure over periods. */
export function measureNodes(
  context: ExplainContext,
  measure: MeasureState,
  { subject, periods }: { readonly subject: Subject; readonly periods: readonly PeriodName[] },
): readonly ExplanationNode[] {
  return periods.map((period) => valueNode(context, measure, { subject, period }));
}

/** The value of a measure for one subject and period: reported, computed by a method, or aggregated from parts. */
function valueNode(
  context: ExplainContext,
  measure: MeasureState,
  at: EvaluatedFor,
  more: Pick<ExplainedFacts, 'weight'> = {},
): ExplanationNode {
  const { subject, period } = at;
  const read = context.reader.read(measure, subject, period);
  const computed = context.methodsIn(period).computed.get(measure.id);
  const producer = computed && fitsScope(computed.method, subject) ? computed : undefined;
  return {
    facts: {
      id: `value:${measure.id}/${subject}/${period}`,
      kind: 'value',
      label: measure.labels,
      unit: measure.unit === '' ? undefined : measure.unit,
      ...resultOf(read),
      subject,
      period,
      readsOf: producer ? producedFrom(context, producer.method.id, at) : partsRead(read),
      ...(producer ? {} : reported(context, { measure: measure.id, subject, period }, read.own)),
      ...more,
    },
    parts: () =>
      producer
        ? [context.output({ method: producer.method.id, output: producer.output, ...at })]
        : read.parts.map((part) => partNode(context, measure, { part, period })),
  };
}

function partsRead({ own, parts }: ReadValue): ExplainedFacts['readsOf'] {
  return own === undefined && parts.length > 0 ? parts.map(({ subject }) => subject) : undefined;
}

function producedFrom({ evaluator }: ExplainContext, method: Id, at: EvaluatedFor): ExplainedFacts['readsOf'] {
  const evaluation = evaluator.evaluate(method, at.subject, at.period);
  return evaluation && subjectsBehind(evaluation);
}

function partNode(
  context: ExplainContext,
  measure: MeasureState,
  { part, period }: { readonly part: PartRead; readonly period: PeriodName },
): ExplanationNode {
  const weight = part.weight ? { weight: part.weight.value } : {};
  return valueNode(context, measure, { subject: part.subject, period }, weight);
}

function resultOf({ value, own, reason }: ReadValue): Pick<ExplainedFacts, 'value' | 'reason'> {
  if (own?.kind === 'not-applicable') return { value: null, reason: 'NOT_APPLICABLE' };
  return { value, reason };
}

/** The event of a reported value, and the figure that waits for its approval. */
function reported(
  { inputs }: ExplainContext,
  { measure, subject, period }: EvaluatedFor & { readonly measure: Id },
  own: Actual | undefined,
): Pick<ExplainedFacts, 'event' | 'assumed' | 'awaitingApproval'> {
  const key = valueRowKey(measure, subject, period);
  const from = origin(inputs.values.get(key), own);
  const waiting = inputs.waiting?.get(key);
  if (waiting === undefined || from.assumed === true) return from;
  return { ...from, awaitingApproval: { value: waiting.value, event: eventOf(waiting) } };
}

/** The event of a reported value; a scenario's assumption has none. */
function origin(row: ValueRow | undefined, own: Actual | undefined): Pick<ExplainedFacts, 'event' | 'assumed'> {
  if (own === undefined) return {};
  return row && sameActual(actualOf(row), own) ? { event: eventOf(row) } : { assumed: true };
}

function eventOf({ eventId: id, validFrom: position, knownAt, recordedAt, by, ...row }: ValueRow): ExplainedEvent {
  const [note, reason, evidence] = [row.note ?? undefined, row.reason ?? undefined, row.evidence ?? undefined];
  return { id, position, knownAt, recordedAt, by, note, reason, evidence };
}

/** A measure with its values over a period, for a subject; undefined if the measure does not exist. */
export function measureNode(
  context: ExplainContext,
  id: Id,
  { subject, period }: EvaluatedFor,
): ExplanationNode | undefined {
  const measure = context.structure.measures.get(id);
  if (!measure) return undefined;
  const periods = context.reader.periodsOf(measure, period);
  const nodes = measureNodes(context, measure, { subject, periods });
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  const read = context.reader.over(measure, subject, periods);
  return {
    facts: {
      id: `measure:${id}/${subject}/${period}`,
      kind: 'measure',
      label: measure.labels,
      unit: measure.unit === '' ? undefined : measure.unit,
      ...read,
      subject,
      period,
      readsOf: [...new Set(nodes.flatMap(({ facts }) => facts.readsOf ?? []))],
    },
    parts: () => nodes,
  };
}
