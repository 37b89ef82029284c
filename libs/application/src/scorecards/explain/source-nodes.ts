import {
  assessmentMeans,
  clusterDuring,
  daysOfPeriod,
  subjectParts,
  type Id,
  type InputSource,
  type Subject,
} from '@strata/domain';
import type { BoundEvaluation, Value } from '@strata/engine';
import { leaf, type ExplanationNode } from './assemble.js';
import { assessmentEvent, type ExplainContext } from './explain-context.js';
import type { ExplainedFacts } from './explained-node.js';
import { measureNode } from './value-nodes.js';
import { valueFacts } from './value-facts.js';

/** The input of an evaluation that a source provides; `name` is its name in formulas (a field of a list of records). */
export interface ExplainedInput {
  readonly evaluation: BoundEvaluation;
  readonly input: string;
  readonly name: string;
}

/** The nodes that an input's value comes from; none for a constant. */
export function sourceNodes(
  context: ExplainContext,
  source: InputSource,
  explained: ExplainedInput,
): readonly ExplanationNode[] {
  const { subject, period } = explained.evaluation;
  switch (source.kind) {
    case 'measure':
      return measureSource(context, source, explained);
    case 'assessment':
      return [
        assessmentNode(context, {
          questionnaire: source.questionnaire,
          item: source.item,
          subject: source.subject ?? subject,
          period,
          value: explained.evaluation.valueFrom(source, explained.input),
        }),
      ];
    case 'segmentation':
      return [segmentationNode(explained.evaluation.valueFrom(source, explained.input), subject)];
    case 'activities':
      return activityNodes(context, explained);
    case 'method':
      return [context.output({ method: source.method, output: source.output, subject, period })];
    case 'default':
      return wiredNodes(context, explained);
    case 'constant':
      return [];
    default:
      return partsWithin(source, explained).flatMap((one) => sourceNodes(context, one, explained));
  }
}

/** The sources within a source; for a list of records, only those of the explained field. */
function partsWithin(
  source: Extract<InputSource, { kind: 'list' | 'record' | 'change' }>,
  { input, name }: ExplainedInput,
): readonly InputSource[] {
  if (source.kind === 'list') return source.items;
  if (source.kind === 'change') return [source.previous, source.current];
  return Object.entries(source.fields).flatMap(([field, one]) => (name === `${input}.${field}` ? [one] : []));
}

function measureSource(
  context: ExplainContext,
  { measure, subject, periodsBack = 0 }: Extract<InputSource, { kind: 'measure' }>,
  { evaluation }: ExplainedInput,
): readonly ExplanationNode[] {
  const period = context.reader.periodBefore(evaluation.period, periodsBack);
  if (period === undefined) return [];
  const node = measureNode(context, measure, { subject: subject ?? evaluation.subject, period });
  return node ? [node] : [];
}

interface AssessmentQuestion {
  readonly questionnaire: Id;
  readonly item?: string;
  readonly subject: Subject;
  readonly period: string;
  readonly value: Value | undefined;
}

/** A grade with the number of assessors; for an actor that is assessed by unit, with its units. */
function assessmentNode(context: ExplainContext, question: AssessmentQuestion): ExplanationNode {
  const { questionnaire, item, subject, period, value } = question;
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
    item,
    assessors: counts.reduce((most, [, { count }]) => Math.max(most, count), 0),
    event: counts.length > 0 ? event : undefined,
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
          assessmentNode(context, { ...question, subject: unit, value: grade(questionnaire, item, unit, period) }),
        ),
  };
}

function isPartOf(subject: Subject, actor: Subject): boolean {
  const parts = subjectParts(subject);
  return parts?.actor === actor && parts.part !== undefined;
}

function segmentationNode(value: Value | undefined, subject: Subject): ExplanationNode {
  return leaf({
    id: `segmentation:${subject}`,
    kind: 'assessment',
    label: { en: 'Market segmentation', ru: 'Сегментация рынка', uk: 'Сегментація ринку' },
    ...valueFacts(value),
    subject,
  });
}

/** What each development activity changes; of a list of records, only the explained field. */
function activityNodes(
  context: ExplainContext,
  { evaluation: { subject, period }, input, name }: ExplainedInput,
): readonly ExplanationNode[] {
  const planned = context.evaluator.assessments.activities(subject, period);
  return planned.flatMap((activity) =>
    (['dTs', 'dC', 'dK'] as const)
      .filter((field) => name === `${input}.${field}`)
      .map((field) =>
        leaf({
          id: `activity:${activity.strategy}/${activity.initiative}/${activity.id}/${field}`,
          kind: 'activity',
          label: activity.labels,
          value: activity[field],
          subject: activity.owner,
          period,
        }),
      ),
  );
}

/** The sources of the definition's default wiring. */
function wiredNodes(context: ExplainContext, { evaluation, input }: ExplainedInput): readonly ExplanationNode[] {
  const { subject, period, method } = evaluation;
  const wiring = method.definition.wiring?.find((one) => one.input === input);
  return (wiring?.from ?? []).flatMap((from) => {
    if ('each' in from) return memberNodes(context, from, period);
    if ('method' in from) return [context.output({ method: from.method, output: from.output, subject, period })];
    const { assessment: questionnaire, label } = from;
    const { grade, customersSegment } = context.evaluator.assessments;
    if ('items' in from) {
      return from.items.map((item) => {
        const value = grade(questionnaire, item, subject, period);
        return assessmentNode(context, { questionnaire, item, subject, period, value });
      });
    }
    const value = grade(questionnaire, undefined, subject, period);
    const segment =
      value === undefined && questionnaire === 'customers' ? customersSegment(subject, period) : undefined;
    if (segment !== undefined) return [segmentationNode(segment, subject)];
    const node = assessmentNode(context, { questionnaire, subject, period, value });
    return [{ ...node, facts: { ...node.facts, label } }];
  });
}

/** An output of a method for each member, with or without a value. */
function memberNodes(
  context: ExplainContext,
  { method, output }: { readonly method: Id; readonly output: string },
  period: string,
): readonly ExplanationNode[] {
  const { cluster } = context.structure;
  const { actors } = clusterDuring(cluster, daysOfPeriod(period, cluster.calendar));
  const members = actors.filter(({ status }) => status === 'member');
  return members.map(({ id: subject }) => context.output({ method, output, subject, period }));
}
