import {
  firstDay,
  parsePeriod,
  periodContaining,
  previousPeriod,
  subjectActor,
  type Frequency,
  type Id,
  type MeasureState,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import { CLUSTER_SUBJECT } from '@strata/domain';
import type { ClusterStructure, ValueChange } from '../scorecard/structure.js';
import { valueContextOf } from '../scorecard/value/value-context.js';
import { inRange, MONTHS_OF } from '../scorecard/value/windows.js';
import type { BoundMethod, BoundMethods } from './bound-method.js';
import {
  closureOf,
  measuresRead,
  readsFor,
  simpleSources,
  type MeasureRead,
  type ReadContext,
} from './method-reads.js';

/** A bound method with its outputs and their sources. */
interface Computing {
  readonly method: BoundMethod;
  /** The measures it computes by frequency; it is evaluated for periods of these frequencies. */
  readonly outputs: ReadonlyMap<Frequency, readonly Id[]>;
  readonly reads: readonly MeasureRead[];
  readonly readsOtherSubjects: boolean;
}

/**
 * The values of computed measures that changed values may affect, through chains of methods: of the actor that a value
 * belongs to, of the cluster, and of every member if a method reads values of other subjects.
 */
export function computedChanges(
  structure: ClusterStructure,
  methods: BoundMethods,
  changes: readonly ValueChange[],
): readonly ValueChange[] {
  const computing = [...methods.values()].flatMap((method) => computingOf(method, methods, structure));
  if (computing.length === 0) return [];
  const search = new Search({ structure, methods, values: valueContextOf(structure) }, computing);
  for (const change of changes) search.follow(change);
  return search.found();
}

/** The values of computed measures for a period, of every subject, which an assessment or a market segmentation may affect. */
export function computedIn(
  structure: ClusterStructure,
  methods: BoundMethods,
  period: PeriodName,
): readonly ValueChange[] {
  const frequency = parsePeriod(period)?.frequency;
  const members = membersOf(structure);
  return [...methods.values()].flatMap((method) => {
    const measures = frequency === undefined ? [] : (outputsOf(method, structure).get(frequency) ?? []);
    const subjects = method.binding.scope === 'cluster' ? [CLUSTER_SUBJECT] : members;
    return measures.flatMap((measure) => subjects.map((subject) => ({ measure, subject, period })));
  });
}

function computingOf(method: BoundMethod, methods: BoundMethods, structure: ClusterStructure): readonly Computing[] {
  const outputs = outputsOf(method, structure);
  if (outputs.size === 0) return [];
  return [
    { method, outputs, reads: measuresRead(method, methods), readsOtherSubjects: readsOtherSubjects(method, methods) },
  ];
}

function outputsOf({ binding }: BoundMethod, { measures }: ClusterStructure): ReadonlyMap<Frequency, readonly Id[]> {
  const found = new Map<Frequency, Id[]>();
  for (const id of Object.values(binding.outputs)) {
    const measure = measures.get(id);
    if (!measure || measure.retired) continue;
    const held = found.get(measure.frequency);
    if (held) held.push(id);
    else found.set(measure.frequency, [id]);
  }
  return found;
}

/** Whether a method of an actor reads values of the cluster or of another actor. */
function readsOtherSubjects(method: BoundMethod, methods: BoundMethods): boolean {
  return closureOf(method, methods).some(({ binding }) =>
    Object.values(binding.inputs)
      .flatMap(simpleSources)
      .some((source) => source.kind === 'measure' && source.subject !== undefined),
  );
}

function membersOf({ cluster }: ClusterStructure): readonly Subject[] {
  return cluster.actors.filter((actor) => actor.status === 'member').map((actor) => actor.id);
}

class Search {
  readonly #context: ReadContext;
  readonly #computing: readonly Computing[];
  readonly #members: readonly Subject[];
  readonly #found = new Map<string, ValueChange>();
  readonly #periods = new Map<string, readonly PeriodName[]>();
  readonly #open: ValueChange[] = [];

  constructor(context: ReadContext, computing: readonly Computing[]) {
    this.#context = context;
    this.#computing = computing;
    this.#members = membersOf(context.structure);
  }

  found(): readonly ValueChange[] {
    return [...this.#found.values()];
  }

  follow(start: ValueChange): void {
    this.#open.push(start);
    for (let change = this.#open.pop(); change; change = this.#open.pop()) {
      for (const one of this.#computing) {
        for (const frequency of one.outputs.keys()) this.#add(one, frequency, change);
      }
    }
  }

  #add(one: Computing, frequency: Frequency, change: ValueChange): void {
    const measures = one.outputs.get(frequency) ?? [];
    const [first] = measures;
    if (first === undefined) return;
    for (const period of this.#affectedPeriods(one, frequency, change)) {
      for (const subject of this.#subjects(one, change)) {
        // The outputs of an evaluation are always added together.
        if (this.#found.has(keyOf(first, subject, period))) continue;
        for (const measure of measures) {
          const next = { measure, subject, period };
          this.#found.set(keyOf(measure, subject, period), next);
          this.#open.push(next);
        }
      }
    }
  }

  #subjects({ method, readsOtherSubjects }: Computing, { subject }: ValueChange): readonly Subject[] {
    if (method.binding.scope === 'cluster') return [CLUSTER_SUBJECT];
    if (readsOtherSubjects) return this.#members;
    const actor = subjectActor(subject);
    return actor !== undefined && this.#members.includes(actor) ? [actor] : [];
  }

  /** The periods of a frequency for which the method reads the value; the same for every subject. */
  #affectedPeriods(one: Computing, frequency: Frequency, { measure, period }: ValueChange): readonly PeriodName[] {
    const key = keyOf(`${one.method.id}/${frequency}`, measure, period);
    let known = this.#periods.get(key);
    if (!known) this.#periods.set(key, (known = this.#findPeriods(one, frequency, { measure, period })));
    return known;
  }

  #findPeriods(
    { reads }: Computing,
    frequency: Frequency,
    { measure, period }: Pick<ValueChange, 'measure' | 'period'>,
  ): readonly PeriodName[] {
    const { calendar } = this.#context.values;
    const chained = reads.filter((read) => this.#chainOf(read.measure).some(({ id }) => id === measure));
    if (chained.length === 0) return [];
    const start = inRange(() => periodContaining(firstDay(period, calendar), frequency, calendar));
    if (start === undefined) return [];
    const own = MONTHS_OF[parsePeriod(period)?.frequency ?? 'month'];
    const reach = Math.max(...chained.map((read) => this.#reachOf(read, frequency)));
    const count = Math.ceil((own + reach) / MONTHS_OF[frequency]) + 1;
    const found: PeriodName[] = [];
    for (let step = 0; step < count; step++) {
      const at = inRange(() => previousPeriod(start, -step, calendar));
      if (at === undefined) break;
      if (readsFor(chained, at, this.#context).get(measure)?.has(period)) found.push(at);
    }
    return found;
  }

  /** The largest number of months after its end for which a value can still be read through this input. */
  #reachOf({ measure, periodsBack }: MeasureRead, frequency: Frequency): number {
    const chain = this.#chainOf(measure);
    const longest = Math.max(MONTHS_OF[frequency], ...chain.map((each) => MONTHS_OF[each.frequency]));
    const yearToDate = chain.filter((each) => each.accumulate === 'year-to-date').length;
    return periodsBack * MONTHS_OF[frequency] + chain.length * longest + yearToDate * 12;
  }

  /** A measure, the measure that weights it, the measure that weights that one, and so on. */
  #chainOf(measure: Id): readonly MeasureState[] {
    const { structure, values } = this.#context;
    const chain: MeasureState[] = [];
    for (let at = structure.measures.get(measure); at;) {
      chain.push(at);
      const next: MeasureState | 'cycle' | undefined = values.weightMeasureOf(at);
      at = typeof next === 'object' ? next : undefined;
    }
    return chain;
  }
}

function keyOf(...parts: readonly [string, string, string]): string {
  return parts.join('\u0000');
}
