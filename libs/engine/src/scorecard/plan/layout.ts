import type { Days, Id, PeriodName } from '@strata/domain';
import type { PartRelation } from '../scorecard.js';
import type { DatedStructure, ScorecardOptions } from '../structure.js';
import type { ValueContext } from '../value/value-context.js';
import type { Edge, MeasureVertex, ParentVertex } from './plan.js';
import type { TargetsOver } from '../scoring/targets.js';
import type { ReadIndexBuilder } from './read-index.js';
import type { windowReadsFor } from './reads.js';

/** A parent vertex whose edges are still being added. */
export type OpenParent = Omit<ParentVertex, 'edges'> & { readonly edges: Edge[] };

/** The inputs of the layout of maps, and its results so far. */
export interface Layout {
  readonly structure: DatedStructure;
  readonly options: ScorecardOptions;
  readonly period: PeriodName;
  /** The days of the period, which determine the weights in force. */
  readonly days: Days;
  readonly context: ValueContext;
  readonly windowReads: ReturnType<typeof windowReadsFor>;
  readonly reads: ReadIndexBuilder;
  /** The targets of each measure, by its id and, if it has its own ones, the subject. */
  readonly targets: Map<string, TargetsOver>;
  readonly vertices: (MeasureVertex | OpenParent)[];
  /** Index of every objective by its node id. */
  readonly objectives: Map<string, number>;
}

export const strategyNode = (strategy: Id) => `strategy:${strategy}`;
export const perspectiveNode = (strategy: Id, perspective: Id) => `perspective:${strategy}/${perspective}`;
export const objectiveNode = (strategy: Id, objective: Id) => `objective:${strategy}/${objective}`;

/** Adds a parent without edges and returns its index. */
export function openParent(layout: Layout, vertex: Omit<OpenParent, 'edges' | 'kind'>): number {
  return layout.vertices.push({ ...vertex, kind: 'parent', edges: [] }) - 1;
}

/** Adds an edge with the given weight, or else that of the child under its parent in the tree. */
export function link(
  layout: Layout,
  ends: { readonly parent: number; readonly child: number },
  relation: PartRelation,
  weight = layout.vertices[ends.child]?.weight ?? 0,
): void {
  const parent = layout.vertices[ends.parent];
  if (parent?.kind === 'parent') parent.edges.push({ child: ends.child, relation, weight });
}
