import type { MethodOutline } from '@strata/domain';
import { outputPath } from './compile-method.js';
import type { MethodDefinition } from './method-schema.js';

/** The part of a definition that the domain rules need: its scope, inputs and outputs, and what its wiring reads. */
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
        fields: input.type === 'records' ? input.fields.map(({ name }) => name) : undefined,
        wired: from?.flatMap((one) => ('method' in one && !('each' in one) ? [one.method] : [])),
        wiredToMembers: from?.flatMap((one) => ('each' in one ? [one.method] : [])),
      };
    }),
    outputs: outputs.map(outputPath),
  };
}
