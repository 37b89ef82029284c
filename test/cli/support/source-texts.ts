import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text in the sources, with `{}` where something is filled in. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** True if it reads as a sentence or a part of one, or is tagged as a text of the command line. */
  readonly isSaid: boolean;
}

/** Calls whose texts are not for people at a terminal: logs, descriptions in schemas, examples of commands. */
const NOT_SAID = /(^|\.)(withExample|meta|describe|prepare|exec|debug|info|warn|error|trace|fatal)$/;
/** Calls of the command line that print what would look like a log call. */
const SAID = /^command\.error$/;

/** The texts in the TypeScript files of a folder, without tests and generated files. */
export function sourceTexts(folder: string): readonly SourceText[] {
  return filesIn(folder).flatMap((file) => textsOf(file, readFileSync(file, 'utf8')));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['testing', 'generated'].includes(entry.name) ? [] : filesIn(path);
    return path.endsWith('.ts') && !path.endsWith('.spec.ts') ? [path] : [];
  });
}

export function textsOf(file: string, source: string): readonly SourceText[] {
  const found: SourceText[] = [];
  const add = (text: string, isSaid: boolean): void => void found.push({ file, text, isSaid });

  const visit = (node: ts.Node, isSaid: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isTaggedTemplateExpression(node)) {
      if (node.tag.getText() === 'phrase') add(templateText(node.template), true);
      parts(node.template).forEach((part) => visit(part, isSaid));
      return;
    }
    if (ts.isCallExpression(node)) return call(node, isSaid);
    const text = textOf(node);
    if (text === undefined) return ts.forEachChild(node, (child) => visit(child, isSaid));
    add(text, isSaid && reads(text));
    parts(node).forEach((part) => visit(part, isSaid));
  };

  const call = (node: ts.CallExpression, isSaid: boolean): void => {
    const name = node.expression.getText();
    const [first, second] = node.arguments;
    if (name === 'counted' && second !== undefined && ts.isStringLiteral(second)) {
      add(`{} ${second.text}s`, true);
      return visit(first!, isSaid);
    }
    visit(node.expression, isSaid);
    const said = isSaid && (SAID.test(name) || !NOT_SAID.test(name.replace(/\s/g, '')));
    for (const argument of node.arguments) visit(argument, said || ts.isCallExpression(argument));
  };

  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), true);
  return found;
}

/** The text of a literal, a template or a concatenation that has one. */
function textOf(node: ts.Node): string | undefined {
  if (isSum(node)) return sumOf(textOf(node.left), textOf(node.right));
  if (ts.isSourceFile(node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)) return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
    return templateText(node);
  }
  return undefined;
}

function sumOf(left: string | undefined, right: string | undefined): string | undefined {
  return left === undefined && right === undefined ? undefined : (left ?? '{}') + (right ?? '{}');
}

function templateText(node: ts.StringLiteral | ts.TemplateLiteral): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** What is filled into a text. */
function parts(node: ts.Node): readonly ts.Node[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (!isSum(node)) return [];
  return [node.left, node.right].flatMap((side) => (textOf(side) === undefined ? [side] : parts(side)));
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

const SQL =
  /\b(SELECT|INSERT INTO|CREATE|UPDATE \w+ SET|DELETE FROM|PRAGMA|WHERE|ALTER TABLE|DROP TABLE|COALESCE|CAST\(|ORDER BY|SAVEPOINT|RELEASE|ROLLBACK|IS NULL|CROSS JOIN|BEGIN|AND \w+[. ]|group_concat|coalesce|iif\()|\bIN \(|SQLite format|e\.position/;

/** True for two words in a row, or one that is a sentence. */
function reads(text: string): boolean {
  const filled = text.replaceAll('{}', 'ab');
  if (SQL.test(text) || !/[A-Za-z]{2}/.test(text.replaceAll('{}', ''))) return false;
  return /[A-Za-z]{2,}[,:;]? [a-z]|[a-z] [A-Za-z]{2,}|^[A-Z][a-z]+( .*)?\.$|^[a-z]+: /.test(filled);
}
