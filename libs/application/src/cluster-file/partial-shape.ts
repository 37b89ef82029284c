import type { z } from 'zod';
import { clusterFileSchema, type FileShape, itemSchemas } from './cluster-file.schema.js';
import type { TreeValue } from './cluster-text.js';

const NOTHING: FileShape = {
  strata: '1',
  id: '',
  labels: { en: '' },
  perspectives: {},
  actors: {},
  measures: {},
  strategies: {},
};

/**
 * The well-formed settings and items of a malformed file, so that references and cycles can be checked together with its
 * malformed parts.
 */
export function wellFormedPart(tree: TreeValue): FileShape {
  if (typeof tree === 'string' || Array.isArray(tree)) return NOTHING;
  const map = tree as { readonly [key: string]: TreeValue };
  const { id, labels, limits, perspectives } = clusterFileSchema.shape;
  const read = <T>(schema: z.ZodType<T>, key: string, otherwise: T): T => {
    const result = schema.safeParse(map[key]);
    return result.success ? result.data : otherwise;
  };
  return {
    ...NOTHING,
    id: read(id, 'id', ''),
    labels: read(labels, 'labels', NOTHING.labels),
    limits: read(limits, 'limits', undefined),
    perspectives: read(perspectives, 'perspectives', {}),
    actors: items(itemSchemas.actors, map['actors']),
    measures: items(itemSchemas.measures, map['measures']),
    strategies: items(itemSchemas.strategies, map['strategies']),
  };
}

function items<T>(schema: z.ZodType<T>, section: TreeValue | undefined): Record<string, T> {
  if (typeof section !== 'object' || Array.isArray(section)) return {};
  return Object.fromEntries(
    Object.entries(section as { readonly [key: string]: TreeValue }).flatMap(([id, item]) => {
      const result = schema.safeParse(item);
      return result.success ? [[id, result.data] as const] : [];
    }),
  );
}
