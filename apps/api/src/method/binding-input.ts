import { excerpt, type InputSource, type MethodBinding } from '@strata/domain';
import type * as contract from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from '../request/is-given.js';
import { omitNil } from '../request/omit-nil.js';

const ROOT = 'input.binding';

/** Converts a binding to the domain's. Throws `INVALID_INPUT` if an input or output is named twice. */
export function bindingOf({ scope, inputs, outputs }: contract.MethodBindingInput): MethodBinding {
  const sources = inputs.map(({ input, source }, index) => {
    return [input, sourceOf(source, `${ROOT}.inputs.${index}.source`)] as const;
  });
  const measures = (outputs ?? []).map(({ output, measure }) => [output, measure] as const);
  return { scope, inputs: byName(sources, `${ROOT}.inputs`), outputs: byName(measures, `${ROOT}.outputs`) };
}

function byName<T>(entries: readonly (readonly [string, T])[], path: string): Readonly<Record<string, T>> {
  const seen = new Set<string>();
  for (const [index, [name]] of entries.entries()) {
    if (seen.has(name))
      throw inputFault(
        `${path}.${index}`,
        `"${excerpt(name)}" must not be listed twice.`,
        'Remove one of the two entries.',
      );
    seen.add(name);
  }
  return Object.fromEntries(entries);
}

function sourceOf(input: contract.InputSourceInput, path: string): InputSource {
  if (isGiven(input.default)) return flagged('default', input.default, path);
  if (isGiven(input.activities)) return flagged('activities', input.activities, path);
  if (isGiven(input.list)) {
    return { kind: 'list', items: input.list.map((item, index) => itemOf(item, `${path}.list.${index}`)) };
  }
  if (isGiven(input.change)) {
    const { previous, current } = input.change;
    return {
      kind: 'change',
      previous: singleOf(previous, `${path}.change.previous`),
      current: singleOf(current, `${path}.change.current`),
    };
  }
  return singleOf(input as contract.SingleSourceInput, path);
}

function itemOf(item: contract.ListItemSourceInput, path: string): InputSource {
  if (isGiven(item.value)) return singleOf(item.value, `${path}.value`);
  const fields = (item.record ?? []).map(({ field, source }, index) => {
    return [field, singleOf(source, `${path}.record.${index}.source`)] as const;
  });
  return { kind: 'record', fields: byName(fields, `${path}.record`) };
}

function singleOf(input: contract.SingleSourceInput, path: string): InputSource {
  const { measure, assessment, method, constant, segmentation } = input;
  if (isGiven(measure)) return { kind: 'measure', ...omitNil(measure) };
  if (isGiven(assessment)) return { kind: 'assessment', ...omitNil(assessment) };
  if (isGiven(method)) return { kind: 'method', ...omitNil(method) };
  if (isGiven(constant)) return { kind: 'constant', value: constant };
  return flagged('segmentation', segmentation, path);
}

/** A source without parameters. */
function flagged(
  kind: 'default' | 'segmentation' | 'activities',
  chosen: boolean | undefined,
  path: string,
): InputSource {
  if (chosen === true) return { kind };
  throw inputFault(`${path}.${kind}`, `The field ${kind} can only be true.`, 'Send true, or another kind of source.');
}
