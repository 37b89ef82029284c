import type { MethodOutline } from '@strata/domain';
import { outputPath } from './compile-method.js';
import type { MethodDefinition } from './method-schema.js';

/** What the domain rules need to know of a definition: its inputs, its outputs and what its wiring reads. */
export function outlineMethod({ id, version, inputs, outputs, wiring = [] }: MethodDefinition): MethodOutline {
  const wired = new Map(
    wiring.map(({ input, from }) => [input, from.flatMap((one) => ('method' in one ? [one.method] : []))]),
  );
  return {
    id,
    version,
    inputs: inputs.map((input) => {
      const reads = wired.get(input.name);
      return {
        name: input.name,
        type: input.type,
        optional: input.optional === true,
        ...(input.type === 'records' ? { fields: input.fields.map(({ name }) => name) } : {}),
        ...(reads === undefined ? {} : { wired: reads }),
      };
    }),
    outputs: outputs.map(outputPath),
  };
}
