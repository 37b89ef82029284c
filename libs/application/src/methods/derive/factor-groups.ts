import { isId, type Id, type Labels } from '@strata/domain';
import { MAX_GROUPS } from '@strata/engine';
import { entriesOf, isObject, readStructuredFile, type FileFault } from '../../structured-file/structured-file.js';

/** A measure that may become a factor; `place` is its position in the file. */
export interface NamedFactor {
  readonly measure: Id;
  readonly place?: string;
}

/** A group of factors that are analysed together. */
export interface FactorGroup {
  readonly id: string;
  readonly labels: Labels;
  readonly factors: readonly NamedFactor[];
}

const LANGUAGES = ['en', 'ru', 'uk'];
const MAX_NAME = 60;

/**
 * Reads a file of factor groups: `groups` has up to seven, each a list of measures, or `labels` and `factors`. Throws
 * `FILE_INVALID` with the line and column of every fault.
 */
export function parseFactorGroups(text: string, file: string): readonly FactorGroup[] {
  const source = readStructuredFile(text, file);
  const groups = entriesOf(isObject(source.data) ? (source.data as { groups?: unknown }).groups : undefined);
  const seen = new Set<Id>();
  const faults = [
    ...rootFaults(source.data),
    ...groups.flatMap(([id, group]) => groupFaults(id, group, seen)),
    ...(groups.length > MAX_GROUPS
      ? [{ path: ['groups'], message: `The file has ${groups.length} groups; at most ${MAX_GROUPS} are allowed.` }]
      : []),
  ];
  if (faults.length > 0) throw source.refuse(faults, 'See docs/methods.md for the format of a file of factor groups.');
  return groups.map(([id, group]) => {
    const listed = Array.isArray(group);
    const { labels, factors } = (listed ? { factors: group } : group) as { labels?: Labels; factors: readonly Id[] };
    const path = (at: number) => (listed ? ['groups', id, at] : ['groups', id, 'factors', at]);
    const named = factors.map((measure, at) => ({ measure, place: source.place(path(at)) }));
    return { id, labels: labels ?? { en: id }, factors: named };
  });
}

function rootFaults(data: unknown): readonly FileFault[] {
  const groups = isObject(data) ? (data as { groups?: unknown }).groups : undefined;
  const unknown = entriesOf(data).filter(([key]) => key !== 'groups');
  const extra = unknown.map(([key]): FileFault => ({ path: [key], at: 'key', message: unknownKey(key) }));
  if (isObject(groups) && Object.keys(groups).length > 0) return extra;
  return [
    ...extra,
    { path: ['groups'], message: 'groups must have at least one group, such as finance: [revenue, margin].' },
  ];
}

function unknownKey(key: string): string {
  return `The key "${key}" is not allowed here.`;
}

function groupFaults(id: string, group: unknown, seen: Set<Id>): readonly FileFault[] {
  const path = ['groups', id];
  const named: FileFault[] =
    id.trim() === '' || id.length > MAX_NAME
      ? [{ path, at: 'key', message: `The name of a group must have 1 to ${MAX_NAME} characters.` }]
      : [];
  if (Array.isArray(group)) return [...named, ...factorFaults(group, path, seen)];
  if (!isObject(group)) return [...named, { path, message: `The group "${id}" must be a list of measures.` }];
  const { labels, factors } = group as { labels?: unknown; factors?: unknown };
  const unknown = Object.keys(group).filter((key) => key !== 'labels' && key !== 'factors');
  return [
    ...named,
    ...unknown.map((key): FileFault => ({ path: [...path, key], at: 'key', message: unknownKey(key) })),
    ...(labels === undefined ? [] : labelFaults(labels, [...path, 'labels'])),
    ...factorFaults(factors, [...path, 'factors'], seen),
  ];
}

function labelFaults(labels: unknown, path: readonly string[]): readonly FileFault[] {
  const entries = entriesOf(labels);
  const wrong = entries.filter(([key, text]) => !LANGUAGES.includes(key) || typeof text !== 'string' || text === '');
  if (entries.some(([key]) => key === 'en') && wrong.length === 0) return [];
  return [{ path, message: 'labels must be texts in en and, optionally, ru and uk.' }];
}

function factorFaults(factors: unknown, path: readonly string[], seen: Set<Id>): readonly FileFault[] {
  if (!Array.isArray(factors) || factors.length === 0)
    return [{ path, message: 'The factors must be a list of measures.' }];
  return factors.flatMap((measure: unknown, at): readonly FileFault[] => {
    if (!isId(measure)) return [{ path: [...path, at], message: 'A factor must be the id of a measure.' }];
    if (seen.has(measure)) return [{ path: [...path, at], message: `The measure "${measure}" is listed twice.` }];
    seen.add(measure);
    return [];
  });
}
