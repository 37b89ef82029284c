import { isDatedMethod, methodFrom, type Effective, type Id, type MethodState } from '@strata/domain';
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
 * The methods in force in a cluster: adopted, bound and not withdrawn; of methods whose changes are dated, those that are
 * so at any time (see `methodsDuring`). The method `onTrial` has its trial version, so that it can be compared with the
 * adopted one on the same history.
 */
export function methodsInForce(states: ReadonlyMap<Id, MethodState>, onTrial?: Id): BoundMethods {
  const bound = new Map<Id, BoundMethod>();
  for (const [id, state] of states) {
    const isOnTrial = id === onTrial;
    const found = isDatedMethod(state) ? overTime(id, state, isOnTrial) : inForce(id, state, isOnTrial);
    if (found) bound.set(id, found);
  }
  return bound;
}

function inForce(id: Id, state: MethodState, isOnTrial: boolean): BoundMethod | undefined {
  const version = isOnTrial ? (state.onTrial ?? state.adopted) : state.adopted;
  const text = state.versions.find((one) => one.version === version)?.text;
  if (state.withdrawn || !state.binding || version === undefined || text === undefined) return undefined;
  const definition = methodDefinitionOf(text);
  return definition && { id, version, definition, binding: state.binding };
}

/** The last method in force, with everything that is in force over time. */
function overTime(id: Id, state: MethodState, isOnTrial: boolean): BoundMethod | undefined {
  const { adoptions, bindings, withdrawals } = state;
  const dates = [adoptions, bindings, withdrawals].flatMap((entries) => entries?.map(({ from }) => from) ?? [null]);
  const ordered = [...new Set(dates)].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const entries: Effective<BoundMethod | null>[] = [];
  for (const from of ordered) {
    const method = inForce(id, methodFrom(state, from), isOnTrial);
    // Before a method is first in force there is nothing that could be in force.
    if (method !== undefined || entries.length > 0) entries.push({ from, value: method ?? null });
  }
  const last = entries.findLast(({ value }) => value !== null)?.value;
  return last ? { ...last, overTime: entries } : undefined;
}
