import type { Steps } from '../steps.js';
import type { Vertex } from './plan.js';

/** The number of vertices that one step looks at. */
const STEP = 1_024;

/** The vertices that are rolled up from each vertex. */
export function* dependentsOf(vertices: readonly Vertex[]): Steps<number[][]> {
  const dependents: number[][] = vertices.map(() => []);
  for (const [index, vertex] of vertices.entries()) {
    if (vertex.kind === 'parent') for (const { child } of vertex.edges) dependents[child]?.push(index);
    if (index % STEP === STEP - 1) yield;
  }
  return dependents;
}

/** The level of each vertex: one above the highest one it is rolled up from; -1 if it depends on a cycle. */
export function* levelsOf(vertices: readonly Vertex[], dependents: readonly (readonly number[])[]): Steps<number[]> {
  const levels = vertices.map(() => 0);
  const pending = vertices.map((vertex) => (vertex.kind === 'parent' ? vertex.edges.length : 0));
  const ready = [...pending.keys()].filter((index) => pending[index] === 0);
  let done = 0;
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    done += 1;
    if (done % STEP === 0) yield;
    for (const dependent of dependents[at] ?? []) {
      levels[dependent] = Math.max(levels[dependent] ?? 0, (levels[at] ?? 0) + 1);
      const left = (pending[dependent] ?? 0) - 1;
      pending[dependent] = left;
      if (left === 0) ready.push(dependent);
    }
  }
  return levels.map((level, index) => ((pending[index] ?? 0) > 0 ? -1 : level));
}
