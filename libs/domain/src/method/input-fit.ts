import { isDecimal } from '../decimal.js';
import type { MeasureState } from '../measure/measure.js';
import type { Id } from '../words.js';
import type { OutlinedInput } from './method.context.js';
import type { InputSource } from './method.js';

type Measures = ReadonlyMap<Id, MeasureState>;
type Scalar = 'number' | 'segment' | 'boolean' | 'text';

const SEGMENTS: readonly string[] = ['S', 'N', 'W'];
const SCALARS: readonly string[] = ['number', 'segment', 'boolean', 'text'];

/** Kinds of value that a source can give, apart from measures and constants, whose values say it themselves. */
const GIVES: ReadonlyMap<InputSource['kind'], readonly Scalar[]> = new Map([
  ['assessment', ['number', 'segment']],
  // An output says only its path here; its kind shows when it is evaluated.
  ['method', ['number', 'segment', 'boolean', 'text']],
  ['segmentation', ['segment', 'text']],
]);
/** Numbers feed segments as points, from 1 (W) to 3 (S). */
const MEASURES: Readonly<Record<MeasureState['valueType'], readonly Scalar[]>> = {
  number: ['number', 'segment'],
  'yes-no': ['boolean'],
  text: ['segment', 'text'],
};
const LISTS: ReadonlyMap<string, Scalar> = new Map([
  ['numbers', 'number'],
  ['segments', 'segment'],
]);
const WANTED: Readonly<Record<Scalar, string>> = {
  number: 'a number',
  segment: 'a segment S, N or W',
  boolean: 'a yes or no',
  text: 'a text',
};

/** Why a source does not fit an input, as a sentence; undefined if it fits. */
export function misfit(input: OutlinedInput, source: InputSource, measures: Measures): string | undefined {
  const { name, type, wired } = input;
  if (source.kind === 'default') {
    return wired === undefined ? `The definition gives no default wiring for "${name}".` : undefined;
  }
  if (type === 'records') return recordsMisfit(input, source, measures);
  if (type === 'pair') {
    if (source.kind !== 'change') return `"${name}" looks at two periods: bind a change, previous and current.`;
    return scalarMisfit({ name, type: 'number' }, [source.previous, source.current], measures);
  }
  const item = LISTS.get(type);
  if (item !== undefined) {
    if (source.kind !== 'list') return `"${name}" is a list: bind a list.`;
    return scalarMisfit({ name, type: item }, source.items, measures);
  }
  if (!isScalar(type)) return `"${name}" is of type ${type}, which nothing can be bound to.`;
  return scalarMisfit({ name, type }, [source], measures);
}

/** The sources that a source is made of, in order; of a single one, itself. */
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

/** True for what a constant can be: a decimal or a segment. */
export function isConstant(value: string): boolean {
  return isDecimal(value) || SEGMENTS.includes(value);
}

function recordsMisfit(
  { name, fields = [] }: OutlinedInput,
  source: InputSource,
  measures: Measures,
): string | undefined {
  const items = source.kind === 'list' ? source.items : [];
  const records = items.flatMap((item) => (item.kind === 'record' ? [item.fields] : []));
  if (source.kind !== 'list' || records.length < items.length) {
    return `"${name}" is a list of records: bind a list of records.`;
  }
  const expected = [...fields].sort().join(', ');
  if (records.some((record) => Object.keys(record).sort().join(', ') !== expected)) {
    return `Every record of "${name}" has the fields ${fields.join(', ')}.`;
  }
  const held = records.flatMap((record) => Object.values(record));
  return scalarMisfit({ name, type: 'number' }, held, measures);
}

function scalarMisfit(
  { name, type }: { readonly name: string; readonly type: Scalar },
  sources: readonly InputSource[],
  measures: Measures,
): string | undefined {
  const wrong = sources.find((source) => !gives(source, type, measures));
  return wrong === undefined ? undefined : `"${name}" takes ${WANTED[type]}; ${shown(wrong)} gives none.`;
}

function gives(source: InputSource, type: Scalar, measures: Measures): boolean {
  if (source.kind === 'constant') return constantFits(source.value, type);
  if (source.kind !== 'measure') return GIVES.get(source.kind)?.includes(type) ?? false;
  const measure = measures.get(source.measure);
  // A measure that is not there is a fault of its own.
  return measure?.exists !== true || MEASURES[measure.valueType].includes(type);
}

function constantFits(value: string, type: Scalar): boolean {
  if (type === 'number') return isDecimal(value);
  return type !== 'boolean' && SEGMENTS.includes(value);
}

function isScalar(type: string): type is Scalar {
  return SCALARS.includes(type);
}

function shown(source: InputSource): string {
  if (source.kind === 'measure') return `the measure "${source.measure}"`;
  if (source.kind === 'constant') return `the constant "${source.value}"`;
  return `a source of kind ${source.kind}`;
}
