import {
  lastDay,
  parsePeriod,
  parseStream,
  type AggregateKind,
  type DateText,
  type FiscalCalendar,
  type PeriodName,
  type Position,
} from '@strata/domain';
import type { Scorecard } from '@strata/engine';
import {
  approvalNeededIn,
  earlierValues,
  evaluatorOver,
  HISTORY,
  reportedChanges,
  timelinePage,
  type ReportedChange,
  type TimelineRow,
} from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { ScorecardView } from '../../clusters/scorecard-view.js';
import type { EvaluationVariant } from '../../clusters/evaluation-variant.js';
import type { Panel } from '../composition.js';
import { leastDisclosureInSteps, type Reader, type ShownNode } from '../disclosure.js';
import { aggregatesIn } from '../member-figures.js';
import type { NodePlaces } from '../node-places.js';
import type { KeyedReader } from '../reader-of.js';
import { Budget } from './budget.js';
import { BYTES_OF_NODE, LiveState } from './live-state.js';
import { ShownCards } from './shown-cards.js';

/** A scorecard as known at the positions from one event to the next that changes it. */
interface Snapshot {
  readonly scorecard: Scorecard;
  readonly places: NodePlaces;
  readonly from: Position;
  /** Up to here, nothing is known to change it. */
  upTo: Position;
  /** The first event after it; undefined for the newest one. */
  before?: Position;
  /** How many of its nodes the next snapshot does not share. */
  replaced: number;
}

/** The scorecard of one period on one day, at the last positions asked about. */
interface Slot {
  readonly key: string;
  state?: LiveState | undefined;
  snapshots: Snapshot[];
  shown: ShownCards;
  /** Ends when the questions asked so far are answered. */
  last: Promise<unknown>;
}

/** A scorecard with what its readers see of it. */
export interface HeldScorecard {
  readonly scorecard: Scorecard;
  readonly places: NodePlaces;
  shownTo(reader: KeyedReader): Promise<readonly ShownNode[]>;
  /** Of each node, what the reader sees who sees least of it. */
  shownToLeast(readers: readonly Reader[]): Promise<readonly ShownNode[]>;
}

/** A variant, or the view with other members than those of the period. */
interface HeldVariant extends EvaluationVariant {
  readonly panel?: Panel | undefined;
}

export interface LiveScorecardsOptions {
  readonly reads: ClusterReads;
  readonly store: Pick<ReadStore, 'reader'>;
  /** How many bytes of scorecards are kept; of which the one asked for last is always kept. */
  readonly budget: number;
}

/** By more events than this, a scorecard is not moved, but evaluated anew. */
const MAX_MOVES = 1_000;

/** By more values than this, a scorecard at an earlier position is not derived from a later one. */
const MAX_DIFFERENCES = 2_000;

/** The states of a scorecard that are kept, so that pages can be read while it changes. */
const MAX_SNAPSHOTS = 4;

/** The memory that a slot takes by itself. */
const BYTES_OF_SLOT = 1_000;

/** Streams whose events change no scorecard. */
const UNRELATED: ReadonlySet<AggregateKind> = new Set<AggregateKind>([
  'methods',
  'scenario',
  'branch',
  'evaluations',
  'cycles',
  'workflows',
  'agreement',
  'restatement',
  'snapshot',
  'thread',
  'layout',
  'budget',
  'resources',
  'income',
  'history',
]);
/** Streams that methods read. */
const ASSESSED: ReadonlySet<AggregateKind> = new Set(['assessment', 'segmentation', 'programme']);

/**
 * Scorecards in memory, shared by all questions and moved by the reports that came in since. After any other change, a
 * scorecard is evaluated anew when it is asked for.
 */
export class LiveScorecards {
  readonly #reads: ClusterReads;
  readonly #store: LiveScorecardsOptions['store'];
  readonly #slots: Budget<Slot>;
  /** One scorecard is evaluated at a time, so that the memory needed beyond the budget is bounded. */
  #evaluating: Promise<unknown> = Promise.resolve();

  constructor({ reads, store, budget }: LiveScorecardsOptions) {
    this.#reads = reads;
    this.#store = store;
    this.#slots = new Budget(budget);
  }

  /** The scorecard of a period as known in the view. */
  async get(view: ClusterSnapshot, period: PeriodName, variant: HeldVariant = {}): Promise<HeldScorecard> {
    const [slot, snapshot] = await this.#find(view, period, variant);
    const { scorecard, places } = snapshot;
    const source = () => this.#source(slot, snapshot, { view, period, variant });
    return {
      scorecard,
      places,
      shownTo: (reader) => {
        const nodes = slot.shown.of({ scorecard, places, source }, reader);
        // It has grown, if it is a new kind of reader.
        this.#keep(slot);
        return nodes;
      },
      shownToLeast: async (readers) => {
        const { nodes } = scorecard;
        const { turns } = this.#reads;
        const aggregates = await turns.run(aggregatesIn({ ...(await source()), nodes }));
        return turns.run(leastDisclosureInSteps({ nodes, aggregates }, readers));
      },
    };
  }

