export type ScalarType = 'number' | 'boolean' | 'segment' | 'text';
export type ElementType = 'number' | 'boolean' | 'segment';
export type ListType = 'list of number' | 'list of boolean' | 'list of segment';
/** Static type of a name or of a part of a formula. `any` is the type of a part that already has a problem. */
export type ValueType = ScalarType | ListType | 'any';

const ELEMENTS: Readonly<Record<ListType, ElementType>> = {
  'list of number': 'number',
  'list of boolean': 'boolean',
  'list of segment': 'segment',
};

export function listOf(element: ElementType): ListType {
  return `list of ${element}`;
}

export function isListType(type: ValueType): type is ListType {
  return Object.hasOwn(ELEMENTS, type);
}

export function elementOf(type: ListType): ElementType {
  return ELEMENTS[type];
}

/** True if a value of type `actual` can be used where `wanted` is required; a segment can be used as a text, its letter. */
export function fits(actual: ValueType, wanted: ValueType): boolean {
  return actual === wanted || actual === 'any' || wanted === 'any' || (actual === 'segment' && wanted === 'text');
}

/** The one type both branches can have, or undefined. */
export function commonType(left: ValueType, right: ValueType): ValueType | undefined {
  if (left === 'any') return right;
  if (fits(right, left)) return left;
  return fits(left, right) ? right : undefined;
}

/** The type as a phrase in a message: "a number", "a list of numbers". */
export function typePhrase(type: ValueType): string {
  return isListType(type) ? `a list of ${ELEMENTS[type]}s` : `a ${type}`;
}

/** Which of a frame's stores a value of the type lives in. */
export type Bank = 'number' | 'text' | 'list';

export function bankOf(type: ValueType): Bank {
  if (type === 'text') return 'text';
  return isListType(type) ? 'list' : 'number';
}
