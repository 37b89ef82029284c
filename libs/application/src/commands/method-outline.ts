import type { MethodOutline } from '@strata/domain';
import { methodDefinitionOf, outlineMethod } from '@strata/engine';

/** What the rules need of a definition's text; undefined if it is no valid definition. */
export function methodOutlineOf(text: string): MethodOutline | undefined {
  const definition = methodDefinitionOf(text);
  return definition && outlineMethod(definition);
}
