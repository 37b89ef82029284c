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
  const names: string[] = [];
  visit(parse(node.loc.source), {
    enter(candidate) {
      const isInput = candidate.kind === Kind.ARGUMENT || candidate.kind === Kind.OBJECT_FIELD;
      if (isInput && encloses(candidate, node)) names.push(candidate.name.value);
    },
  });
  return names.length === 0 ? undefined : names.join('.');
}

function encloses({ loc: outer }: ASTNode, { loc: inner }: ASTNode): boolean {
  return outer !== undefined && inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
