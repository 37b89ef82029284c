import {
  daysOfPeriod,
  inForceDuring,
  type Days,
  type DevelopmentActivity,
  type EffectiveDated,
  type FiscalCalendar,
  type Id,
  type MethodBinding,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import type { MethodDefinition } from '../method/method-schema.js';
import type { Segment } from '../formula/values.js';

/** A method in force in a cluster: its adopted version (or the one on trial) and its binding. */
export interface BoundMethod {
  readonly id: Id;
  readonly version: number;
  readonly definition: MethodDefinition;
  readonly binding: MethodBinding;
  /** What is in force over time (null: nothing), once a change of the method holds from a period on. */
  readonly overTime?: EffectiveDated<BoundMethod | null> | undefined;
}

/** The bound methods of a cluster, by id. */
export type BoundMethods = ReadonlyMap<Id, BoundMethod>;

/** Inputs of methods that are not measures. */
export interface AssessmentSource {
  /**
   * The mean of the assessors' grades of an item: points from 1 (W) to 3 (S), or a number on the scale from 0 to 6.
   * Without an item, the mean of the questionnaire's items; for an actor assessed by unit, the mean of its units.
   */
  grade(questionnaire: Id, item: string | undefined, subject: Subject, period: PeriodName): number | undefined;
  /** The customer segment of a member's market segmentation matrix in a period. */
  customersSegment(actor: Id, period: PeriodName): Segment | undefined;
  /** The development activities in force in a period: of all strategies for the cluster, of its own for a member. */
  activities(subject: Subject, period: PeriodName): readonly PlannedActivity[];
}

/** A development activity, and the initiative and strategy that it belongs to. */
export interface PlannedActivity extends DevelopmentActivity {
  readonly strategy: Id;
  /** The owner of the strategy. */
  readonly owner: Subject;
  readonly initiative: Id;
}

/** True if a method reads development activities at any time. */
export function readsActivities(methods: BoundMethods): boolean {
  const over = [...methods.values()].flatMap((method) => [
    method,
    ...(method.overTime ?? []).map(({ value }) => value),
  ]);
  return over.some((one) => Object.values(one?.binding.inputs ?? {}).some(({ kind }) => kind === 'activities'));
}

/** The methods that are in force during a period. */
export function methodsDuring(methods: BoundMethods, days: Days): BoundMethods {
  if (![...methods.values()].some(({ overTime }) => overTime)) return methods;
  return new Map(
    [...methods].flatMap(([id, method]): readonly (readonly [Id, BoundMethod])[] => {
      const found = method.overTime ? inForceDuring(method.overTime, days.first, days.last) : method;
      return found ? [[id, found]] : [];
    }),
  );
}

/** The methods in force in each period, looked up once. */
export function methodsByPeriod(methods: BoundMethods, calendar: FiscalCalendar): (period: PeriodName) => InPeriod {
  const known = new Map<PeriodName, InPeriod>();
  return (period) => {
    const found = known.get(period) ?? inPeriod(methodsDuring(methods, daysOfPeriod(period, calendar)));
    known.set(period, found);
    return found;
  };
}

/** The methods of a period, and the measures that they compute. */
export interface InPeriod {
  readonly methods: BoundMethods;
  readonly computed: ReturnType<typeof computedMeasures>;
}

function inPeriod(methods: BoundMethods): InPeriod {
  return { methods, computed: computedMeasures(methods) };
}

/** Which method computes a measure, by the measure's id. */
export function computedMeasures(
  methods: BoundMethods,
): ReadonlyMap<Id, { readonly method: BoundMethod; readonly output: string }> {
  const found = new Map<Id, { readonly method: BoundMethod; readonly output: string }>();
  for (const method of methods.values()) {
    for (const [output, measure] of Object.entries(method.binding.outputs)) found.set(measure, { method, output });
  }
  return found;
}
