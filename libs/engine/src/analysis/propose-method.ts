import { StrataError, type Id, type MethodBinding, type PeriodName, type Subject } from '@strata/domain';
import { stringify } from 'yaml';
import type { Localized } from '../method/localized.js';
import type { MethodDefinition } from '../method/method-schema.js';
import { parseMethod } from '../method/parse-method.js';
import { modelTitle, PROPOSAL_HEADER } from './proposal-texts.js';
import { methodNamer } from './method-names.js';
import { additiveFormula, type Standard } from './additive-formula.js';

/** A factor of the proposed model. */
export interface WeighedFactor {
  /** The measure of the factor. */
  readonly measure: Id;
  readonly group: string;
  readonly label: Localized;
  readonly weight: number;
  /** Mean and deviation that standardise its values; without them, values are used as measured. */
  readonly standard?: Standard | undefined;
}

/** The content of a proposed version of a method. */
export interface MethodProposalInput {
  readonly id: string;
  readonly version: number;
  readonly cluster: Id;
  readonly subject: Subject;
  /** The measure that the model describes. */
  readonly result: { readonly measure: Id; readonly label: Localized };
  readonly groups: readonly { readonly id: string; readonly label: Localized }[];
  readonly factors: readonly WeighedFactor[];
  /** The data: periods, moment, position. */
  readonly basis: { readonly periods: readonly PeriodName[]; readonly known: string };
  /** Who derived it and how the weights were determined. */
  readonly authors: string;
  readonly readings: NonNullable<MethodDefinition['readings']>;
  readonly notes: readonly string[];
}

export interface MethodProposal {
  readonly definition: MethodDefinition;
  readonly text: string;
  /** The binding of each factor to its measure. */
  readonly binding: MethodBinding;
}

/**
 * Writes an additive model as a complete method definition: an input for each factor, a formula for each group, and their
 * sum. The text is checked like any definition. Throws `NO_FACTOR_KEPT` and `PROPOSAL_INVALID`.
 */
export function proposeMethod(input: MethodProposalInput): MethodProposal {
  if (input.factors.length === 0) {
    throw new StrataError('NO_FACTOR_KEPT', 'No factor was selected, so no method can be proposed.', {
      remedy: 'Try other factors or more periods, or lower the threshold.',
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
  const text = `# ${PROPOSAL_HEADER}\n${stringify(definition, { lineWidth: 0 })}`;
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
  const problems = parsed.problems.map(({ line, message }) => `Line ${line}: ${message}`);
  throw new StrataError('PROPOSAL_INVALID', `The proposed method is not valid. ${problems.join(' ')}`, {
    remedy: 'Shorten the names of measures and groups.',
  });
}
