import type { SetupMethodsQuery } from '../../generated/operations.js';

export type ClusterMethod = NonNullable<SetupMethodsQuery['clusterMethods']>['nodes'][number];
type Catalogued = NonNullable<SetupMethodsQuery['methodCatalogue']>[number];

/** A method of the catalogue, of the cluster, or of both. */
export interface ListedMethod {
  readonly id: string;
  readonly title: string;
  readonly own: ClusterMethod | undefined;
}

/** The methods of the cluster, then those of the catalogue that it does not have. */
export function listedMethods(data: SetupMethodsQuery | undefined): readonly ListedMethod[] {
  const own = data?.clusterMethods?.nodes ?? [];
  const catalogue = new Map((data?.methodCatalogue ?? []).map((one): [string, Catalogued] => [one.id, one]));
  const ids = new Set(own.map(({ id }) => id));
  const of = (id: string, method?: ClusterMethod): ListedMethod => ({
    id,
    title: catalogue.get(id)?.title ?? id,
    own: method,
  });
  return [
    ...own.map((method) => of(method.id, method)),
    ...[...catalogue.keys()].filter((id) => !ids.has(id)).map((id) => of(id)),
  ];
}
