import { requireMeasure, type ClusterView } from '@strata/application';
import type { Id, Subject } from '@strata/domain';
import type { ValueRow, ValueSelection } from '@strata/read-models';
import { pageOf, pageSize, type Connection, type PageArgs } from '../paging/connection.js';
import { reporterGroups } from './reporter-groups.js';
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

/** A page of values, ordered by measure, subject and period. Reads hardly more than the page needs. */
export async function valuesPage(
  { view, wanted, after }: ValuesQuestion,
  args: PageArgs,
  read: ReadValues,
): Promise<Connection<ValueSource>> {
  const size = pageSize(args);
  for (const id of wanted.measures ?? []) requireMeasure(view, id);
  const found = await valuesAfter({ view, wanted, after }, size + 1, read);
  const sources = found.map((row) => valueSource(row, view.position));
  return pageOf(sources, args, ({ measure, subject, period }) => [view.position, measure, subject, period]);
}

/** The first `limit` values after a key. */
async function valuesAfter(
  { view, wanted, after }: ValuesQuestion,
  limit: number,
  read: ReadValues,
): Promise<readonly ValueRow[]> {
  const { subjects, periods } = wanted;
  const [lastMeasure, lastSubject = ''] = after?.split(SEPARATOR) ?? [];
  const left = measuresFrom(lastMeasure, { view, wanted });
  const groups = reporterGroups(view.structure.cluster.actors);
  const found: ValueRow[] = [];
  const add = (rows: readonly ValueRow[]): void => {
    found.push(...rows.filter((row) => after === undefined || keyOf(row) > after).slice(0, limit - found.length));
  };
  // Twice as many reporters each time and then, where a measure has few values, twice as many measures.
  let [reporters, count] = [1, 1];
  while (left.length > 0 && found.length < limit) {
    const measures = left.splice(0, count);
    const first = measures[0] === lastMeasure ? indexOfGroup(groups, lastSubject) : 0;
    if (reporters >= groups.length) {
      add(await read({ measures, subjects, periods }));
      count *= 2;
      continue;
    }
    for (let from = first; from < groups.length && found.length < limit; reporters *= 2) {
      const actors = groups.slice(from, from + reporters).flat();
      from += reporters;
      add(await read({ measures, subjects, periods, actors }));
    }
  }
  return found;
}

function measuresFrom(first: Id | undefined, { view, wanted }: Pick<ValuesQuestion, 'view' | 'wanted'>): Id[] {
  const known = [...view.structure.measures.keys()].sort();
  const chosen = wanted.measures === undefined ? known : known.filter((id) => wanted.measures!.includes(id));
  return chosen.filter((measure) => first === undefined || measure >= first);
}

/** The group that has the subject, or the first one after it. */
function indexOfGroup(groups: readonly (readonly string[])[], subject: Subject): number {
  const next = groups.findIndex(([first]) => first! > subject);
  const last = next === -1 ? groups.length - 1 : next - 1;
  return Math.max(0, last);
}

/** The key of a value from the parts of its cursor. */
export function keyAfter([, measure = '', subject = '', period = '']: readonly string[]): string {
  return [measure, subject, period].join(SEPARATOR);
}
