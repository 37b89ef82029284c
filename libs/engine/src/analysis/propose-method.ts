import { StrataError, type Id, type MethodBinding, type PeriodName, type Subject } from '@strata/domain';
import { stringify } from 'yaml';
import type { Localized } from '../method/localized.js';
import type { MethodDefinition } from '../method/method-schema.js';
import { parseMethod } from '../method/parse-method.js';
import { modelTitle, PROPOSAL_HEAD } from './proposal-words.js';
import { methodNamer } from './method-names.js';
import { additiveFormula, type Standard } from './additive-formula.js';

/** A factor of the proposed model. */
export interface WeighedFactor {
  /** The measure it is. */
  readonly measure: Id;
  readonly group: string;
  readonly label: Localized;
  readonly weight: number;
  /** Mean and deviation that its values are standardised with; without, values enter as they are measured. */
  readonly standard?: Standard;
}

/** What a proposed version of a method says. */
export interface MethodProposalInput {
  readonly id: string;
  readonly version: number;
  readonly cluster: Id;
  readonly subject: Subject;
  /** The measure that the model stands for. */
  readonly result: { readonly measure: Id; readonly label: Localized };
  readonly groups: readonly { readonly id: string; readonly label: Localized }[];
  readonly factors: readonly WeighedFactor[];
  /** The data: periods, moment, position. */
  readonly basis: { readonly periods: readonly PeriodName[]; readonly known: string };
  /** Who derived it and how the weights came about. */
  readonly authors: string;
  readonly readings: NonNullable<MethodDefinition['readings']>;
  readonly notes: readonly string[];
}

export interface MethodProposal {
  readonly definition: MethodDefinition;
  readonly text: string;
  /** How a cluster would feed it: each factor from its measure. */
  readonly binding: MethodBinding;
}

/**
 * Writes an additive model as a complete method definition: an input per factor, a formula per group, and their sum.
 * The text is checked like any other definition. Throws `NO_FACTOR_KEPT`.
 */
export function proposeMethod(input: MethodProposalInput): MethodProposal {
  if (input.factors.length === 0) {
    throw new StrataError('NO_FACTOR_KEPT', 'no factor is left to make a method of', {
      remedy: 'look at other factors or more periods, or lower the threshold',
    });
  }
  const nameOf = methodNamer();
  const inputs = input.factors.map((factor) => ({ ...factor, name: nameOf(factor.measure) }));
  const groups = input.groups
    .filter(({ id }) => inputs.some(({ group }) => group === id))
    .map((group) => ({ ...group, name: nameOf(group.id) }));
  const total = nameOf(input.result.measure);
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const grouped = groups.map(({ id, name, label }) => ({
    name,
    formula: additiveFormula(inputs.filter(({ group }) => group === id)),
    unit: 'index' as const,
    label,
  }));
  const definition: MethodDefinition = {
    id: input.id,
    version: input.version,
    title: modelTitle(input.result.label),
    source: sourceOf(input),
    readings: [...input.readings],
    notes: [...input.notes],
    inputs: inputs.map(({ name, group, label }) => ({
      name,
      type: 'number' as const,
      unit: 'as-measured' as const,
      group: groupNames.get(group)!,
      label,
    })),
    formulas: [
      ...grouped,
      { name: total, formula: groups.map(({ name }) => name).join(' + '), unit: 'index', label: input.result.label },
    ],
    outputs: [...groups, { name: total }].map(({ name }) => ({ name })),
  };
  const text = `# ${PROPOSAL_HEAD}\n${stringify(definition, { lineWidth: 0 })}`;
  return { definition: checked(text), text, binding: bindingOf(input, inputs) };
}

function sourceOf({ cluster, subject, result, basis, authors }: MethodProposalInput): MethodDefinition['source'] {
  const { periods, known } = basis;
  return {
    paper: `History of cluster ${cluster}: factors of the measure ${result.measure}`,
    authors,
    place: `${subject}, ${periods[0]} to ${periods.at(-1)} (${periods.length} periods), ${known}`,
  };
}

function bindingOf(
  { subject }: MethodProposalInput,
  inputs: readonly { readonly name: string; readonly measure: Id }[],
): MethodBinding {
  return {
    scope: subject === '@cluster' ? 'cluster' : 'actor',
    inputs: Object.fromEntries(inputs.map(({ name, measure }) => [name, { kind: 'measure' as const, measure }])),
    outputs: {},
  };
}

function checked(text: string): MethodDefinition {
  const parsed = parseMethod(text, 'the proposed method');
  if (parsed.ok) return parsed.method;
  const faults = parsed.problems.map(({ line, message }) => `line ${line}: ${message}`);
  throw new StrataError('PROPOSAL_INVALID', `no valid method can be made of this: ${faults.join('; ')}`, {
    remedy: 'shorten names of measures and groups',
  });
}
