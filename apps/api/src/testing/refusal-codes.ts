import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** How codes are written. */
const CODE = /^[A-Z][A-Z0-9]+(_[A-Z0-9]+)*$/;

/** A module with its declarations and imports by name. */
interface Module {
  readonly declared: ReadonlyMap<string, ts.Node>;
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

/**
 * What the deciders of a folder can refuse commands with, read from their source: by command type, every code in its
 * handler, in the guard and the shape of its decider, and in whatever these call.
 */
export function codesByCommand(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const path of modulesIn(folder)) {
    for (const parts of decidersIn(path)) {
      const common = codesFrom([parts.get('guard'), parts.get('shape')]);
      for (const [command, handler] of propertiesOf(parts.get('decide'))) {
        found.set(command, new Set([...common, ...codesFrom([handler])]));
      }
    }
  }
  return found;
}

/** Every code in the modules of a folder. */
export function codesIn(folder: string): ReadonlySet<string> {
  return new Set(modulesIn(folder).flatMap((path) => [...codesWithin(sourceAt(path))]));
}

function modulesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !/(^|[\\/])testing[\\/]/.test(path))
    .map((path) => join(folder, path));
}

/** The parts of each `defineDecider({ … })` in a module. */
function decidersIn(path: string): readonly ReadonlyMap<string, ts.Node>[] {
  const found: ReadonlyMap<string, ts.Node>[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineDecider') {
      found.push(propertiesOf(node.arguments[0]));
    }
    node.forEachChild(visit);
  };
  visit(sourceAt(path));
  return found;
}

/** The properties of an object literal, which may be written elsewhere. */
function propertiesOf(node: ts.Node | undefined): ReadonlyMap<string, ts.Node> {
  if (node === undefined) return new Map();
  if (ts.isIdentifier(node)) return propertiesOf(declarationOf(node));
  if (ts.isVariableDeclaration(node)) return propertiesOf(node.initializer);
  if (!ts.isObjectLiteralExpression(node)) return new Map();
  return new Map(
    node.properties.flatMap((property): readonly (readonly [string, ts.Node])[] => {
      if (ts.isSpreadAssignment(property)) return [...propertiesOf(property.expression)];
      const value = ts.isPropertyAssignment(property) ? property.initializer : property;
      return [[property.name.getText(), ts.isShorthandPropertyAssignment(value) ? value.name : value]];
    }),
  );
}

/** The codes in nodes and in everything that these refer to, at any distance. */
function codesFrom(nodes: readonly (ts.Node | undefined)[]): ReadonlySet<string> {
  const codes = new Set<string>();
  const seen = new Set<ts.Node>();
  const follow = (node: ts.Node | undefined): void => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    for (const code of codesWithin(node)) codes.add(code);
    for (const name of namesWithin(node)) follow(declarationOf(name));
  };
  nodes.forEach(follow);
  return codes;
}

function codesWithin(node: ts.Node): ReadonlySet<string> {
  const codes = new Set<string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isStringLiteral(inner) && CODE.test(inner.text)) codes.add(inner.text);
    inner.forEachChild(visit);
  };
  visit(node);
  return codes;
}

/** The names that may refer to a declaration of a module, so neither types nor properties. */
function namesWithin(node: ts.Node): readonly ts.Identifier[] {
  if (ts.isIdentifier(node)) return [node];
  const names: ts.Identifier[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isTypeNode(inner)) return;
    if (ts.isIdentifier(inner) && !isNameOfProperty(inner)) names.push(inner);
    inner.forEachChild(visit);
  };
  node.forEachChild(visit);
  return names;
}

function isNameOfProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isBindingElement(parent);
}

/** True for a name that a parameter or variable around it declares. */
function isLocal({ text, parent }: ts.Identifier): boolean {
  for (let scope: ts.Node = parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some(({ name }) => declares(name, text))) return true;
    if (ts.isBlock(scope) && scope.statements.some((statement) => declaresLocally(statement, text))) return true;
  }
  return false;
}

function declaresLocally(statement: ts.Statement, text: string): boolean {
  return (
    ts.isVariableStatement(statement) && statement.declarationList.declarations.some(({ name }) => declares(name, text))
  );
}

function declares(name: ts.BindingName, text: string): boolean {
  if (ts.isIdentifier(name)) return name.text === text;
  return name.elements.some((element) => ts.isBindingElement(element) && declares(element.name, text));
}

/** What a name of a module stands for: a function or constant of this module or of the one that it is imported from. */
function declarationOf(name: ts.Identifier): ts.Node | undefined {
  if (isLocal(name)) return undefined;
  const { declared, imported } = moduleAt(name.getSourceFile().fileName);
  const origin = imported.get(name.text);
  return origin ? moduleAt(origin.path).declared.get(origin.name) : declared.get(name.text);
}

const sources = new Map<string, ts.SourceFile>();

function sourceAt(path: string): ts.SourceFile {
  const known = sources.get(path);
  if (known) return known;
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  sources.set(path, source);
  return source;
}

function moduleAt(path: string): Module {
  const { statements } = sourceAt(path);
  return {
    declared: new Map(statements.flatMap(declarationsIn)),
    imported: new Map(statements.filter(ts.isImportDeclaration).flatMap((statement) => importsIn(statement, path))),
  };
}

function declarationsIn(statement: ts.Statement): readonly (readonly [string, ts.Node])[] {
  if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, statement]];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map((one) => [one.name.getText(), one]);
}

/** The names that an import from another module of the same project brings. */
function importsIn(
  { moduleSpecifier, importClause }: ts.ImportDeclaration,
  path: string,
): readonly (readonly [string, { readonly path: string; readonly name: string }])[] {
  const from = (moduleSpecifier as ts.StringLiteral).text;
  const bindings = importClause?.namedBindings;
  if (!from.startsWith('.') || !bindings || !ts.isNamedImports(bindings)) return [];
  const origin = join(dirname(path), from.replace(/\.js$/, '.ts'));
  return bindings.elements.map(({ name, propertyName }) => [
    name.text,
    { path: origin, name: (propertyName ?? name).text },
  ]);
}
