import type { QuestionnaireItems } from '../assessment/assessment.js';
import type { MethodOutline } from '../method/method.context.js';
import type { MethodBinding, MethodVersion } from '../method/method.js';
import type { Id } from '../words.js';

/** A questionnaire about actors with two items graded by letters and one by figures. */
export const sampleQuestionnaire: QuestionnaireItems = {
  id: 'people',
  items: [
    { id: 'f1.1', scale: 'snw' },
    { id: 'f1.2', scale: 'snw' },
    { id: 'f4.1', scale: '0-6' },
  ],
  about: 'actor',
};

/** A method with an input of every type: only the number `x` is required, and the segment is wired to the method `l`. */
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

/** The outline of the version that a command names, or of version 1. */
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
