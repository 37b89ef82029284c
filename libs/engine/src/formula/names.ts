import { partsOf, type Syntax } from './ast.js';

export type NameSyntax = Extract<Syntax, { kind: 'name' }>;

/** The names of values a formula reads, each once, in the order they appear; names of tables and scales are not included. */
export function namesIn(root: Syntax): readonly string[] {
  return [...new Set(nameNodesIn(root).map(({ name }) => name))];
}

/** Every occurrence of a name of a value, in the order of the text. */
function nameNodesIn(root: Syntax): readonly NameSyntax[] {
  const nodes: NameSyntax[] = [];
  const visit = (node: Syntax): void => {
    if (node.kind === 'name') nodes.push(node);
    for (const part of valueParts(node)) visit(part);
  };
  visit(root);
  return nodes;
}

function valueParts(node: Syntax): readonly Syntax[] {
  if (node.kind !== 'call') return partsOf(node);
  if (node.name === 'lookup') return node.args.slice(1);
  const namesScale = node.name === 'segment' && node.args.length === 2 && node.args[1]?.kind === 'name';
  return namesScale ? node.args.slice(0, 1) : node.args;
}
