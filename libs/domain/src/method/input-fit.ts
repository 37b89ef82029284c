import { isDecimal } from '../decimal.js';
import type { MeasureState } from '../measure/measure.js';
import type { Id } from '../words.js';
import type { OutlinedInput } from './method.context.js';
import type { InputSource } from './method.js';

type Measures = ReadonlyMap<Id, MeasureState>;
type Scalar = 'number' | 'segment' | 'boolean' | 'text';

const SEGMENTS: readonly string[] = ['S', 'N', 'W'];

/** Kinds of value that a source can give, apart from measures and constants, whose values say it themselves. */
const GIVES: ReadonlyMap<InputSource['kind'], readonly Scalar[]> = new Map([
  ['assessment', ['number', 'segment']],
  // An output says only its path here; its kind shows when it is evaluated.
  ['method', ['number', 'segment', 'boolean', 'text']],
  ['segmentation', ['segment', 'text']],
]);
const MEASURES: Readonly<Record<MeasureState['valueType'], readonly Scalar[]>> = {
  number: ['number'],
  'yes-no': ['boolean'],
  text: ['segment', 'text'],
};
const SCALARS: readonly string[] = ['number', 'segment', 'boolean', 'text'];
const LISTS: ReadonlyMap<string, Scalar> = new Map([
  ['numbers', 'number'],
  ['segments', 'segment'],
]);

/** Why a source does not fit an input, as a sentence; undefined if it fits. */
export function misfit(input: OutlinedInput, source: InputSource, measures: Measures): string | undefined {
  const { name, type } = input;
  if (type === 'records') return recordsMisfit(input, source, measures);
  if (type === 'pair') {
    if (source.kind !== 'change') return `"${name}" looks at two periods: bind a change, previous and current.`;
    return scalarMisfit(name, 'number', [source.previous, source.current], measures);
  }
  const item = LISTS.get(type);
  if (item !== undefined) {
    if (source.kind !== 'list') return `"${name}" is a list: bind a list.`;
    return scalarMisfit(name, item, source.items, measures);
  }
  if (!SCALARS.includes(type)) return `"${name}" is of type ${type}, which nothing can be bound to.`;
  return scalarMisfit(name, type as Scalar, [source], measures);
}

/** Single sources within a source, in order. */
export function sourcesWithin(source: InputSource): readonly InputSource[] {
  if (source.kind === 'list') return source.items.flatMap(sourcesWithin);
  return source.kind === 'change' ? [source.previous, source.current] : [source];
}

function recordsMisfit({ name, fields }: OutlinedInput, source: InputSource, measures: Measures): string | undefined {
  const records = source.kind === 'list' ? source.items : [];
  const rows = records.flatMap((record) => (record.kind === 'list' ? [record.items] : []));
  if (source.kind !== 'list' || rows.length < records.length) {
    return `"${name}" is a list of records: bind a list of lists, one per record, with its fields in order.`;
  }
  const width = fields?.length ?? rows[0]?.length;
  if (rows.some((row) => row.length !== width)) return `Every record of "${name}" has ${width} fields.`;
  return scalarMisfit(name, 'number', rows.flat(), measures);
}

function scalarMisfit(
  name: string,
  type: Scalar,
  sources: readonly InputSource[],
  measures: Measures,
): string | undefined {
  const wrong = sources.find((source) => !gives(source, type, measures));
  if (wrong === undefined) return undefined;
  return `"${name}" takes ${WANTED[type]}; ${shown(wrong)} gives none.`;
}

const WANTED: Readonly<Record<Scalar, string>> = {
  number: 'a number',
  segment: 'a segment S, N or W',
  boolean: 'a yes or no',
  text: 'a text',
};

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

/** True for what a constant can be: a decimal or a segment. */
export function isConstant(value: string): boolean {
  return isDecimal(value) || SEGMENTS.includes(value);
}

function shown(source: InputSource): string {
  if (source.kind === 'measure') return `the measure "${source.measure}"`;
  if (source.kind === 'constant') return `the constant "${source.value}"`;
  return `a source of kind ${source.kind}`;
}
