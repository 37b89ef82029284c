import type { Id, MethodState } from '@strata/domain';
import type { MethodDefinition } from '../method/method-schema.js';
import { parseMethod } from '../method/parse-method.js';
import type { BoundMethod, BoundMethods } from './bound-method.js';

/** Definitions read lately. Texts of versions never change, and compiled methods hang on the definition object. */
const read = new Map<string, MethodDefinition | undefined>();
const KEPT = 256;

/** The definition that a version's text holds; undefined if it is not valid (any more). */
export function methodDefinitionOf(text: string): MethodDefinition | undefined {
  const known = read.get(text);
  if (known !== undefined || read.has(text)) return known;
  const parsed = parseMethod(text, 'method');
  const definition = parsed.ok ? parsed.method : undefined;
  read.set(text, definition);
  if (read.size > KEPT) read.delete(read.keys().next().value!);
  return definition;
}

/**
 * The methods that count in a cluster: adopted, bound and not withdrawn. With `onTrial`, that method is taken in the
 * version that is on trial, so that it can be seen beside the adopted one on the same history.
 */
export function methodsInForce(states: ReadonlyMap<Id, MethodState>, onTrial?: Id): BoundMethods {
  const bound = new Map<Id, BoundMethod>();
  for (const [id, state] of states) {
    const version = id === onTrial ? (state.onTrial ?? state.adopted) : state.adopted;
    const text = state.versions.find((one) => one.version === version)?.text;
    if (state.withdrawn || !state.binding || version === undefined || text === undefined) continue;
    const definition = methodDefinitionOf(text);
    if (definition) bound.set(id, { id, version, definition, binding: state.binding });
  }
  return bound;
}
