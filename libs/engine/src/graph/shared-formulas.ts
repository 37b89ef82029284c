import { hasShape, MARK, shapeOf, type FormulaShape } from '../formula/formula-shape.js';
import { isErrorValue } from '../formula/values.js';
import { compileFormula, typeOfName, type FormulaCompute, type FormulaVertexSpec } from './compile-formula.js';
import type { ComputedVertex } from './graph.js';
import type { RecentMap } from './recent-map.js';

/**
 * A vertex that shares its compiled program with every vertex whose formula differs in names only and whose names have
 * the same types. `kept` holds the programs for formulas yet to come; a vertex holds on to its own whatever is kept.
 * Formulas with tables or scales of their own share nothing.
 * @throws StrataError INVALID_FORMULA with the problems found
 */
export function sharedVertex(spec: FormulaVertexSpec, kept: RecentMap<FormulaCompute>): ComputedVertex {
  const { id } = spec;
  const shape = spec.tables || spec.scales ? undefined : shapeOf(spec.formula);
  const key = shape && keyOf(shape, spec);
  const known = key === undefined ? undefined : kept.get(key);
  if (shape && known) return { id, dependsOn: shape.names, compute: withOwnErrors(known, spec) };
  const { syntax, names, compute } = compileFormula(spec);
  if (shape && key !== undefined && hasShape(syntax, shape)) kept.set(key, compute);
  return { id, dependsOn: names, compute };
}

/** The shape, after the types by position if they are not all numbers; a mark twice in a row keeps the two apart. */
function keyOf({ key, names }: FormulaShape, spec: FormulaVertexSpec): string {
  if (spec.types === undefined) return key;
  const types = names.map((name) => typeOfName(name, spec));
  return types.every((type) => type === 'number') ? key : `${JSON.stringify(types)}${MARK}${MARK}${key}`;
}

/**
 * An error that comes in flows on as it is. One that begins here names this formula and its places, so the formula's
 * own program tells it, which is compiled when it is first needed.
 */
function withOwnErrors(shared: FormulaCompute, spec: FormulaVertexSpec): FormulaCompute {
  let own: FormulaCompute | undefined;
  return (values) => {
    const value = shared(values);
    if (!isErrorValue(value) || values.includes(value)) return value;
    own ??= compileFormula(spec).compute;
    return own(values);
  };
}
