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
  /** Set if the value holds from a day on; null from the beginning. */
  readonly from?: string | null;
  /** What it is called whatever the day. */
  readonly always?: string;
}

/**
 * The leaves that differ between two plain values, in their order. What is set from a day on had before the value that was
 * in force on that day.
 */
export function changesBetween(before: unknown, after: unknown): readonly TimelineChange[] {
  const [old, young] = [leavesOf(before), leavesOf(after)];
  const keys = new Set([...young.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key) ?? inForceIn(old, young.get(key)), young.get(key)];
    return changeOf(was, is);
  });
}

function changeOf(was: Leaf | undefined, is: Leaf | undefined): readonly TimelineChange[] {
  if (was?.text === is?.text) return [];
  const { what, subject } = (is ?? was)!;
  return [{ what, subject, before: was?.text ?? null, after: is?.text ?? null }];
}

/** The leaf that held on the day from which another does. */
function inForceIn(before: ReadonlyMap<string, Leaf>, leaf: Leaf | undefined): Leaf | undefined {
  if (typeof leaf?.from !== 'string') return undefined;
  const { from, always, subject } = leaf;
  const held = [...before.values()].filter((one) => one.always === always && one.subject === subject);
  return held.filter((one) => dayOf(one) <= from).sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0];
}

/** The day from which a dated leaf holds; before every day if that is from the beginning. */
function dayOf({ from }: Leaf): string {
  return from ?? '';
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
  const [above, name] = [path.slice(0, -1), path.at(-1) ?? 'value'];
  const day = typeof from === 'string' ? from : null;
  const dated = day === null ? name : `${name} from ${day}`;
  for (const leaf of leaves(value, [], subject)) {
    const rest = leaf.what === 'value' ? [] : [leaf.what];
    const called = (own: string): string => [...above, own, ...rest].join('.');
    yield { ...leaf, what: called(dated), from: day, always: called(name) };
  }
}

function* valueLeaves(
  { measure, period, value, note }: Readonly<Record<string, unknown>>,
  subject: Subject,
): Iterable<Leaf> {
  const what = [measure, period].filter((one) => typeof one === 'string').join(' ');
  if (value !== undefined) yield { what, subject, text: String(value) };
  if (typeof note === 'string') yield { what: `${what} note`, subject, text: note };
}
