import { getNullableType, isUnionType, type GraphQLResolveInfo } from 'graphql';

/** The names of the types in the union that a field returns. */
export function membersOf(info: Pick<GraphQLResolveInfo, 'returnType'>): ReadonlySet<string> {
  const type = getNullableType(info.returnType);
  return new Set(isUnionType(type) ? type.getTypes().map(({ name }) => name) : []);
}
