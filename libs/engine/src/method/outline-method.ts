import type { MethodOutline } from '@strata/domain';
import { outputPath } from './compile-method.js';
import type { MethodDefinition } from './method-schema.js';

/** What the domain rules need to know of a definition: its inputs, its outputs and what its wiring reads. */
export function outlineMethod({ id, version, scope, inputs, outputs, wiring = [] }: MethodDefinition): MethodOutline {
  const wirings = new Map(wiring.map(({ input, from }) => [input, from]));
  return {
    id,
    version,
    scope,
    inputs: inputs.map((input) => {
      const from = wirings.get(input.name);
      return {
        name: input.name,
        type: input.type,
        optional: input.optional === true,
        ...(input.type === 'records' ? { fields: input.fields.map(({ name }) => name) } : {}),
        wired: from?.flatMap((one) => ('method' in one && !('each' in one) ? [one.method] : [])),
        wiredToMembers: from?.flatMap((one) => ('each' in one ? [one.method] : [])),
      };
    }),
    outputs: outputs.map(outputPath),
  };
}
