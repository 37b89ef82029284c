import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import ElkConstructor from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { LAYOUT } from '../api/query-client.js';
import { mapGraph, placesOf, type CauseEffect, type MapPlaces, type Objective } from './map-graph.js';

let elk: { layout(graph: ElkNode): Promise<ElkNode> } | undefined;

/** The places of a map, computed in a worker; a map with the same cards and links is laid out once. */
export function useLayout(
  objectives: readonly Pick<Objective, 'id' | 'perspective'>[],
  links: readonly Pick<CauseEffect, 'from' | 'to'>[],
  perspectives: readonly string[],
): UseQueryResult<MapPlaces> {
  const graph = mapGraph(objectives, links, perspectives);
  return useQuery({
    queryKey: [LAYOUT, graph],
    queryFn: async () => {
      elk ??= new ElkConstructor({ workerFactory: () => new Worker(workerUrl) });
      return placesOf(await elk.layout(structuredClone(graph)), objectives, perspectives);
    },
    staleTime: Infinity,
    enabled: objectives.length > 0,
  });
}
