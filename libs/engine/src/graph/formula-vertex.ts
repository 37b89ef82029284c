import type { FormulaCompute, FormulaVertexSpec } from './compile-formula.js';
import type { ComputedVertex } from './graph.js';
import { createRecentMap } from './recent-map.js';
import { sharedVertex } from './shared-formulas.js';

export type { FormulaVertexSpec } from './compile-formula.js';

/** A cluster's formulas have a few dozen shapes; a thousand also bounds what formulas that are all different cost. */
const KEPT_SHAPES = 1_000;

const kept = createRecentMap<FormulaCompute>(KEPT_SHAPES);

/**
 * A vertex whose value is a formula over other vertices, which it names by their ids. Formulas that differ in names only
 * are compiled once.
 * @throws StrataError INVALID_FORMULA with the problems found
 */
export function formulaVertex(spec: FormulaVertexSpec): ComputedVertex {
  return sharedVertex(spec, kept);
}
