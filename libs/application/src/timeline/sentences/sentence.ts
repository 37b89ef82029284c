import type { DomainEvent, Id, Labels, Language, Subject } from '@strata/domain';

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
  /** An objective of that map. */
  objective(id: Id): Said;
  /** An objective of the strategy above it. */
  parentObjective(id: Id): Said;
  perspective(id: Id): Said;
  readonly method: Id;
  readonly scenario: Id;
  readonly questionnaire: Id;
}

/** How the events of one type are told. */
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
