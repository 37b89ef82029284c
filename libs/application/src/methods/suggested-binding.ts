import { isId, type Id, type InputSource, type MeasureState, type MethodBinding, type Refusal } from '@strata/domain';
import type { MethodDefinition, Questionnaire } from '@strata/engine';

/** A suggested binding, and the required inputs for which no source, or more than one, was found. */
export interface SuggestedBinding {
  readonly binding: MethodBinding;
  readonly unbound: readonly string[];
  /** The candidates are phrases such as `the measure "balance-sheet-cash"`. */
  readonly ambiguous: readonly { readonly input: string; readonly candidates: readonly string[] }[];
}

interface Candidates {
  readonly questionnaires: readonly Questionnaire[];
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

type Input = MethodDefinition['inputs'][number];

interface Candidate {
  readonly source: InputSource;
  readonly phrase: string;
  /** Whether the source is assessed for the cluster as a whole. */
  readonly ofCluster: boolean;
}

/** The id of a measure of a quantity: `balance-sheet.cash` → `balance-sheet-cash`. */
function measureIdOf(quantity: string): Id {
  return quantity.replaceAll('.', '-');
}

const VALUE_TYPES: ReadonlyMap<Input['type'], readonly MeasureState['valueType'][]> = new Map([
  ['number', ['number']],
  ['pair', ['number']],
  ['segment', ['number', 'text']],
  ['boolean', ['yes-no']],
  ['text', ['text']],
]);

function measureFor({ type, quantity = '', periodsBack }: Input, { measures }: Candidates): readonly Candidate[] {
  const measure = measureIdOf(quantity);
  const found = measures.get(measure);
  if (found?.retired !== false || VALUE_TYPES.get(type)?.includes(found.valueType) !== true) return [];
  const current = { kind: 'measure', measure, ...(periodsBack === undefined ? {} : { periodsBack }) } as const;
  const source: InputSource =
    type === 'pair'
      ? {
          kind: 'change',
          previous: { kind: 'measure', measure, periodsBack: 1 },
          current: { kind: 'measure', measure },
        }
      : current;
  return [{ source, phrase: `the measure "${measure}"`, ofCluster: false }];
}

function itemsFor({ type, quantity = '' }: Input, { questionnaires }: Candidates): readonly Candidate[] {
  if (type !== 'segment' && type !== 'number') return [];
  return questionnaires.flatMap(({ id: questionnaire, about, items }) =>
    items
      .filter(({ id }) => `${questionnaire}.${id}` === quantity)
      .map(({ id: item }) => ({
        source: { kind: 'assessment', questionnaire, item } as const,
        phrase: `the item "${item}" of the questionnaire "${questionnaire}"`,
        ofCluster: about === 'cluster',
      })),
  );
}

/** The ids of the measures that have the id of another quantity of the definition too. */
function sharedIds({ inputs }: MethodDefinition): ReadonlySet<Id> {
  const quantities = [...new Set(inputs.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity])))];
  const ids = quantities.map(measureIdOf);
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}

/** The ids of all measures that a suggested binding could use. */
export function candidateMeasures({ inputs }: MethodDefinition): readonly Id[] {
  return inputs.flatMap(({ quantity }) => (quantity === undefined ? [] : [measureIdOf(quantity)])).filter(isId);
}

/**
 * Suggests a binding from the quantities that a definition names, and from nothing else: inputs with a default wiring use
 * it, others use the questionnaire item or the measure of their quantity. An input with several candidates stays unbound.
 */
export function suggestBinding(definition: MethodDefinition, known: Candidates): SuggestedBinding {
  const wired = new Set((definition.wiring ?? []).map(({ input }) => input));
  const shared = sharedIds(definition);
  const found = definition.inputs.map((input) => {
    if (wired.has(input.name)) return { input, source: { kind: 'default' } as const, candidates: [] };
    const candidates = [...itemsFor(input, known), ...measureFor(input, known)];
    const [first] = candidates;
    const certain = candidates.length === 1 && !shared.has(measureIdOf(input.quantity ?? ''));
    return { input, source: certain ? first?.source : undefined, candidates };
  });
  const bound = found.flatMap(({ input, source }) => (source ? [[input.name, source] as const] : []));
  const open = found.filter(({ source }) => source === undefined);
  const ofCluster = found.some(({ source, candidates }) => source !== undefined && candidates[0]?.ofCluster === true);
  return {
    binding: {
      scope: definition.scope ?? (ofCluster ? 'cluster' : 'actor'),
      inputs: Object.fromEntries(bound),
      outputs: {},
    },
    unbound: open.flatMap(({ input, candidates }) => (candidates.length > 0 || input.optional ? [] : [input.name])),
    ambiguous: open.flatMap(({ input: { name }, candidates }) =>
      candidates.length === 0 ? [] : [{ input: name, candidates: candidates.map(({ phrase }) => phrase) }],
    ),
  };
}

/** The refusal to bind a method as suggested while inputs have no source or several; undefined if each has one. */
export function suggestionRefusal(
  clusterId: Id,
  method: Id,
  { unbound, ambiguous }: SuggestedBinding,
): Refusal | undefined {
  const remedy = 'Send a binding that names their sources.';
  if (ambiguous.length > 0) {
    const inputs = ambiguous.map(({ input, candidates }) => `${input} (${candidates.join(', ')})`).join('; ');
    return {
      code: 'INPUTS_AMBIGUOUS',
      message: `The cluster "${clusterId}" has more than one source for inputs of the method "${method}": ${inputs}.`,
      remedy,
      details: { inputs: ambiguous.map(({ input }) => input) },
    };
  }
  if (unbound.length === 0) return undefined;
  return {
    code: 'INPUTS_UNBOUND',
    message: `The cluster "${clusterId}" has no sources for the quantities of the inputs ${unbound.join(', ')} of the method "${method}".`,
    remedy,
    details: { inputs: unbound },
  };
}
