import { requireMeasure, type ClusterView } from '@strata/application';
import type { Id, Subject } from '@strata/domain';
import type { ValueRow, ValueSelection } from '@strata/read-models';
import { pageOf, pageSize, type Connection, type PageArgs } from '../paging/connection.js';
import { valueSource, type ValueSource } from './value-source.js';

/** The values to include in a page. */
export interface ValuesWanted {
  readonly measures?: readonly Id[] | undefined;
  readonly subjects?: readonly Subject[] | undefined;
  readonly periods?: readonly string[] | undefined;
}

const SEPARATOR = '\u0000';

function keyOf({ measure, subject, period }: Pick<ValueRow, 'measure' | 'subject' | 'period'>): string {
  return [measure, subject, period].join(SEPARATOR);
}

/** The number of parts of a cursor of values: the position of all pages, and the three parts of the value's key. */
export const VALUES_CURSOR_PARTS = 4;

/** Reads values of a view. */
type ReadValues = (selection: Omit<ValueSelection, 'cluster'>) => Promise<readonly ValueRow[]>;

export interface ValuesQuestion {
  readonly view: ClusterView;
  readonly wanted: ValuesWanted;
  /** The key of the last value of the previous page. */
  readonly after: string | undefined;
}

/** A page of values, ordered by measure, subject and period. Reads only as many measures as the page needs. */
export async function valuesPage(
  { view, wanted, after }: ValuesQuestion,
  args: PageArgs,
  read: ReadValues,
): Promise<Connection<ValueSource>> {
  const size = pageSize(args);
  for (const id of wanted.measures ?? []) requireMeasure(view, id);
  const known = [...view.structure.measures.keys()].sort();
  const chosen = wanted.measures === undefined ? known : known.filter((id) => wanted.measures!.includes(id));
  const { subjects, periods } = wanted;
  const left = chosen.filter((measure) => after === undefined || measure >= after.split(SEPARATOR)[0]!);
  const found: ValueRow[] = [];
  // Measures with few values are read together: twice as many each time.
  for (let count = 1; left.length > 0 && found.length <= size; count *= 2) {
    const rows = await read({ measures: left.splice(0, count), subjects, periods });
    found.push(...rows.filter((row) => after === undefined || keyOf(row) > after).slice(0, size + 1 - found.length));
  }
  const sources = found.map((row) => valueSource(row, view.position));
  return pageOf(sources, args, ({ measure, subject, period }) => [view.position, measure, subject, period]);
}

/** The key of a value from the parts of its cursor. */
export function keyAfter([, measure = '', subject = '', period = '']: readonly string[]): string {
  return [measure, subject, period].join(SEPARATOR);
}
