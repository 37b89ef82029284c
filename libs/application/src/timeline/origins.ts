import {
  parseStream,
  upcast,
  type EffectiveDated,
  type CascadeEvent,
  type Contribution,
  type CycleEvent,
  type EvaluationEvent,
  type Id,
  type MeasureEvent,
  type PeriodName,
  type Position,
  type StrategyEvent,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';

/** The event that set something, and the reason that it states. */
export interface SetBy {
  readonly position: Position;
  readonly reason: string | null;
}

/** Something that is set by events: its name within its stream, and its value as text; undefined if it is removed. */
type Setting = readonly [key: string, value: string | undefined];

type SettingEvent = CascadeEvent | MeasureEvent | StrategyEvent | EvaluationEvent | CycleEvent;

/** The key of a target in its measure's stream. */
export function targetKey(subject: string, per: string | undefined, from: string | null): string {
  return ['target', subject, per ?? '', from ?? ''].join(' ');
}

/** The key of a dated weight in its strategy's stream: of what, and from when. */
export function weightKey(of: readonly string[], from: string | null): string {
  return ['weight', ...of, from ?? ''].join(' ');
}

function weights(of: readonly string[], entries: EffectiveDated<number>): readonly Setting[] {
  return entries.map(({ from, value }) => [weightKey(of, from), String(value)]);
}

const SETTINGS: {
  readonly [Type in SettingEvent['type']]?: (
    data: Extract<SettingEvent, { readonly type: Type }>['data'],
  ) => readonly Setting[];
} = {
  MeasureRevised: ({ targets = [], from }) =>
    targets.map(({ subject, per, figures }) => [targetKey(subject, per, from), JSON.stringify(figures)]),
  TargetSet: ({ subject, per, from, figures }) => [[targetKey(subject, per, from), JSON.stringify(figures)]],
  TargetWithdrawn: ({ subject, per, from }) => [[targetKey(subject, per, from), undefined]],
  ObjectiveSet: ({ objective }) => weights(['objective', objective.id], objective.weight),
  ObjectiveRevised: ({ objective }) => weights(['objective', objective.id], objective.weight),
  MeasurePlaced: ({ objectiveId, measure }) => weights(['measure', objectiveId, measure.measure], measure.weight),
  MeasureReweighed: ({ objectiveId, measure }) => weights(['measure', objectiveId, measure.measure], measure.weight),
  LinkedToParent: ({ link }) => weights(['parent', link.objective, link.parentObjective], link.weight),
  ParentLinkRevised: ({ link }) => weights(['parent', link.objective, link.parentObjective], link.weight),
  PerspectiveWeighed: ({ perspective }) => weights(['perspective', perspective.perspective], perspective.weight),
  ContributionAccepted: ({ contribution, weight, from }) => [[acceptedKey(contribution, from), String(weight)]],
  ContributionDeclined: ({ contribution, from }) => [[acceptedKey(contribution, from), 'declined']],
  EvaluationClosed: ({ id }) => [[closedKey(id), id]],
  EvaluationWithdrawn: ({ id }) => [[withdrawnKey(id), id]],
  CycleLocked: ({ period }) => [[lockKey(period), period]],
  CycleReopened: ({ period }) => [[lockKey(period), undefined]],
};

/** The key of the weight with which a contribution is accepted from a date on, in the stream of the cascade. */
export function acceptedKey({ strategy, objective, parentObjective }: Contribution, from: string | null): string {
  return weightKey(['accepted', strategy, objective, parentObjective], from);
}

/** The key of the closing of an evaluation. */
export function closedKey(evaluation: Id): string {
  return `closed ${evaluation}`;
}

/** The key of the withdrawal of an evaluation. */
export function withdrawnKey(evaluation: Id): string {
  return `withdrawn ${evaluation}`;
}

/** The key of the lock of a reporting cycle. */
export function lockKey(period: PeriodName): string {
  return `lock ${period}`;
}

/** The events of a stream up to a position that set what is in force, by key. */
export async function settingsOf(
  events: Pick<EventStore, 'readStream'>,
  stream: string,
  upTo: Position,
): Promise<ReadonlyMap<string, SetBy>> {
  const values = new Map<string, string>();
  const found = new Map<string, SetBy>();
  if (parseStream(stream) === undefined) return found;
  for await (const { type, schemaVersion, data, position } of events.readStream(stream)) {
    if (position > upTo) break;
    const settings = (SETTINGS as Readonly<Record<string, ((data: object) => readonly Setting[]) | undefined>>)[type];
    if (settings === undefined) continue;
    const event = upcast(type, schemaVersion, data);
    const { reason = null } = event.data as { readonly reason?: string };
    for (const [key, value] of settings(event.data)) {
      if (value !== undefined && values.get(key) === value) continue;
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      found.set(key, { position, reason });
    }
  }
  return found;
}
