import type { MethodOutline } from '@strata/domain';
import { outputPath } from './compile-method.js';
import type { MethodDefinition } from './method-schema.js';

/** The part of a definition that the domain rules need: its inputs, its outputs and what its wiring reads. */
export function outlineMethod({ id, version, inputs, outputs, wiring = [] }: MethodDefinition): MethodOutline {
  const wired = new Map(
    wiring.map(({ input, from }) => [input, from.flatMap((one) => ('method' in one ? [one.method] : []))]),
  );
  return {
    id,
    version,
    inputs: inputs.map((input) => ({
      name: input.name,
      type: input.type,
      optional: input.optional === true,
      fields: input.type === 'records' ? input.fields.map(({ name }) => name) : undefined,
      wired: wired.get(input.name),
    })),
    outputs: outputs.map(outputPath),
  };
}
