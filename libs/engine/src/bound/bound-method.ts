import type { Id, MethodBinding, PeriodName, Subject } from '@strata/domain';
import type { MethodDefinition } from '../method/method-schema.js';
import type { Segment } from '../formula/values.js';

/** A method in force in a cluster: its adopted version (or the one on trial) and its binding. */
export interface BoundMethod {
  readonly id: Id;
  readonly version: number;
  readonly definition: MethodDefinition;
  readonly binding: MethodBinding;
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
  /** The customer segment of a member's market segmentation matrix. */
  customersSegment(actor: Id): Segment | undefined;
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
