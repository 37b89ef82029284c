import {
  sameData,
  type DomainEvent,
  type Effective,
  type EffectiveDated,
  type Id,
  type Labels,
  type Language,
  type Setting,
  type Subject,
} from '@strata/domain';

/** A text in every language. */
export type Localized = Readonly<Record<Language, string>>;

/** What fills a placeholder: a text that is the same in every language, or labels. */
export type Said = string | Labels;

/** The names of the things that an event is about. */
export interface Names {
  /** An actor, a part of one, the cluster, or `*` for all members. */
  subject(subject: Subject | '*'): Said;
  measure(id: Id): Said;
  strategy(id: Id): Said;
  /** The strategy whose map the event changes. */
  readonly map: Said;
  objectiveOf(strategy: Id, id: Id): Said;
  /** An objective of that map. */
  objective(id: Id): Said;
  /** An objective of the strategy above it. */
  parentObjective(id: Id): Said;
  perspective(id: Id): Said;
  readonly method: Id;
  readonly scenario: Id;
  readonly branch: Id;
  readonly questionnaire: Id;
}

/** Describes the events of one type. */
export interface Sentence<Data, State> {
  /** Placeholders such as `{measure}` are filled from `names`. */
  readonly text: Localized;
  readonly names?: (data: Data, names: Names) => Readonly<Record<string, Said>>;
  /** The part of the state that the event changes; the entry lists what differs in it before and after. */
  readonly part?: (state: State, data: Data) => unknown;
}

/** A sentence for each event type of an aggregate. */
export type Sentences<Event extends DomainEvent, State> = {
  readonly [Type in Event['type']]: Sentence<Extract<Event, { readonly type: Type }>['data'], State>;
};

/** A date from which something holds, as the end of a sentence. */
export function since(from: string | null): Labels | '' {
  return from === null ? '' : { en: ` from ${from}`, ru: ` с ${from}`, uk: ` з ${from}` };
}

/** A dated setting as a list of its values, also while it has one value without a date. */
export function overTime<T>({ latest, entries }: Setting<T>): EffectiveDated<T> {
  return entries ?? (latest === undefined ? [] : [{ from: null, value: latest }]);
}

/** The fields of a dated setting, each with the dates from which it has another value. */
export function fieldsOverTime<T extends object>(setting: Setting<T>): Readonly<Record<string, unknown>> {
  const fields: Record<string, Effective<unknown>[]> = {};
  let before: object = {};
  for (const { from, value } of overTime(setting)) {
    for (const name of new Set([...Object.keys(value), ...Object.keys(before)])) {
      const [was, is] = [fieldOf(before, name), fieldOf(value, name)];
      if (!sameData(was, is)) (fields[name] ??= []).push({ from, value: is });
    }
    before = value;
  }
  return fields;
}

function fieldOf(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name];
}
