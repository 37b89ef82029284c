import type { Subject } from '@strata/domain';

/** One thing that an event changed, as text; null where there was or is nothing. */
export interface TimelineChange {
  /** Its name, such as `goal`, `weight from 2026-01-01`, or the measure of a value. */
  readonly what: string;
  /** The subject of a value. */
  readonly subject?: Subject | undefined;
  readonly before: string | null;
  readonly after: string | null;
}

interface Leaf {
  readonly what: string;
  readonly subject: Subject | undefined;
  readonly text: string;
}

/** The leaves that differ between two plain values, in their order. */
export function changesBetween(before: unknown, after: unknown): readonly TimelineChange[] {
  const [old, young] = [leavesOf(before), leavesOf(after)];
  const keys = new Set([...young.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), young.get(key)];
    if (was?.text === is?.text) return [];
    const { what, subject } = (is ?? was)!;
    return [{ what, subject, before: was?.text ?? null, after: is?.text ?? null }];
  });
}

function leavesOf(value: unknown): ReadonlyMap<string, Leaf> {
  return new Map([...leaves(value, [], undefined)].map((leaf) => [`${leaf.subject ?? ''}\u0000${leaf.what}`, leaf]));
}

function* leaves(value: unknown, path: readonly string[], subject: Subject | undefined): Iterable<Leaf> {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    yield { what: path.join('.') || 'value', subject, text: String(value) };
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* itemLeaves(item, index, path, subject);
    return;
  }
  for (const [name, part] of Object.entries(value)) yield* leaves(part, [...path, name], subject);
}

/** An item of a list is named by what identifies it, so that an inserted item does not change those after it. */
function* itemLeaves(
  item: unknown,
  index: number,
  path: readonly string[],
  subject: Subject | undefined,
): Iterable<Leaf> {
  if (typeof item !== 'object' || item === null) return yield* leaves(item, [...path, String(index + 1)], subject);
  const fields = item as Readonly<Record<string, unknown>>;
  if ('from' in fields && 'value' in fields) return yield* datedLeaves(fields, path, subject);
  if (typeof fields['subject'] === 'string' && typeof fields['measure'] === 'string') {
    return yield* valueLeaves(fields, fields['subject']);
  }
  const { id, measure, perspective, ...rest } = fields;
  const name = [id, measure, perspective].find((one) => typeof one === 'string');
  yield* leaves(name === undefined ? fields : rest, [...path, name ?? String(index + 1)], subject);
}

function* datedLeaves(
  { from, value }: Readonly<Record<string, unknown>>,
  path: readonly string[],
  subject: Subject | undefined,
): Iterable<Leaf> {
  const name = path.at(-1) ?? 'value';
  yield* leaves(value, [...path.slice(0, -1), typeof from === 'string' ? `${name} from ${from}` : name], subject);
}

function* valueLeaves(
  { measure, period, value, note }: Readonly<Record<string, unknown>>,
  subject: Subject,
): Iterable<Leaf> {
  const what = [measure, period].filter((one) => typeof one === 'string').join(' ');
  yield { what, subject, text: String(value) };
  if (typeof note === 'string') yield { what: `${what} note`, subject, text: note };
}
