import type { Id, MethodState } from '@strata/domain';
import type { MethodDefinition } from '../method/method-schema.js';
import { parseMethod } from '../method/parse-method.js';
import type { BoundMethod, BoundMethods } from './bound-method.js';

/** Recently parsed definitions. The text of a version never changes, and compiled methods are cached by definition. */
const parsedByText = new Map<string, MethodDefinition | undefined>();
const MAX_CACHED = 256;

/** The definition in the text of a version; undefined if it is not valid, or no longer valid. */
export function methodDefinitionOf(text: string): MethodDefinition | undefined {
  const known = parsedByText.get(text);
  if (known !== undefined || parsedByText.has(text)) return known;
  const parsed = parseMethod(text, 'method');
  const definition = parsed.ok ? parsed.method : undefined;
  parsedByText.set(text, definition);
  if (parsedByText.size > MAX_CACHED) parsedByText.delete(parsedByText.keys().next().value!);
  return definition;
}

/**
 * The methods in force in a cluster: adopted, bound and not withdrawn. The method `onTrial` has its trial version, so that
 * it can be compared with the adopted one on the same history.
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
