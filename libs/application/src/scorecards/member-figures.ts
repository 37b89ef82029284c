import {
  daysOfPeriod,
  measureDuring,
  subjectActor,
  type Id,
  type MeasureState,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import {
  createMeasureReader,
  type DatedStructure,
  type MeasureReader,
  type ScoreNode,
  type Steps,
  type ValueSource,
} from '@strata/engine';
import { scaleOf } from './figure-scale.js';

/** A member's value for a period, with its weight among the members. */
export interface MemberFigure {
  readonly subject: Id;
  readonly value: number;
  /** 0 or more; 1 for sums and unweighted means. */
  readonly weight: number;
}

/** What a value over the members was aggregated from. */
export interface Aggregate {
  readonly figures: readonly MemberFigure[];
  /** True if every member that is expected to report has reported, for every period that the value covers. */
  readonly isComplete: boolean;
  /** The least and the greatest value that a figure can have, as far as readers know. */
  readonly least: number;
  readonly most: number;
  /** The distance from red flag to goal, or what takes its place; 0 if the value has no scale. */
  readonly scale: number;
  /** The figures of actors that a method computes the value from; absent if none does. */
  readonly computedFrom?: readonly ComputedFrom[];
}

/** A figure of an actor: of a measure, a questionnaire or a method. */
interface ComputedFrom {
  readonly of: Id;
  readonly subject: Subject;
}

/** Aggregates by the id of their node. */
export type Aggregates = ReadonlyMap<string, Aggregate>;

/** A scorecard with what its values were read from. */
export interface AggregateSource {
  readonly nodes: readonly ScoreNode[];
  readonly structure: DatedStructure;
  readonly values: ValueSource;
}

/** The values over members of a scorecard, also those that methods compute from members' figures. A step is one value. */
export function* aggregatesIn({ nodes, structure, values }: AggregateSource): Steps<Aggregates> {
  const reader = createMeasureReader(structure, values);
  const found = new Map<string, Aggregate>();
  for (const node of nodes) {
    const measure = structure.measures.get(node.measure ?? '');
    if (measure === undefined || !isOfCluster(node)) continue;
    const computedFrom = computedFromOf(node, values);
    if (!isOverMembers(node) && computedFrom.length === 0) continue;
    const aggregate = aggregateOf(node, { measure, structure, reader });
    found.set(node.id, computedFrom.length === 0 ? aggregate : { ...aggregate, computedFrom });
    yield;
  }
  return found;
}

function isOfCluster({ reading }: ScoreNode): boolean {
  return reading !== undefined && subjectActor(reading.subject) === undefined;
}

function computedFromOf({ reading, measure }: ScoreNode, values: ValueSource): readonly ComputedFrom[] {
  const { subject, period, periods, compared } = reading!;
  const covered = [...new Set([period, ...periods, ...compared])];
  return covered
    .flatMap((each) => values.computedFrom?.(measure!, subject, each) ?? [])
    .filter((read) => subjectActor(read.subject) !== undefined);
}

/** True for a value that is aggregated from those of the members. */
export function isOverMembers(node: ScoreNode): boolean {
  return isOfCluster(node) && node.reading?.members !== undefined;
}

interface Of {
  readonly measure: MeasureState;
  readonly structure: DatedStructure;
  readonly reader: MeasureReader;
}

function aggregateOf({ reading, ...node }: ScoreNode, { measure, structure, reader }: Of): Aggregate {
  const { subject, periods, compared, carriedFrom, targets = {}, period } = reading!;
  const covered = carriedFrom === undefined && compared.length > 0 ? compared : periods;
  const read = covered.map((each) => figuresFor(reader, measure, { subject, period: each }));
  const during = measureDuring(measure, daysOfPeriod(covered.at(-1) ?? period, structure.cluster.calendar));
  const times = during.aggregation.time === 'sum' ? covered.length : 1;
  return {
    figures: read.flatMap(({ figures }) => figures),
    isComplete: node.missing === undefined && carriedFrom === undefined && read.every(({ isComplete }) => isComplete),
    ...boundsOf(during),
    scale: scaleOf(during.scoring, targets, times),
  };
}

/** A figure that nothing is known about can't be negative: that is so of most, and readers know of which. */
function boundsOf({ range, plausible }: MeasureState): Pick<Aggregate, 'least' | 'most'> {
  const least = range?.min ?? plausible?.min ?? '0';
  const most = range?.max ?? plausible?.max ?? 'Infinity';
  return { least: Number(least), most: Number(most) };
}

function figuresFor(reader: MeasureReader, measure: MeasureState, at: { subject: string; period: PeriodName }) {
  const { own, parts } = reader.read(measure, at.subject, at.period);
  const figures: MemberFigure[] = [];
  let isComplete = true;
  for (const { subject, weight } of own === undefined ? parts : []) {
    const { value, reason } = reader.read(measure, subject, at.period);
    if (typeof value === 'number' || typeof value === 'string') {
      figures.push({ subject, value: Number(value), weight: weight === undefined ? 1 : (weight.value ?? 0) });
    }
    if (reason === 'MISSING' || weight?.value === null) isComplete = false;
  }
  return { figures, isComplete };
}
