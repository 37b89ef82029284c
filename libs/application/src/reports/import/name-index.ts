import {
  CLUSTER_SUBJECT,
  type Actor,
  type Labels,
  type MeasureState,
  type Reporter,
  type Subject,
} from '@strata/domain';

/** What a name stands for. */
export type Named<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'unknown' }
  /** Two things share the name; their ids tell them apart. */
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

const UNKNOWN: Named<never> = { kind: 'unknown' };

/** Finds things by their id, or by a label in any language, without regard to case. An id comes before a label. */
export class NameIndex<T> {
  readonly #byId = new Map<string, T>();
  readonly #byName = new Map<string, Map<string, T>>();

  add(id: string, value: T, names: readonly string[]): void {
    this.#byId.set(id, value);
    for (const name of [id, ...names]) {
      const key = folded(name);
      const named = this.#byName.get(key);
      if (named) named.set(id, value);
      else this.#byName.set(key, new Map([[id, value]]));
    }
  }

  find(text: string): Named<T> {
    const exact = this.#byId.get(text);
    if (exact !== undefined) return { kind: 'found', value: exact };
    const named = this.#byName.get(folded(text));
    if (!named) return UNKNOWN;
    const [first] = named.values();
    return named.size === 1 ? { kind: 'found', value: first! } : { kind: 'ambiguous', ids: [...named.keys()] };
  }

  /** The ids of everything in the index. */
  ids(): Iterable<string> {
    return this.#byId.keys();
  }
}

/** A subject and who reports on it. */
export interface ReportedSubject {
  readonly reporter: Reporter;
  readonly subject: Subject;
  /** Undefined for the cluster itself. */
  readonly actor: Actor | undefined;
}

/** The cluster, its members and their services and units: `hotel`, `Grand Hotel`, `hotel/desk`, `Grand Hotel/Front desk`. */
export function memberIndex(actors: readonly Actor[]): NameIndex<ReportedSubject> {
  const index = new NameIndex<ReportedSubject>();
  index.add(CLUSTER_SUBJECT, { reporter: CLUSTER_SUBJECT, subject: CLUSTER_SUBJECT, actor: undefined }, []);
  for (const actor of actors) {
    const names = [actor.id, ...labelsOf(actor.labels)];
    const common = { reporter: actor.id, actor };
    index.add(actor.id, { ...common, subject: actor.id }, names);
    for (const part of [...actor.services, ...actor.units]) {
      const subject = `${actor.id}/${part.id}`;
      const parts = [part.id, ...labelsOf(part.labels)];
      index.add(
        subject,
        { ...common, subject },
        names.flatMap((name) => parts.map((one) => `${name}/${one}`)),
      );
    }
  }
  return index;
}

/** The measures. */
export function measureIndex(measures: Iterable<MeasureState>): NameIndex<MeasureState> {
  const index = new NameIndex<MeasureState>();
  for (const measure of measures) index.add(measure.id, measure, labelsOf(measure.labels));
  return index;
}

function labelsOf({ en, ru, uk }: Labels): readonly string[] {
  return [en, ru, uk].filter((label) => label !== undefined);
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s*\/\s*/gu, '/')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
