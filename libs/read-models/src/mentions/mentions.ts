import { CLUSTER_SUBJECT, parseThing, subjectActor, type Position, type StreamRef } from '@strata/domain';
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
  branchId: 'branch',
  questionnaire: 'questionnaire',
} as const;

/** What the events of a stream are about. */
function subjectsOf(stream: StreamRef, data: object): readonly string[] {
  const fields: Fields = { ...(stream as unknown as Fields), ...(data as Fields) };
  const named = Object.entries(KIND_OF_ID).map(([field, kind]) => reference(kind, fields[field]));
  const members = [fields['actorId'], ...membersOf(fields['subject']), ...membersOf(fields['owner'])];
  const special = OF_STREAMS[stream.kind]?.(fields) ?? [];
  const all = [...named, ...members.map((member) => reference('member', member)), ...special];
  return [...new Set(all.filter((about) => about !== undefined))];
}

type About = readonly (string | undefined)[];

const OF_STREAMS: Readonly<Partial<Record<StreamRef['kind'], (fields: Fields) => About>>> = {
  cluster: (fields) => ['cluster', ...ofParts(fields)],
  strategy: ofMap,
  cascade: ofCascade,
  agreement: ofAgreement,
  measure: ofTargets,
  evaluations: ({ id }) => [reference('evaluation', id)],
  restatement: ofRestatement,
  snapshot: ({ snapshotId }) => [reference('snapshot', snapshotId)],
  thread: ({ about }) => ofThing(about),
  programme: ofProgramme,
  budget: ({ strategyId, line }) => ofLine(strategyId, line),
  resources: ({ strategyId, need }) => ofLine(strategyId, need),
  income: ({ term }) =>
    [at(term, 'condition'), at(term, 'share')].map((part) => reference('measure', at(part, 'measure'))),
};

/** A service or a unit of an actor. */
function ofParts({ actorId, service, unit, serviceId, unitId }: Fields): About {
  const parts = [at(service, 'id'), at(unit, 'id'), serviceId, unitId];
  return parts.map((part) => reference('member', within(actorId, part)));
}

/** The objectives, measures, links and contributions that a change of a map is about. */
function ofMap(fields: Fields): About {
  const { strategyId, objective, objectiveId, measure, link, from, to } = fields;
  const linked = link === undefined ? { from, to } : { from: at(link, 'from'), to: at(link, 'to') };
  const upwards = link === undefined ? fields : (link as Fields);
  const objectives = [objectiveId, idOf(objective), linked.from, linked.to, at(link, 'objective')];
  return [
    ...objectives.map((id) => reference('objective', within(strategyId, id))),
    reference('measure', at(measure, 'measure')),
    reference('link', within(strategyId, arrow(linked.from, linked.to))),
    reference('contribution', within(strategyId, arrow(upwards['objective'], upwards['parentObjective']))),
  ];
}

/** The strategies of a change of the cascade; the objectives of a contribution that the owner of a strategy decides about. */
function ofCascade({ strategyId, contribution, parent, by, becauseOf }: Fields): About {
  const [child, objective, above] = ['strategy', 'objective', 'parentObjective'].map((one) => at(contribution, one));
  return [
    ...[child, parent, by, becauseOf].map((strategy) => reference('strategy', strategy)),
    reference('objective', within(child, objective)),
    reference('objective', within(strategyId, contribution && above)),
    reference('contribution', within(child, arrow(objective, above))),
  ];
}

/** The members that a proposal asks, and the one that answers. */
function ofAgreement({ party, parties }: Fields): About {
  const asked = Array.isArray(parties) ? parties.map((one) => at(one, 'party')) : [];
  return [party, ...asked].flatMap(membersOf).map((member) => reference('member', member));
}

/** What comments are about, as far as it has a timeline; a value is of a measure and of a member, a report of a member. */
function ofThing(about: unknown): About {
  const thing = parseThing(about);
  switch (thing?.kind) {
    case undefined:
    case 'cycle':
      return [];
    case 'value':
      return [reference('measure', thing.measure), ...memberReferences(thing.subject)];
    case 'report':
      return memberReferences(thing.actor);
    case 'proposal':
      return [reference('strategy', thing.strategy)];
    default:
      return typeof about === 'string' ? [about] : [];
  }
}

function memberReferences(subject: unknown): About {
  return membersOf(subject).map((member) => reference('member', member));
}

/** A restatement, with the measures and members whose values it corrects. */
function ofRestatement({ restatementId, corrections }: Fields): About {
  const listed: readonly unknown[] = Array.isArray(corrections) ? corrections : [];
  return [
    reference('restatement', restatementId),
    ...listed.map((one) => reference('measure', at(one, 'measure'))),
    ...listed.flatMap((one) => membersOf(at(one, 'subject')).map((member) => reference('member', member))),
  ];
}

/** The targets that a change of a measure sets, and the members that they are for. */
function ofTargets({ measureId, subject, targets }: Fields): About {
  const listed = Array.isArray(targets) ? targets.map((one) => at(one, 'subject')) : [];
  return [subject, ...listed].flatMap((one) => [
    reference('target', within(measureId, one)),
    ...membersOf(one).map((member) => reference('member', member)),
  ]);
}

/** The initiative, the objectives that it serves, the measures that it is to move, and the members that are responsible. */
function ofProgramme({ strategyId, initiativeId, initiative }: Fields): About {
  const listed = (field: string): readonly unknown[] => {
    const list = at(initiative, field);
    return Array.isArray(list) ? list : [];
  };
  return [
    reference('initiative', within(strategyId, initiativeId ?? at(initiative, 'id'))),
    ...listed('objectives').map((id) => reference('objective', within(strategyId, id))),
    ...listed('measures').map((id) => reference('measure', id)),
    ...listed('responsible').flatMap((one) => membersOf(one).map((member) => reference('member', member))),
  ];
}

/** The objective, measure and initiative that a line of a plan is for. */
function ofLine(strategyId: unknown, line: unknown): About {
  return [
    reference('objective', within(strategyId, at(line, 'objective'))),
    reference('measure', at(line, 'measure')),
    reference('initiative', within(strategyId, at(line, 'initiative'))),
  ];
}

/** `whole/part`. */
function within(whole: unknown, part: unknown): string | undefined {
  return typeof whole === 'string' && typeof part === 'string' ? `${whole}/${part}` : undefined;
}

/** `from>to`. */
function arrow(from: unknown, to: unknown): string | undefined {
  return typeof from === 'string' && typeof to === 'string' ? `${from}>${to}` : undefined;
}

function reference(kind: string, id: unknown): string | undefined {
  return typeof id === 'string' ? `${kind}:${id}` : undefined;
}

/** An objective is given by its id, or as a whole. */
function idOf(objective: unknown): unknown {
  return typeof objective === 'string' ? objective : at(objective, 'id');
}

/** The member that a subject belongs to, and the part of it that it is. */
function membersOf(subject: unknown): readonly (string | undefined)[] {
  if (typeof subject !== 'string' || subject === CLUSTER_SUBJECT || subject === '*') return [];
  return [subjectActor(subject), subject];
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
