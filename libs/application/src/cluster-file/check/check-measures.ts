import {
  type DateText,
  definitionProblems,
  type MeasureDefinition,
  perProblems,
  settingFrom,
  subjectParts,
  type Subject,
  targetProblems,
} from '@strata/domain';
import type { Fault, Path } from '../cluster-file-problem.js';
import type { FileMeasure } from '../cluster-file.js';
import type { Known } from './known.js';
import { findCycle, unknown } from './reference.js';

/** Checks definitions and targets by the rules of the domain, the subjects of targets, and weight measures. */
export function checkMeasures(known: Known): readonly Fault[] {
  return [...known.file.measures.flatMap((measure) => checkMeasure(measure, known)), ...weightCycle(known)];
}

function checkMeasure(measure: FileMeasure, known: Known): readonly Fault[] {
  const { id, definition, targets } = measure;
  const at = ['measures', id];
  return [
    ...definitionProblems(definition).map(({ path, message }) => ({ path: [...at, ...steps(path)], message })),
    ...checkWeight(measure, known),
    ...targets.flatMap(({ subject, per, entries }) => [
      ...perProblems(definition, per).map(({ message }) => ({ path: [...at, 'targets', subject], message })),
      ...unknownSubject(subject, [...at, 'targets', subject], known),
      ...entries.flatMap(({ from, value }, i) =>
        targetProblems(definitionFrom(measure, from), value).map(({ message }) => ({
          path: [...at, 'targets', subject, ...(entries.length > 1 ? [i] : [])],
          message,
        })),
      ),
    ]),
  ];
}

/** The definition in force from a day on. */
function definitionFrom({ definition, versions }: FileMeasure, from: DateText | null): MeasureDefinition {
  const version = versions && settingFrom({ latest: undefined, entries: versions }, from);
  return version ? { ...definition, ...version } : definition;
}

function checkWeight({ id, definition }: FileMeasure, known: Known): readonly Fault[] {
  const { weightMeasure } = definition.aggregation;
  if (weightMeasure === undefined) return [];
  const path = ['measures', id, 'aggregation', 'weightMeasure'];
  const weight = known.measure(weightMeasure);
  if (weight !== undefined && weight.definition.valueType !== 'number') {
    return [{ path, message: `The weight measure "${weightMeasure}" must hold numbers.` }];
  }
  return unknown({ path, id: weightMeasure, kind: 'measure', among: known.ids(['measures']) });
}

function weightCycle(known: Known): readonly Fault[] {
  const weights = (id: string) => known.measure(id)?.definition.aggregation.weightMeasure;
  const cycle = findCycle(
    known.file.measures.map(({ id }) => id),
    (id) => [weights(id) ?? []].flat(),
  );
  if (cycle === undefined) return [];
  const path = ['measures', cycle[0] ?? '', 'aggregation', 'weightMeasure'];
  return [{ path, message: `The measures weight each other in a cycle: ${cycle.join(' -> ')}.` }];
}

function unknownSubject(subject: Subject, path: Path, known: Known): readonly Fault[] {
  const parts = subjectParts(subject);
  if (parts === undefined) return [];
  const { actor, part } = parts;
  const noActor = unknown({ path, at: 'key', id: actor, kind: 'actor', among: known.ids(['actors']) });
  if (part === undefined || noActor.length > 0) return noActor;
  const among = new Set(['services', 'units'].flatMap((kind) => [...known.ids(['actors', actor, kind])]));
  return unknown({ path, at: 'key', id: part, kind: 'service or unit', of: `the actor "${actor}"`, among });
}

function steps(path: string): Path {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