  /** The scorecard of a period as known in the view, with everything that it was evaluated from. */
  async explainable(view: ClusterSnapshot, period: PeriodName, variant: HeldVariant): Promise<ScorecardView> {
    const [slot, snapshot] = await this.#find(view, period, variant);
    // The scorecards of two snapshots can be the same, and yet have been computed from other events.
    if (slot.state === undefined || slot.snapshots.at(-1) !== snapshot) {
      return this.#reads.scorecard(view, period, variant);
    }
    const { scorecard } = snapshot;
    const inputs = slot.state.inputs();
    const evaluator = evaluatorOver(inputs, { assumptions: variant.assumptions });
    return { ...view, scorecard, values: inputs.values, inputs, evaluator };
  }

  /** What the values of a snapshot were read from. */
  async #source(slot: Slot, snapshot: Snapshot, { view, period, variant }: Question) {
    const isHeld = slot.state !== undefined && slot.snapshots.at(-1) === snapshot;
    const inputs = isHeld ? slot.state!.inputs() : await this.#reads.evaluationInputs(view, period, variant);
    const { values } = evaluatorOver(inputs, { assumptions: variant.assumptions });
    return { structure: view.structure, values };
  }

  async #find(view: ClusterSnapshot, period: PeriodName, variant: HeldVariant): Promise<[Slot, Snapshot]> {
    if (isPlain(variant)) {
      const slot = this.#slot(partsOf({ view, period, variant }));
      const snapshot = covering(slot, view) ?? (await inTurn(slot, () => this.#bring(slot, { view, period, variant })));
      if (snapshot) return [slot, snapshot];
    }
    return this.#fixed({ view, period, variant });
  }

  /** The scorecard at one position, or of a variant, which is never moved. */
  async #fixed(question: Question): Promise<[Slot, Snapshot]> {
    const { view, variant } = question;
    const { onTrial, assumptions, preview } = variant;
    const at = view.changedAt ?? (await this.#lastChange(view));
    const slot = this.#slot([...partsOf(question), at, onTrial, assumptions, preview]);
    return [
      slot,
      slot.snapshots[0] ??
        (await inTurn(
          slot,
          async () => slot.snapshots[0] ?? (await this.#derived(slot, question)) ?? this.#make(slot, question),
        )),
    ];
  }

  /**
   * The scorecard at an earlier position from one of the same period that is kept, by the values that were others then;
   * undefined if there is none with the same structure, or too many values differ.
   */
  async #derived(slot: Slot, question: Question): Promise<Snapshot | undefined> {
    const { view, variant } = question;
    const base = isPlain(variant) ? this.#slots.use(keyOf(partsOf(question))) : undefined;
    return base && inTurn(base, () => this.#derivedFrom(base, { slot, view }));
  }

  async #derivedFrom(
    base: Slot,
    { slot, view }: { readonly slot: Slot; readonly view: ClusterSnapshot },
  ): Promise<Snapshot | undefined> {
    const { state } = base;
    const newest = base.snapshots.at(-1);
    if (state === undefined || newest === undefined || state.hasMethods || !state.isOf(view)) return undefined;
    const { clusterId: cluster, position } = view;
    if (position >= newest.upTo) return undefined;
    const waitsIn = approvalNeededIn(view.structure.cluster);
    const difference = { at: position, than: newest.upTo, most: MAX_DIFFERENCES, waitsIn };
    const reader = this.#store.reader(HISTORY);
    const changes = await earlierValues(reader, { cluster, periods: state.periods }, difference);
    if (changes === undefined) return undefined;
    slot.state = await state.with(changes, this.#reads.turns);
    slot.shown = base.shown.fork();
    const snapshot = { ...shownIn(slot.state), from: position, upTo: position, replaced: 0 };
    slot.snapshots = [snapshot];
    this.#keep(slot);
    return snapshot;
  }

  async #lastChange({ clusterId: cluster, position: upTo }: ClusterSnapshot): Promise<Position> {
    const [last] = await timelinePage(this.#store.reader(HISTORY), { cluster, upTo, limit: 1, newestFirst: true });
    return last?.position ?? upTo;
  }

  /** Brings a slot to the view's position; undefined if it is past that and no longer has its state there. */
  async #bring(slot: Slot, question: Question): Promise<Snapshot | undefined> {
    const { view } = question;
    const held = covering(slot, view);
    const newest = slot.snapshots.at(-1);
    if (held || (newest && view.position < newest.upTo)) return held;
    return (newest && (await this.#move(slot, newest, view))) ?? (await this.#make(slot, question));
  }

  /** Moves a slot by the events since its newest snapshot; undefined if reports are not all that has come in. */
  async #move(slot: Slot, newest: Snapshot, { clusterId: cluster, position: upTo }: ClusterSnapshot) {
    const { state } = slot;
    const reader = this.#store.reader(HISTORY);
    const events = await timelinePage(reader, { cluster, after: newest.upTo, upTo, limit: MAX_MOVES + 1 });
    const related = events.filter((event) => isRelated(event, state));
    if (state === undefined || events.length > MAX_MOVES || !related.every(isReport)) return undefined;
    const [first] = related;
    if (first === undefined) {
      newest.upTo = upTo;
      return newest;
    }
    const changes = await reportedChanges(reader, cluster, events);
    const replaced = this.#applied(slot, changes);
    if (replaced === undefined) return undefined;
    newest.before = first.position;
    newest.replaced = replaced;
    const snapshot = { ...shownIn(state), from: related.at(-1)!.position, upTo, replaced: 0 };
    slot.snapshots = [...slot.snapshots, snapshot].slice(-MAX_SNAPSHOTS);
    this.#keep(slot);
    return snapshot;
  }

  #applied(slot: Slot, changes: readonly ReportedChange[]): number | undefined {
    try {
      return slot.state?.move(changes);
    } catch (error) {
      // It may be half moved.
      slot.state = undefined;
      slot.snapshots = [];
      throw error;
    }
  }

  async #make(slot: Slot, { view, period, variant }: Question): Promise<Snapshot> {
    const known = slot.state?.scorecard;
    const before = this.#evaluating;
    const made = before.then(() => LiveState.make(this.#reads, { view, period, variant, known }));
    this.#evaluating = made.catch(() => undefined);
    const state = await made.catch((error: unknown) => {
      // Of a period that is not valid, for example, nothing is kept.
      if (slot.state === undefined) this.#slots.drop(slot.key);
      throw error;
    });
    slot.state = state;
    const snapshot = { ...shownIn(state), from: view.changedAt ?? view.position, upTo: view.position, replaced: 0 };
    slot.snapshots = [snapshot];
    this.#keep(slot);
    return snapshot;
  }

  #slot(parts: readonly unknown[]): Slot {
    const key = keyOf(parts);
    const known = this.#slots.use(key);
    if (known) return known;
    const slot = { key, snapshots: [], shown: new ShownCards(this.#reads.turns), last: Promise.resolve() };
    this.#keep(slot);
    return slot;
  }

  #keep(slot: Slot): void {
    const replaced = slot.snapshots.reduce((sum, one) => sum + one.replaced, 0);
    const bytes = BYTES_OF_SLOT + (slot.state?.bytes ?? 0) + replaced * BYTES_OF_NODE + slot.shown.bytes;
    this.#slots.keep(slot.key, slot, bytes);
  }
}

interface Question {
  readonly view: ClusterSnapshot;
  readonly period: PeriodName;
  readonly variant: HeldVariant;
}

function isPlain({ onTrial, assumptions, preview }: HeldVariant): boolean {
  return [onTrial, assumptions, preview].every((one) => one === undefined);
}

function keyOf(parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** What tells scorecards apart that reports move. */
function partsOf({ view: { clusterId, structure }, period, variant }: Question): readonly unknown[] {
  const { day, rules, cluster } = structure;
  return [clusterId, isOver(period, day, cluster.calendar) ? 'ended' : day, rules, period, variant.panel];
}

/** Whether a period has ended on a day, so that its scorecard is the same as on any later day. */
function isOver(period: PeriodName, day: DateText, calendar: FiscalCalendar): boolean {
  return parsePeriod(period) !== undefined && lastDay(period, calendar) < day;
}

function shownIn({ scorecard, places }: LiveState): Pick<Snapshot, 'scorecard' | 'places'> {
  return { scorecard, places };
}

/** The snapshot of a slot that holds at the view's position. */
function covering({ snapshots }: Slot, { position, changedAt }: ClusterSnapshot): Snapshot | undefined {
  const newest = snapshots.at(-1);
  if (newest && changedAt !== undefined && changedAt <= newest.upTo && newest.upTo <= position) {
    newest.upTo = position;
    return newest;
  }
  return snapshots.findLast(
    ({ from, upTo, before }) => from <= position && (before === undefined ? position <= upTo : position < before),
  );
}

/** Runs the work on a slot after all that was begun before. */
function inTurn<T>(slot: Slot, work: () => Promise<T>): Promise<T> {
  const done = slot.last.then(work);
  slot.last = done.catch(() => undefined);
  return done;
}

function kindOf({ stream }: TimelineRow): AggregateKind | undefined {
  return parseStream(stream)?.kind;
}

function isReport(event: TimelineRow): boolean {
  return kindOf(event) === 'report';
}

function isRelated(event: TimelineRow, state: LiveState | undefined): boolean {
  const kind = kindOf(event);
  if (kind === undefined) return true;
  return !UNRELATED.has(kind) && (state?.hasMethods !== false || !ASSESSED.has(kind));
}
