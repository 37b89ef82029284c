import type { AssessmentState, SegmentationAxis } from '@strata/domain';
import { Scalar } from 'yaml';
import type { FileData, FileMethod, FileProgramme, FileScenario, FileSegmentation } from '../cluster-data.js';
import { optional, unless, writeLabels } from './write-settings.js';
import { block, blockOf, inline, list, plain, text, type Part } from './yaml-writer.js';

/** The sections with the data of a cluster. */
export function writeData({ methods, assessments, segmentations, scenarios, programmes }: FileData) {
  return {
    methods: methods && blockOf(methods.map((method) => [method.id, writeMethod(method)])),
    assessments: assessments && list(assessments.map(writeAssessment)),
    segmentations: segmentations && blockOf(segmentations.map((one) => [one.actor, writeSegmentation(one)])),
    scenarios: scenarios && blockOf(scenarios.map((one) => [one.id, writeScenario(one)])),
    programmes: programmes && blockOf(programmes.map((one) => [one.strategy, writeProgramme(one)])),
  };
}

function writeMethod({ versions, adopted, onTrial, binding }: FileMethod): Part | undefined {
  return block({
    versions: list(
      versions.flatMap((one) => block({ origin: plain(one.origin), definition: literal(one.text) }) ?? []),
    ),
    adopted: optional(adopted, plain),
    onTrial: optional(onTrial, plain),
    binding: optional(binding, writePlain),
  });
}

/** A text over several lines, exactly as it is: its hash identifies it. */
function literal(value: string): Scalar {
  const scalar = new Scalar(value);
  const isPlain = /^[^\s].*\n$/su.test(value) && !/\r|[^\S\n]\n|\n\n$|\t/u.test(value);
  scalar.type = isPlain ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Plain data: maps on one line if they are short. */
function writePlain(value: unknown): Part | undefined {
  if (Array.isArray(value)) return list(value.flatMap((item: unknown) => writePlain(item) ?? []));
  if (typeof value === 'number') return plain(value);
  if (typeof value !== 'object' || value === null) return value === undefined ? undefined : text(String(value));
  const parts = Object.entries(value).map(([key, part]) => [key, writePlain(part)] as const);
  const isFlat = parts.every(([, part]) => part instanceof Scalar);
  return isFlat ? inline(Object.fromEntries(parts)) : blockOf(parts);
}

function writeAssessment({ questionnaire, subject, period, assessors }: AssessmentState): Part {
  const grades = assessors
    .filter((one) => one.grades.length > 0)
    .map(
      ({ assessor, grades: given }) =>
        [
          assessor,
          blockOf(
            given.map(({ item, grade, note, recordedBy }) => [
              item,
              note === undefined && recordedBy === undefined
                ? text(grade)
                : inline({ grade: text(grade), note: optional(note, text), recordedBy: optional(recordedBy, text) }),
            ]),
          ),
        ] as const,
    );
  // An assessment has at least one grade.
  return block({
    questionnaire: text(questionnaire),
    subject: text(subject),
    period: text(period),
    grades: blockOf(grades),
  })!;
}

function writeSegmentation({ groups, services, cells }: FileSegmentation): Part | undefined {
  const axis = (items: readonly SegmentationAxis[]): Part | undefined =>
    blockOf(items.map(({ id, labels }) => [id, writeLabels(labels)]));
  return block({
    groups: axis(groups),
    services: axis(services),
    cells: list(
      cells.flatMap(({ group, service, share, demand, advantage, weakness, target }) => {
        const ids = { group: text(group), service: text(service), share: plain(share), demand: plain(demand) };
        const notes = { advantage: optional(advantage, text), weakness: optional(weakness, text) };
        return inline({ ...ids, ...notes, target: target ? plain('true') : undefined }) ?? [];
      }),
    ),
  });
}

function writeScenario({ labels, assumptions }: FileScenario): Part | undefined {
  return block({
    labels: writeLabels(labels),
    assumptions: list(
      assumptions.flatMap(
        ({ measure, subject, period, value }) =>
          inline({ measure: text(measure), subject: text(subject), period: text(period), value: plain(value) }) ?? [],
      ),
    ),
  });
}

function writeProgramme({ initiatives }: FileProgramme): Part | undefined {
  return blockOf(initiatives.map((one) => [one.id, writeInitiative(one)]));
}

function writeInitiative(initiative: FileProgramme['initiatives'][number]): Part | undefined {
  const { labels, objectives, measures, responsible, start, end, status, comment, milestones, reached } = initiative;
  const reachedOn = new Map(reached.map(({ milestone, on }) => [milestone, on]));
  return block({
    labels: writeLabels(labels),
    objectives: list(objectives.map(text)),
    measures: list(measures.map(text)),
    responsible: list(responsible.map(text)),
    start: plain(start),
    end: plain(end),
    milestones: blockOf(
      milestones.map(({ id, labels: name, due }) => [
        id,
        block({ labels: writeLabels(name), due: plain(due), reached: optional(reachedOn.get(id), plain) }),
      ]),
    ),
    status: unless<string>(status, 'planned'),
    comment: optional(comment, text),
    activities: blockOf(
      initiative.activities.map(({ id, labels: name, dTs, dC, dK }) => [
        id,
        block({ labels: writeLabels(name), dTs: plain(dTs), dC: plain(dC), dK: plain(dK) }),
      ]),
    ),
  });
}
