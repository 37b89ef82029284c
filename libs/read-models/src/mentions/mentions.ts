import { CLUSTER_SUBJECT, subjectActor, type Position, type StreamRef } from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import { eachEvent, type ReadModel } from '../read-model.js';

/** An event that is about a subject of the timeline, such as `measure:margin`. */
export interface MentionRow extends Row {
  readonly cluster: string;
  readonly about: string;
  readonly position: Position;
}

const mentionsTable: TableDefinition = {
  name: 'mentions',
  fields: { cluster: 'text', about: 'text', position: 'text' },
  key: ['cluster', 'about', 'position'],
  indexes: [],
};

type Fields = Readonly<Record<string, unknown>>;

/** The kinds of ids that events and stream names carry under these names. */
const KIND_OF_ID = {
  strategyId: 'strategy',
  measureId: 'measure',
  methodId: 'method',
  scenarioId: 'scenario',
  questionnaire: 'questionnaire',
} as const;

/** What the events of a stream are about. */
function subjectsOf(stream: StreamRef, data: object): readonly string[] {
  const fields: Fields = { ...(stream as unknown as Fields), ...(data as Fields) };
  const named = Object.entries(KIND_OF_ID).map(([field, kind]) => reference(kind, fields[field]));
  const members = [fields['actorId'], actorOf(fields['subject'])].map((actor) => reference('member', actor));
  const special = stream.kind === 'strategy' ? ofMap(stream.strategyId, fields) : ofOthers(stream.kind, fields);
  return [...new Set([...named, ...members, ...special].filter((about) => about !== undefined))];
}

/** The objectives and measures that a change of a map is about. */
function ofMap(strategy: string, fields: Fields): readonly (string | undefined)[] {
  const { objective, objectiveId, measure, link, from, to } = fields;
  const linked = link === undefined ? [from, to] : [at(link, 'from'), at(link, 'to'), at(link, 'objective')];
  const objectives = [objectiveId, idOf(objective), ...linked];
  const placed = objectives.map((id) =>
    reference('objective', typeof id === 'string' ? `${strategy}/${id}` : undefined),
  );
  return [...placed, reference('measure', at(measure, 'measure'))];
}

/** The child strategy and both objectives of a contribution that the owner of a strategy decides about. */
function ofContribution({ strategyId, contribution }: Fields): readonly (string | undefined)[] {
  if (contribution === undefined) return [];
  const child = at(contribution, 'strategy');
  return [
    reference('strategy', child),
    reference('objective', `${String(child)}/${String(at(contribution, 'objective'))}`),
    reference('objective', `${String(strategyId)}/${String(at(contribution, 'parentObjective'))}`),
  ];
}

function ofOthers(kind: StreamRef['kind'], fields: Fields): readonly (string | undefined)[] {
  if (kind === 'cluster') return ['cluster'];
  if (kind === 'cascade') return ofContribution(fields);
  const { id } = fields;
  return kind === 'evaluations' ? [reference('evaluation', id)] : [];
}

function reference(kind: string, id: unknown): string | undefined {
  return typeof id === 'string' ? `${kind}:${id}` : undefined;
}

/** An objective is given by its id, or as a whole. */
function idOf(objective: unknown): unknown {
  return typeof objective === 'string' ? objective : at(objective, 'id');
}

function actorOf(subject: unknown): string | undefined {
  if (typeof subject !== 'string' || subject === CLUSTER_SUBJECT || subject === '*') return undefined;
  return subjectActor(subject);
}

function at(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Fields)[field] : undefined;
}

/** The events that each thing of a cluster is mentioned in, so that its own timeline is a range of keys. */
export const mentions: ReadModel = {
  name: 'mentions',
  tables: [mentionsTable],
  needs: () => [],
  apply: eachEvent(({ recorded, event, stream }, view) => {
    const { clusterId: cluster } = recorded.metadata;
    // Those of reports are found in the reports themselves.
    if (stream === undefined || cluster === undefined || stream.kind === 'report') return;
    const { position } = recorded;
    for (const about of subjectsOf(stream, event.data)) {
      const row: MentionRow = { cluster, about, position };
      view.add('mentions', row, position);
    }
  }),
};
