import { momentToAsk, type AsOf } from '@strata/application';
import { isSubject, parsePeriod, StrataError } from '@strata/domain';
import type { ValueRow } from '@strata/read-models';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface ValueOptions extends CommonOptions {
  readonly cluster: string;
  readonly member: string;
  readonly measure: string;
  readonly period: string;
  readonly at?: string;
  readonly recorded?: boolean;
  readonly history?: boolean;
}

function answer(row: ValueRow): object {
  const { subject, measure, period, kind, value, knownAt, recordedAt, validFrom, by, reason, note, eventId } = row;
  return {
    member: subject,
    measure,
    period,
    kind,
    value,
    knownAt,
    recordedAt,
    position: validFrom,
    by,
    reason,
    note,
    eventId,
  };
}

function nothing(options: ValueOptions): object {
  const { member, measure, period } = options;
  return { member, measure, period, value: null, knownAt: null, recordedAt: null, position: null };
}

function line(row: ValueRow): string {
  return `${row.value ?? 'n/a'}\tknown ${row.knownAt}\trecorded ${row.recordedAt}${row.reason === null ? '' : `\t${row.reason}`}`;
}

function sayVersions(rows: readonly ValueRow[], { json }: ValueOptions): void {
  if (json) sayJson(rows.map(answer));
  else for (const row of rows) say(line(row));
}

function sayValue(row: ValueRow | undefined, options: ValueOptions): void {
  if (options.json) sayJson(row ? answer(row) : nothing(options));
  else say(row ? (row.value ?? 'n/a') : 'no value');
}

function momentOf({ at, recorded }: ValueOptions): AsOf {
  if (at === undefined) return {};
  return { instant: momentToAsk(at), axis: recorded ? 'recorded' : 'known' };
}

/** `strata value`. */
export async function value(options: ValueOptions): Promise<void> {
  const { cluster, member, measure, period } = options;
  if (!parsePeriod(period)) {
    throw new StrataError('NOT_A_PERIOD', `"${period}" is not a period`, {
      remedy: 'write 2008, 2008-H1, 2008-Q3 or 2008-07',
    });
  }
  if (!isSubject(member)) {
    throw new StrataError('UNKNOWN_MEMBER', `"${member}" is neither an actor nor actor/part`, {
      remedy: 'write the id of an actor, actor/part, or @cluster',
    });
  }
  const asOf = momentOf(options);
  await withCurrentRuntime('query', async ({ queries }) => {
    const view = await queries.get(cluster, asOf);
    const now = options.at === undefined ? view : await queries.get(cluster);
    requireKnown(options, now.structure);
    if (options.history) {
      const rows = await queries.versions(view, measure, member, period);
      if (rows.length === 0) requireFit(options, now.structure);
      return sayVersions(rows, options);
    }
    const row = await queries.value(view, measure, member, period);
    if (!row) requireFit(options, now.structure);
    sayValue(row, options);
  });
}

type Structure = Awaited<
  ReturnType<Parameters<Parameters<typeof withCurrentRuntime>[1]>[0]['queries']['get']>
>['structure'];

/** Where there is nothing, a period of another length is most often the cause. */
function requireFit({ measure, period }: ValueOptions, structure: Structure): void {
  const asked = parsePeriod(period)?.frequency;
  const reported = structure.measures.get(measure)?.frequency;
  if (asked === undefined || reported === undefined || asked === reported) return;
  const example = { month: '2008-07', quarter: '2008-Q3', 'half-year': '2008-H1', year: '2008' }[reported];
  throw new StrataError(
    'PERIOD_DOES_NOT_FIT',
    `${period} is a ${asked}, but measure ${measure} is reported by ${reported}`,
    { remedy: `name a ${reported}, such as ${example}` },
  );
}

function requireKnown({ cluster, member, measure }: ValueOptions, structure: Structure): void {
  if (!structure.measures.has(measure)) {
    throw new StrataError('UNKNOWN_MEASURE', `cluster ${cluster} has no measure ${measure}`, {
      remedy: `measures: ${[...structure.measures.keys()].slice(0, 20).join(', ')}`,
    });
  }
  const [actor] = member.split('/');
  if (!structure.cluster.actors.some((one) => one.id === actor) && member !== '@cluster') {
    throw new StrataError('UNKNOWN_MEMBER', `cluster ${cluster} has no member ${member}`, {
      remedy: `members: ${structure.cluster.actors
        .map((one) => one.id)
        .slice(0, 40)
        .join(', ')}`,
    });
  }
}
