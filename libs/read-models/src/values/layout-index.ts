import type { Id, PeriodName, Subject } from '@strata/domain';
import { OWN_LAYOUT, type LayoutKeys, type LayoutRow, type ReportRow } from './packed-reports.js';

/** The place of a value in a report. */
interface Place {
  readonly index: number;
  readonly measure: Id;
  readonly part: Id | undefined;
}

interface PlacedKey {
  readonly index: number;
  readonly measure: Id;
  readonly subject: Subject;
}

/** Where the reports of each layout have the measures and subjects that a query asks for. */
export class LayoutIndex {
  readonly #measures: ReadonlySet<Id> | undefined;
  readonly #subjects: ReadonlySet<Subject> | undefined;
  readonly #places = new Map<number, readonly Place[]>();
  readonly #periods = new Set<PeriodName>();

  constructor(wanted: {
    readonly measures?: readonly Id[] | undefined;
    readonly subjects?: readonly Subject[] | undefined;
  }) {
    this.#measures = wanted.measures && new Set(wanted.measures);
    this.#subjects = wanted.subjects && new Set(wanted.subjects);
  }

  add(rows: readonly LayoutRow[]): void {
    for (const { layout, keys, periods } of rows) {
      const places = this.#placesIn(keys);
      if (layout !== OWN_LAYOUT) this.#places.set(layout, places);
      if (layout !== OWN_LAYOUT && places.length === 0) continue;
      for (const period of periods.trim().split(' ')) this.#periods.add(period);
    }
  }

  /** The known layouts that have any of the measures. */
  wanted(): readonly number[] {
    return [...this.#places].filter(([, places]) => places.length > 0).map(([layout]) => layout);
  }

  /** The periods that the measures may have been reported for. */
  periods(): readonly PeriodName[] {
    return [...this.#periods].sort();
  }

  /** The layouts of the rows that are not known yet. */
  missing(rows: readonly ReportRow[]): readonly number[] {
    const used = new Set(rows.map(({ layout }) => layout));
    return [...used].filter((layout) => layout !== OWN_LAYOUT && !this.#places.has(layout));
  }

  /** The values of a row that are asked for. `own` are the keys of a row without a layout. */
  keysOf({ layout, actor }: ReportRow, own: string | undefined): readonly PlacedKey[] {
    const places = own === undefined ? (this.#places.get(layout) ?? []) : this.#placesIn(own);
    const keys: PlacedKey[] = [];
    for (const { index, measure, part } of places) {
      const subject = part === undefined ? actor : `${actor}/${part}`;
      if (this.#subjects === undefined || this.#subjects.has(subject)) keys.push({ index, measure, subject });
    }
    return keys;
  }

  #placesIn(text: string): readonly Place[] {
    const [measures, parts] = JSON.parse(text) as LayoutKeys;
    const partAt = parts && new Map(parts);
    const places: Place[] = [];
    measures.forEach((measure, index) => {
      if (this.#measures === undefined || this.#measures.has(measure)) {
        places.push({ index, measure, part: partAt?.get(index) });
      }
    });
    return places;
  }
}
