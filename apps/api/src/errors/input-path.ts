import { GraphQLError, Kind, parse, visit, type ASTNode } from 'graphql';
import type { InputField } from './refusal-types.js';

const VARIABLE = /^Variable "\$(\w+)" got invalid value [^]*? at "(?:\w+)\.?([^"]*)"/;
const VARIABLE_ITSELF = /^Variable "\$(\w+)" /;

/** Where the input of an invalid query is wrong, as far as the error tells. */
export function inputFields(error: GraphQLError): readonly InputField[] {
  const message = error.message;
  const inside = VARIABLE.exec(message);
  if (inside !== null) return [{ path: `$${inside[1]}.${inside[2]}`.replace(/\[(\d+)\]/g, '.$1'), message }];
  const itself = VARIABLE_ITSELF.exec(message);
  if (itself !== null) return [{ path: `$${itself[1]}`, message }];
  const path = literalPath(error);
  return path === undefined ? [] : [{ path, message }];
}

/** The arguments and fields that lead to the node of an error; undefined if it is no part of an input. */
function literalPath(error: GraphQLError): string | undefined {
  const node = error.nodes?.[0];
  if (node?.loc === undefined) return undefined;
  const { start, end, source } = node.loc;
  let found: string | undefined;
  visit(parse(source), {
    enter(candidate, _key, parent, _path, ancestors) {
      const { loc } = candidate;
      if (loc === undefined || loc.start !== start || loc.end !== end || candidate.kind !== node.kind) return;
      found = namesOf([...ancestors, ...(parent === undefined ? [] : [parent]), candidate]);
    },
  });
  return found;
}

function namesOf(nodes: readonly (ASTNode | readonly ASTNode[])[]): string | undefined {
  const names = nodes.flatMap((node) =>
    'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) ? [node.name.value] : [],
  );
  return names.length === 0 ? undefined : names.join('.');
}
