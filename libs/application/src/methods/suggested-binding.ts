import { isId, type Id, type InputSource, type MeasureState, type MethodBinding, type Refusal } from '@strata/domain';
import type { MethodDefinition, Questionnaire } from '@strata/engine';

/** A suggested binding, and the required inputs for which no source was found. */
export interface SuggestedBinding {
  readonly binding: MethodBinding;
  readonly unbound: readonly string[];
}

interface Candidates {
  readonly questionnaires: readonly Questionnaire[];
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

type Input = MethodDefinition['inputs'][number];

function measureFor({ name, type }: Input, measures: Candidates['measures']): InputSource | undefined {
  const measure = measureIdsFor(name).find((id) => measures.get(id)?.retired === false);
  if (measure === undefined) return undefined;
  if (type !== 'pair') return { kind: 'measure', measure };
  return {
    kind: 'change',
    previous: { kind: 'measure', measure, periodsBack: 1 },
    current: { kind: 'measure', measure },
  };
}

/** The ids of measures that are named like an input, the best match first. */
function measureIdsFor(name: string): readonly Id[] {
  return [name, name.toLowerCase(), kebab(name)].filter(isId);
}

/** The ids of all measures that a suggested binding could use. */
export function candidateMeasures({ inputs }: MethodDefinition): readonly Id[] {
  return inputs.flatMap(({ name }) => measureIdsFor(name));
}

/** `returnOnEquity` → `return-on-equity`. */
function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/**
 * Suggests a binding from the names in a method's definition: inputs with a default wiring use it, inputs named like an
 * item of the best-matching questionnaire use its grades, and inputs named like a measure use its values.
 */
export function suggestBinding(
  definition: MethodDefinition,
  { questionnaires, measures }: Candidates,
): SuggestedBinding {
  const names = new Set(definition.inputs.map(({ name }) => name));
  const fits = ({ items }: Questionnaire): number => items.filter(({ id }) => names.has(id)).length;
  const [best] = [...questionnaires].sort((a, b) => fits(b) - fits(a));
  const items = new Set(best && fits(best) > 1 ? best.items.map(({ id }) => id) : []);
  const wired = new Set((definition.wiring ?? []).map(({ input }) => input));
  const found = definition.inputs.map((input): readonly [Input, InputSource | undefined] => {
    if (wired.has(input.name)) return [input, { kind: 'default' }];
    if (best && items.has(input.name)) return [input, { kind: 'assessment', questionnaire: best.id, item: input.name }];
    return [input, measureFor(input, measures)];
  });
  const inputs = Object.fromEntries(found.flatMap(([{ name }, source]) => (source ? [[name, source]] : [])));
  const unbound = found.flatMap(([{ name, optional }, source]) => (source || optional ? [] : [name]));
  const scope = items.size > 0 && best?.about === 'cluster' ? 'cluster' : 'actor';
  return { binding: { scope, inputs, outputs: {} }, unbound };
}

/** The refusal to bind a method as suggested while no source was found for some of its inputs. */
export function inputsUnbound(clusterId: Id, method: Id, unbound: readonly string[]): Refusal {
  return {
    code: 'INPUTS_UNBOUND',
    message: `The cluster "${clusterId}" has no sources named like the inputs ${unbound.join(', ')} of the method "${method}".`,
    remedy: 'Send a binding that names their sources.',
    details: { inputs: unbound },
  };
}
