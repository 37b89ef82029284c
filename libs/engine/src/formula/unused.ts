import type { FormulaProblem } from './problem.js';
import type { ProgramFormula, ProgramSpec } from './program.js';

/** Inputs that no formula reads and, if outputs are named, formulas and inputs that lead to none of them. */
export function unusedProblems(spec: ProgramSpec, formulas: readonly ProgramFormula[]): readonly FormulaProblem[] {
  const used = reached(spec.outputs ?? formulas.map(({ name }) => name), formulas);
  const place = { line: 1, column: 1 };
  const inputs = spec.inputs
    .filter(({ name }) => !used.has(name))
    .map(
      ({ name }) =>
        ({
          code: 'UNUSED_INPUT',
          message: `No output depends on the input ${name}. Use it in a formula or remove it.`,
          found: name,
          ...place,
        }) as const,
    );
  const idle = formulas
    .filter(({ name }) => !used.has(name))
    .map(
      ({ name }) =>
        ({
          code: 'UNUSED_FORMULA',
          message: `No output depends on the formula ${name}. Use it in another formula or remove it.`,
          formula: name,
          ...place,
        }) as const,
    );
  return [...inputs, ...idle];
}

function reached(roots: readonly string[], formulas: readonly ProgramFormula[]): ReadonlySet<string> {
  const reads = new Map(formulas.map((formula) => [formula.name, formula.reads]));
  const used = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    open.push(...(reads.get(name) ?? []));
  }
  return used;
}
