import ts from 'typescript';

/** What a call calls, by its name alone: functions are handed on, and called by whom they were handed to. */
export function nameOfCalled({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : '';
}

export function nameOfFunction({ name, parent }: ts.FunctionLikeDeclaration): string {
  if (name !== undefined) return name.getText();
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : '';
}

export function hasProperty(node: ts.ObjectLiteralExpression, name: string): boolean {
  return node.properties.some((property) => property.name?.getText() === name);
}

export function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of node.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

export function functionOf(declared: ts.Node): ts.FunctionLikeDeclaration | undefined {
  if (ts.isFunctionDeclaration(declared) || ts.isMethodDeclaration(declared)) return declared;
  if (!ts.isVariableDeclaration(declared) || declared.initializer === undefined) return undefined;
  const value = unwrap(declared.initializer);
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? value : undefined;
}

export function unwrap(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? unwrap(node.expression)
    : node;
}

/** The objects that a constant may be. */
export function literalsOf(node: ts.Expression): ts.ObjectLiteralExpression[] {
  const value = unwrap(node);
  if (ts.isObjectLiteralExpression(value)) return [value];
  return ts.isConditionalExpression(value) ? [...literalsOf(value.whenTrue), ...literalsOf(value.whenFalse)] : [];
}

/** The lists that a constant may be. */
export function listsOf(node: ts.Expression): ts.ArrayLiteralExpression[] {
  const value = unwrap(node);
  if (ts.isArrayLiteralExpression(value)) return [value];
  return ts.isConditionalExpression(value) ? [...listsOf(value.whenTrue), ...listsOf(value.whenFalse)] : [];
}

export function readGiven(called: ts.FunctionLikeDeclaration, call: ts.CallExpression): [ts.Node, ts.Expression][] {
  return called.parameters.flatMap((parameter, place): [ts.Node, ts.Expression][] => {
    const argument = call.arguments[place] ?? parameter.initializer;
    return argument === undefined ? [] : [[parameter, argument]];
  });
}

/** What a body answers, without the functions in it. */
export function eachAnswer(node: ts.Node, visit: (answer: ts.Expression | undefined) => void): void {
  ts.forEachChild(node, (child) => {
    if (ts.isReturnStatement(child)) visit(child.expression);
    else if (!ts.isFunctionLike(child)) eachAnswer(child, visit);
  });
}
