import type { AssessmentState, Id, InputSource, MeasureState, Subject } from '@strata/domain';
import fc from 'fast-check';
import type { MethodDefinition } from '../../method/method-schema.js';
import type { DatedStructure } from '../../scorecard/structure.js';
import { measure } from '../../scorecard/testing/structures.js';
import { MEASURES, randomStructure } from '../../scorecard/testing/random-structures.js';
import type { BoundMethod, BoundMethods } from '../bound-method.js';
import { assessed, definitionOf } from './bound-cluster.js';

type Pick = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Measures that methods compute. */
export const COMPUTED = ['k0', 'k1', 'k2', 'k3'];
const QUESTIONNAIRE = 'q';
const ITEMS = ['i1', 'i2'];
const ASSESSED: readonly Subject[] = ['@cluster', 'A', 'A/shop', 'A/lab', 'B'];

/** A formula over the inputs that have values; it fails if it divides by zero. */
const FORMULA =
  'coalesce(a, 0) + 2 * coalesce(b, 1) + coalesce(p - coalesce(lag(p, 1), 1), 0) + coalesce(sum(l), 0) / coalesce(d, 1)';
const DEFINITION: MethodDefinition = definitionOf('any', FORMULA, {
  a: 'number',
  b: 'number',
  p: 'pair',
  l: 'numbers',
  d: 'number',
});

export interface RandomCluster {
  readonly structure: DatedStructure;
  readonly methods: BoundMethods;
}

/** A cluster of any shape with computed measures on its maps and methods that read each other in chains. */
export function randomCluster(pick: Pick): RandomCluster {
  const plain = randomStructure(pick);
  const measures = new Map([...plain.measures, ...COMPUTED.map((id) => [id, computedMeasure(pick, id)] as const)]);
  const maps = new Map(
    [...plain.maps].map(([id, map]) => [
      id,
      {
        ...map,
        objectives: map.objectives.map((objective) => ({
          ...objective,
          measures: [
            ...objective.measures,
            ...pick(fc.subarray(COMPUTED, { maxLength: 2 })).map((of) => ({ measure: of, weight: [] })),
          ],
        })),
      },
    ]),
  );
  const made: BoundMethod[] = [];
  COMPUTED.forEach((_, index) => made.push(randomMethod(pick, index, made)));
  return { structure: { ...plain, measures, maps }, methods: new Map(made.map((one) => [one.id, one])) };
}

function computedMeasure(pick: Pick, id: Id): MeasureState {
  const goal = { goal: '20', redFlag: '5' };
  return measure(id, {
    frequency: pick(fc.constantFrom('month', 'month', 'quarter', 'year')),
    accumulate: pick(fc.constantFrom('period', 'period', 'year-to-date')),
    aggregation: {
      time: pick(fc.constantFrom('sum', 'mean', 'last')),
      organisation: pick(fc.constantFrom('none', 'sum', 'mean', 'weighted')),
      weightMeasure: pick(fc.constantFrom(...MEASURES)),
    },
    retired: pick(fc.integer({ min: 0, max: 19 })) === 0,
    targets: [{ subject: '*', entries: [{ from: null, value: goal }] }],
  });
}

function randomMethod(pick: Pick, index: number, before: readonly BoundMethod[]): BoundMethod {
  const scope = pick(fc.constantFrom('actor', 'actor', 'cluster'));
  const readable = before.filter((one) => one.binding.scope === scope);
  const single = (): InputSource => pick(singleSource(index, readable));
  const inputs: Record<string, InputSource> = {};
  for (const name of ['a', 'b', 'd']) if (pick(fc.boolean())) inputs[name] = single();
  if (pick(fc.boolean())) inputs['p'] = { kind: 'change', previous: single(), current: single() };
  if (pick(fc.boolean())) inputs['l'] = { kind: 'list', items: [single(), single()] };
  const id = `method${index}`;
  return {
    id,
    version: 1,
    definition: DEFINITION,
    binding: { scope, inputs, outputs: { out: COMPUTED[index] ?? '' } },
  };
}

/** Reported measures, measures and outputs of earlier methods, grades, constants; never with a cycle. */
function singleSource(index: number, readable: readonly BoundMethod[]): fc.Arbitrary<InputSource> {
  const measures = [...MEASURES, ...COMPUTED.slice(0, index), ...COMPUTED.slice(0, index)];
  const measureSource = fc.record({
    kind: fc.constant('measure' as const),
    measure: fc.constantFrom(...measures),
    subject: fc.constantFrom<Subject | undefined>(undefined, undefined, '@cluster', 'B'),
    periodsBack: fc.constantFrom(0, 0, 1, 3, 13),
  });
  const others: fc.Arbitrary<InputSource>[] = readable.map(({ id }) =>
    fc.constant({ kind: 'method', method: id, output: 'out' }),
  );
  return fc.oneof(
    { weight: 5, arbitrary: measureSource as fc.Arbitrary<InputSource> },
    {
      weight: 1,
      arbitrary: fc.constantFrom<InputSource>({ kind: 'constant', value: '0' }, { kind: 'constant', value: '2' }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('assessment' as const),
        questionnaire: fc.constant(QUESTIONNAIRE),
        item: fc.constantFrom(...ITEMS),
        subject: fc.constantFrom<Subject | undefined>(undefined, undefined, 'B'),
      }) as fc.Arbitrary<InputSource>,
    },
    ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

/** One assessor's grades of one subject for one period. */
export function assessments(periods: readonly string[]): fc.Arbitrary<readonly AssessmentState[]> {
  const one = fc.record({
    subject: fc.constantFrom(...ASSESSED),
    period: fc.constantFrom(...periods),
    i1: fc.constantFrom('S', 'N', 'W', '5.5'),
    i2: fc.constantFrom('S', 'N'),
  });
  return fc
    .uniqueArray(one, { maxLength: 8, selector: ({ subject, period }) => `${subject} ${period}` })
    .map((all) =>
      all.map(({ subject, period, i1, i2 }) => assessed(QUESTIONNAIRE, subject, { ann: { i1, i2 } }, period)),
    );
}
