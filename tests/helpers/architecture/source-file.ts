import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A source file and what it imports. */
export interface SourceFile {
  /** Relative to the source folder, `/`-separated: `retrieval/hit.ts`. */
  readonly path: string;
  readonly text: string;
  /** Module specifiers as written: static, type-only, dynamic, `require`d and re-exported ones. */
  readonly imports: readonly string[];
  /** Dynamic imports whose module is not written as a string, so that nobody can check them. */
  readonly unreadableImports: readonly string[];
  /** Accesses such as `process.env`, written `process.<name>`. */
  readonly processMembers: readonly string[];
  /** Whether it does nothing but pass on other modules' exports. */
  readonly isBarrel: boolean;
}

function isRequire(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'require';
  if (ts.isPropertyAccessExpression(callee)) return isRequire(callee.expression) && callee.name.text === 'resolve';
  return (
    ts.isCallExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === 'createRequire'
  );
}

/** The specifier of a node that loads a module; undefined for every other node. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (!ts.isCallExpression(node)) return undefined;
  const isDynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic || isRequire(node.expression) ? node.arguments[0] : undefined;
}

function processMember(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'process') {
    return node.name.text;
  }
  if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'process') {
    return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : '(computed)';
  }
  return undefined;
}

function passesOnOnly(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement) || ts.isEmptyStatement(statement);
}

/** Parses a file. */
export function parseSource(path: string, text: string): SourceFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const unreadableImports: string[] = [];
  const processMembers: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      if (ts.isStringLiteralLike(specifier)) imports.push(specifier.text);
      else unreadableImports.push(specifier.getText(source));
    }
    const member = processMember(node);
    if (member !== undefined) processMembers.push(`process.${member}`);
    // `const { env } = process` reads it as well.
    if (
      ts.isVariableDeclaration(node) &&
      node.initializer?.getText(source) === 'process' &&
      ts.isObjectBindingPattern(node.name)
    ) {
      for (const element of node.name.elements)
        processMembers.push(`process.${(element.propertyName ?? element.name).getText(source)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const passesOn = source.statements.some(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  const isBarrel = passesOn && source.statements.every(passesOnOnly);
  return { path, text, imports, unreadableImports, processMembers, isBarrel };
}

/** Parses every TypeScript file under a folder. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(folder, path), 'utf8')));
}
