import type { Position } from '@strata/domain';
import type { ProjectionDefinition, Row, Write } from '../index.js';

/** The projection that the suite writes: one table with every type, one with a key of two fields. */
export const sample: ProjectionDefinition = {
  name: 'sample',
  version: 1,
  tables: [
    {
      name: 'measures',
      fields: { id: 'text', label: 'text', rank: 'integer', value: 'real', active: 'boolean', data: 'json' },
      key: ['id'],
      indexes: [['rank'], ['label', 'rank'], ['value']],
    },
    {
      name: 'values',
      fields: { measure: 'text', year: 'integer', value: 'real' },
      key: ['measure', 'year'],
      indexes: [['year']],
    },
  ],
};

/** The sample with another version and one more field. */
export const sampleTwo: ProjectionDefinition = {
  ...sample,
  version: 2,
  tables: [
    { ...sample.tables[0]!, fields: { ...sample.tables[0]!.fields, unit: 'text' }, indexes: [['unit']] },
    sample.tables[1]!,
  ],
};

/** The position of the n-th event. */
export function at(n: number): Position {
  return String(n).padStart(8, '0');
}

/** A whole row of `measures`, null where nothing is given. */
export function measure(id: string, given: Row = {}): Row {
  return { id, label: null, rank: null, value: null, active: null, data: null, ...given };
}

export function put(n: number, id: string, given: Row = {}): Write {
  return { kind: 'put', table: 'measures', row: measure(id, given), at: at(n) };
}

export function putValue(n: number, key: readonly [measure: string, year: number], value: number | null): Write {
  return { kind: 'put', table: 'values', row: { measure: key[0], year: key[1], value }, at: at(n) };
}

export function remove(n: number, id: string): Write {
  return { kind: 'remove', table: 'measures', key: { id }, at: at(n) };
}
