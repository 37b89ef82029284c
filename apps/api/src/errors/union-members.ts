import { getNullableType, isUnionType, type GraphQLResolveInfo } from 'graphql';

/** Names of the types in the union that a field answers with. */
export function membersOf(info: Pick<GraphQLResolveInfo, 'returnType'>): ReadonlySet<string> {
  const type = getNullableType(info.returnType);
  return new Set(isUnionType(type) ? type.getTypes().map(({ name }) => name) : []);
}
