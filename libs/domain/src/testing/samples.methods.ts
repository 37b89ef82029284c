import type { QuestionnaireItems } from '../assessment/assessment.js';
import type { MethodOutline } from '../method/method.context.js';
import type { MethodBinding, MethodVersion } from '../method/method.js';
import type { Id } from '../words.js';

/** Two items of letters and one of figures, asked about actors. */
export const sampleQuestionnaire: QuestionnaireItems = {
  id: 'people',
  items: [
    { id: 'f1.1', scale: 'snw' },
    { id: 'f1.2', scale: 'snw' },
    { id: 'f4.1', scale: '0-6' },
  ],
  about: 'actor',
};

/** An input of every type; `x`, a number, is the one that must be bound, and the segment is wired to the method `l`. */
export function sampleOutline(id: Id, version = 1): MethodOutline {
  const optional = ['segment', 'boolean', 'text', 'pair', 'numbers', 'segments', 'records'];
  return {
    id,
    version,
    inputs: [
      { name: 'x', type: 'number', optional: false },
      ...optional.map((type) => ({
        name: `a-${type}`,
        type,
        optional: true,
        ...(type === 'records' ? { fields: ['cost', 'gain'] } : {}),
        ...(type === 'segment' ? { wired: ['l'] } : {}),
      })),
    ],
    outputs: ['K', 'segments.K'],
  };
}

/** The outline of the version that a command names, else of version 1. */
export function outlineFor(methodId: Id, command: unknown): MethodOutline {
  const named = (command as { readonly version?: unknown } | null | undefined)?.version;
  const version = (named as { readonly version?: unknown } | null | undefined)?.version ?? named;
  return sampleOutline(methodId, typeof version === 'number' ? version : 1);
}

export function sampleVersion(version: number, text = `version: ${version}`): MethodVersion {
  return { version, text, sha256: String(version % 10).repeat(64), origin: 'catalogue' };
}

export const sampleBinding: MethodBinding = {
  scope: 'actor',
  inputs: { x: { kind: 'constant', value: '1.5' } },
  outputs: {},
};
