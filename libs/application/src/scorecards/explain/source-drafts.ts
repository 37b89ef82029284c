import { assessmentMeans, subjectParts, type Id, type InputSource, type Subject } from '@strata/domain';
import type { BoundEvaluation, Value } from '@strata/engine';
import { leaf, type Draft } from './assemble.js';
import { assessmentEvent, type ExplainContext } from './explain-context.js';
import type { ExplainedFacts } from './explained-node.js';
import { measureDraft } from './value-drafts.js';
import { valueFacts } from './value-facts.js';

/** Which input of which evaluation a source feeds; `name` is what formulas call it (a field of a list of records). */
export interface FedInput {
  readonly evaluation: BoundEvaluation;
  readonly input: string;
  readonly name: string;
}

/** What an input's value was taken from. A constant says all by its value. */
export function sourceDrafts(context: ExplainContext, source: InputSource, fed: FedInput): readonly Draft[] {
  const { subject, period } = fed.evaluation;
  switch (source.kind) {
    case 'measure':
      return measureSource(context, source, fed);
    case 'assessment':
      return [
        assessmentDraft(context, {
          questionnaire: source.questionnaire,
          item: source.item,
          subject: source.subject ?? subject,
          period,
          value: fed.evaluation.valueFrom(source, fed.input),
        }),
      ];
    case 'segmentation':
      return [segmentationDraft(fed.evaluation.valueFrom(source, fed.input), subject)];
    case 'method':
      return [context.output({ method: source.method, output: source.output, subject, period })];
    case 'default':
      return wiredDrafts(context, fed);
    case 'constant':
      return [];
    default:
      return partsWithin(source, fed).flatMap((one) => sourceDrafts(context, one, fed));
  }
}

/** Of a list of records, only what fills the field that is explained. */
function partsWithin(
  source: Extract<InputSource, { kind: 'list' | 'record' | 'change' }>,
  { input, name }: FedInput,
): readonly InputSource[] {
  if (source.kind === 'list') return source.items;
  if (source.kind === 'change') return [source.previous, source.current];
  return Object.entries(source.fields).flatMap(([field, one]) => (name === `${input}.${field}` ? [one] : []));
}

function measureSource(
  context: ExplainContext,
  { measure, subject, periodsBack = 0 }: Extract<InputSource, { kind: 'measure' }>,
  { evaluation }: FedInput,
): readonly Draft[] {
  const period = context.reader.periodBefore(evaluation.period, periodsBack);
  if (period === undefined) return [];
  const draft = measureDraft(context, measure, { subject: subject ?? evaluation.subject, period });
  return draft ? [draft] : [];
}

interface Asked {
  readonly questionnaire: Id;
  readonly item?: string;
  readonly subject: Subject;
  readonly period: string;
  readonly value: Value | undefined;
}

/** A grade with how many gave it; of an actor that is assessed unit by unit, with its units. */
function assessmentDraft(context: ExplainContext, asked: Asked): Draft {
  const { questionnaire, item, subject, period, value } = asked;
  const states = context.inputs.assessments.filter(
    (one) => one.questionnaire === questionnaire && one.period === period,
  );
  const own = states.find((one) => one.subject === subject);
  const means = own && assessmentMeans(own);
  const counts = means ? [...means].filter(([id]) => item === undefined || id === item) : [];
  const event = own && assessmentEvent(context, own);
  const facts: ExplainedFacts = {
    id: ['assessment', `${questionnaire}${item === undefined ? '' : `/${item}`}/${subject}/${period}`].join(':'),
    kind: 'assessment',
    ...valueFacts(value),
    subject,
    period,
    questionnaire,
    ...(item === undefined ? {} : { item }),
    assessors: counts.reduce((most, [, { count }]) => Math.max(most, count), 0),
    ...(event && counts.length > 0 ? { event } : {}),
  };
  if (counts.length > 0) return leaf(facts);
  const units = states.map((one) => one.subject).filter((one) => isPartOf(one, subject));
  const { grade } = context.evaluator.assessments;
  return {
    facts,
    parts: () =>
      units
        .sort()
        .map((unit) =>
          assessmentDraft(context, { ...asked, subject: unit, value: grade(questionnaire, item, unit, period) }),
        ),
  };
}

function isPartOf(subject: Subject, actor: Subject): boolean {
  const parts = subjectParts(subject);
  return parts?.actor === actor && parts.part !== undefined;
}

function segmentationDraft(value: Value | undefined, subject: Subject): Draft {
  return leaf({
    id: `segmentation:${subject}`,
    kind: 'assessment',
    label: { en: 'Market segmentation', ru: 'Сегментация рынка', uk: 'Сегментація ринку' },
    ...valueFacts(value),
    subject,
  });
}

/** What the definition's own wiring puts together. */
function wiredDrafts(context: ExplainContext, { evaluation, input }: FedInput): readonly Draft[] {
  const { subject, period, method } = evaluation;
  const wiring = method.definition.wiring?.find((one) => one.input === input);
  return (wiring?.from ?? []).map((from) => {
    if ('method' in from) return context.output({ method: from.method, output: from.output, subject, period });
    const { grade, customersSegment } = context.evaluator.assessments;
    const value = grade(from.assessment, undefined, subject, period);
    if (value === undefined && from.assessment === 'customers') {
      const segment = customersSegment(subject);
      if (segment !== undefined) return segmentationDraft(segment, subject);
    }
    const draft = assessmentDraft(context, { questionnaire: from.assessment, subject, period, value });
    return { ...draft, facts: { ...draft.facts, label: from.label } };
  });
}
