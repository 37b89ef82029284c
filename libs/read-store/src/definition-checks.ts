import { misuse } from './read-store-errors.js';
import type { ProjectionDefinition, TableDefinition } from './read-store.js';

// Names with a leading underscore are reserved for the stores. Without dots and dollars every store can use a name as it is.
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** Throws `READ_STORE_MISUSE`, naming every fault, for a projection that no store could hold. */
export function checkProjection(projection: ProjectionDefinition): void {
  const faults = [
    ...nameFaults('projection', [projection.name]),
    ...(Number.isSafeInteger(projection.version) ? [] : [`version ${projection.version} is not a whole number`]),
    ...nameFaults(
      'table',
      projection.tables.map((table) => table.name),
    ),
    ...projection.tables.flatMap(tableFaults),
  ];
  if (faults.length > 0) throw misuse(`Projection "${projection.name}" cannot be stored: ${faults.join('; ')}.`);
}

function tableFaults(table: TableDefinition): readonly string[] {
  const { fields, key, indexes } = table;
  const faults = [
    ...nameFaults('field', Object.keys(fields)),
    ...(key.length === 0 ? ['it has no key'] : []),
    ...key
      .filter((field) => fields[field] !== 'text' && fields[field] !== 'integer')
      .map((field) => `key field "${field}" must be text or integer`),
    ...indexes
      .flat()
      .filter((field) => (fields[field] ?? 'json') === 'json')
      .map((field) => `index field "${field}" must be a field other than json`),
    ...indexes.filter((index) => index.length === 0).map(() => 'an index names no field'),
    ...[key, ...indexes]
      .filter((list) => new Set(list).size < list.length)
      .map((list) => `"${list.join(', ')}" names a field twice`),
  ];
  return faults.map((fault) => `table "${table.name}": ${fault}`);
}

function nameFaults(kind: string, names: readonly string[]): readonly string[] {
  const bad = names.filter((name) => !NAME.test(name) || name.includes('__'));
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.filter((_, i) => lower.indexOf(lower[i]!) < i);
  return [
    ...bad.map(
      (name) => `${kind} name "${name}" must be up to 60 letters, digits, "-" and single "_", beginning with a letter`,
    ),
    ...twice.map((name) => `${kind} name "${name}" is used twice (names are not case-sensitive)`),
  ];
}

/** A text that is the same for two definitions of the same tables. */
export function definitionText(tables: readonly TableDefinition[]): string {
  const plain = tables.map(({ name, fields, key, indexes }) => ({
    name,
    fields: Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))),
    key,
    indexes,
  }));
  return JSON.stringify(plain.sort((a, b) => (a.name < b.name ? -1 : 1)));
}
