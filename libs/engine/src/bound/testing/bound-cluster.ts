import type {
  AssessmentState,
  Id,
  InputSource,
  MeasureState,
  MethodBinding,
  ProgrammeState,
  SegmentationState,
  Subject,
} from '@strata/domain';
import type { MethodDefinition } from '../../method/method-schema.js';
import { shippedMethod } from '../../method/testing/shipped-methods.js';
import {
  actor,
  cluster,
  map,
  measure,
  objective,
  strategy,
  valuesOf,
  type Given,
  LATER,
} from '../../scorecard/testing/structures.js';
import type { DatedStructure } from '../../scorecard/structure.js';
import { assessmentSourceOf } from '../assessment-source.js';
import { createBoundEvaluator, type BoundEvaluator } from '../bound-evaluator.js';
import type { BoundMethod, BoundMethods } from '../bound-method.js';

/** A measure per year. */
export function yearly(id: Id, more: Partial<MeasureState> = {}): MeasureState {
  return measure(id, { frequency: 'year', ...more });
}

/** Actors A (units A/bar and A/spa) and B under the cluster, with these measures on one objective of the cluster's map. */
export function coast(...measures: readonly MeasureState[]): DatedStructure {
  const labels = { en: 'x' };
  const top = strategy('top');
  const shown = Object.fromEntries(measures.map(({ id }) => [id, 1]));
  return {
    cluster: cluster({
      actors: [
        actor('A', {
          units: [
            { id: 'bar', labels },
            { id: 'spa', labels },
          ],
        }),
        actor('B'),
      ],
    }),
    day: LATER,
    cascade: { strategies: [top] },
    maps: new Map([['top', map([objective('all', shown)])]]),
    measures: new Map(measures.map((one) => [one.id, one])),
  };
}

/** A shipped method with a binding. */
export function bound(id: Id, binding: Partial<MethodBinding>, definition = shippedMethod(id)): BoundMethod {
  return {
    id,
    version: definition.version,
    definition,
    binding: { scope: 'actor', inputs: {}, outputs: {}, ...binding },
  };
}

export function methodsOf(...methods: readonly BoundMethod[]): BoundMethods {
  return new Map(methods.map((method) => [method.id, method]));
}

/** Sources that bind each input to the measure with its name. */
export function fromMeasures(...names: readonly string[]): Record<string, InputSource> {
  return Object.fromEntries(names.map((name) => [name, { kind: 'measure', measure: name } as const]));
}

/** Grades by assessor: `{ ann: { 'f1.1': 'S' } }`. */
export function assessed(
  questionnaire: Id,
  subject: Subject,
  grades: Readonly<Record<string, Readonly<Record<string, string>>>>,
  period = '2024',
): AssessmentState {
  const assessors = Object.entries(grades).map(([assessor, given]) => ({
    assessor,
    grades: Object.entries(given).map(([item, grade]) => ({ item, grade })),
  }));
  return { questionnaire, subject, period, assessors };
}

export interface Situation {
  readonly structure: DatedStructure;
  readonly methods: BoundMethods;
  /** By `measure subject period`. */
  readonly values?: Readonly<Record<string, Given>>;
  readonly assessments?: readonly AssessmentState[];
  readonly segmentations?: ReadonlyMap<Id, SegmentationState>;
  readonly programmes?: ReadonlyMap<Id, ProgrammeState>;
}

export function evaluatorOf({
  structure,
  methods,
  values = {},
  assessments = [],
  segmentations = new Map(),
  programmes = new Map(),
}: Situation): BoundEvaluator {
  return createBoundEvaluator({
    structure,
    methods,
    reported: valuesOf(values),
    assessments: assessmentSourceOf({ assessments, segmentations, programmes, structure }),
  });
}

const text = (word: string) => ({ en: word, ru: word, uk: word });

/** A definition with one formula over optional inputs. */
export function definitionOf(
  id: Id,
  formula: string,
  inputs: Readonly<Record<string, 'number' | 'pair' | 'numbers' | 'segment' | 'text' | 'boolean'>>,
): MethodDefinition {
  return {
    id,
    version: 1,
    title: text(id),
    source: { paper: 'none', authors: 'nobody', place: 'nowhere' },
    inputs: Object.entries(inputs).map(([name, type]) => ({
      name,
      type,
      unit: 'index' as const,
      label: text(name),
      optional: true,
    })),
    formulas: [{ name: 'out', formula }],
    outputs: [{ name: 'out' }],
  };
}

/** A balance sheet for the method of normative discounts. */
export const LIQUIDITY = {
  ...{ C: 120.5, CFI: 30, CR1: 80, CA: 45, R1: 12, S: 200, LTF: 60, DC: 7, A1: 900 },
  ...{ L5: 40, OCC: 25, CP: 110, SLL: 70, L3: 150, L1: 800 },
};

/** The input `x` from a measure. */
export function fromMeasuresAs(measure: string): Record<string, InputSource> {
  return { x: { kind: 'measure', measure } };
}
