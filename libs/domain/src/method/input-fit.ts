import { isDecimal } from '../decimal.js';
import type { MeasureState } from '../measure/measure.js';
import type { Id } from '../words.js';
import type { OutlinedInput } from './method.context.js';
import type { InputSource } from './method.js';

type Measures = ReadonlyMap<Id, MeasureState>;
type Scalar = 'number' | 'segment' | 'boolean' | 'text';

const SEGMENTS: readonly string[] = ['S', 'N', 'W'];
const SCALARS: readonly string[] = ['number', 'segment', 'boolean', 'text'];

/** The types that each kind of source can provide; those of measures and constants depend on their values. */
const PROVIDED: ReadonlyMap<InputSource['kind'], readonly Scalar[]> = new Map([
  ['assessment', ['number', 'segment']],
  // Only the path of an output is known here; its type is known once it is evaluated.
  ['method', ['number', 'segment', 'boolean', 'text']],
  ['segmentation', ['segment', 'text']],
]);
/** A segment accepts numbers as points, from 1 (W) to 3 (S). */
const PROVIDED_BY_MEASURE: Readonly<Record<MeasureState['valueType'], readonly Scalar[]>> = {
  number: ['number', 'segment'],
  'yes-no': ['boolean'],
  text: ['segment', 'text'],
};
const LISTS: ReadonlyMap<string, Scalar> = new Map([
  ['numbers', 'number'],
  ['segments', 'segment'],
]);
/** The fields of development activities, in order. */
const ACTIVITY_FIELDS: readonly string[] = ['dC', 'dK', 'dTs'];
const EXPECTED: Readonly<Record<Scalar, string>> = {
  number: 'a number',
  segment: 'a segment S, N or W',
  boolean: 'yes or no',
  text: 'a text',
};

/** A sentence on why a source does not fit an input; undefined if it does. */
export function misfit(input: OutlinedInput, source: InputSource, measures: Measures): string | undefined {
  const { name, type, wired } = input;
  if (source.kind === 'default') {
    return wired === undefined ? `The definition has no default wiring for the input "${name}".` : undefined;
  }
  if (type === 'records') return recordsMisfit(input, source, measures);
  if (type === 'pair') {
    if (source.kind !== 'change') {
      return `The input "${name}" compares two periods; bind a change with "previous" and "current".`;
    }
    return scalarMisfit({ name, type: 'number' }, [source.previous, source.current], measures);
  }
  const item = LISTS.get(type);
  if (item !== undefined) {
    if (source.kind !== 'list') return `The input "${name}" must be bound to a list.`;
    return scalarMisfit({ name, type: item }, source.items, measures);
  }
  if (!isScalar(type)) return `The input "${name}" has the type ${type}, which cannot be bound.`;
  return scalarMisfit({ name, type }, [source], measures);
}

/** The single sources within a source, in order; a single source contains only itself. */
export function sourcesWithin(source: InputSource): readonly InputSource[] {
  switch (source.kind) {
    case 'list':
      return source.items.flatMap(sourcesWithin);
    case 'record':
      return Object.values(source.fields).flatMap(sourcesWithin);
    case 'change':
      return [...sourcesWithin(source.previous), ...sourcesWithin(source.current)];
    default:
      return [source];
  }
}

/** True for a valid constant: a decimal or a segment. */
export function isConstant(value: string): boolean {
  return isDecimal(value) || SEGMENTS.includes(value);
}

function recordsMisfit(
  { name, fields = [] }: OutlinedInput,
  source: InputSource,
  measures: Measures,
): string | undefined {
  if (source.kind === 'activities') {
    const misses = [...fields].sort().join() !== ACTIVITY_FIELDS.join();
    return misses
      ? `The input "${name}" must have exactly the fields dTs, dC and dK of development activities.`
      : undefined;
  }
  const items = source.kind === 'list' ? source.items : [];
  const records = items.flatMap((item) => (item.kind === 'record' ? [item.fields] : []));
  if (source.kind !== 'list' || records.length < items.length) {
    return `The input "${name}" must be bound to a list of records.`;
  }
  const expected = [...fields].sort().join(', ');
  if (records.some((record) => Object.keys(record).sort().join(', ') !== expected)) {
    return `Every record of the input "${name}" must have exactly the fields ${fields.map((field) => `"${field}"`).join(', ')}.`;
  }
  const values = records.flatMap((record) => Object.values(record));
  return scalarMisfit({ name, type: 'number' }, values, measures);
}

function scalarMisfit(
  { name, type }: { readonly name: string; readonly type: Scalar },
  sources: readonly InputSource[],
  measures: Measures,
): string | undefined {
  const wrong = sources.find((source) => !provides(source, type, measures));
  if (wrong === undefined) return undefined;
  return `The input "${name}" needs ${EXPECTED[type]}, which ${describe(wrong)} does not provide.`;
}

function provides(source: InputSource, type: Scalar, measures: Measures): boolean {
  if (source.kind === 'constant') return constantFits(source.value, type);
  if (source.kind !== 'measure') return PROVIDED.get(source.kind)?.includes(type) ?? false;
  const measure = measures.get(source.measure);
  // A missing measure is reported separately.
  return measure?.exists !== true || PROVIDED_BY_MEASURE[measure.valueType].includes(type);
}

function constantFits(value: string, type: Scalar): boolean {
  if (type === 'number') return isDecimal(value);
  return type !== 'boolean' && SEGMENTS.includes(value);
}

function isScalar(type: string): type is Scalar {
  return SCALARS.includes(type);
}

function describe(source: InputSource): string {
  if (source.kind === 'measure') return `the measure "${source.measure}"`;
  if (source.kind === 'constant') return `the constant "${source.value}"`;
  return `a source of kind ${source.kind}`;
}
