import { relative } from 'node:path';
import ts from 'typescript';
import { openSources } from './open-sources.js';
import {
  eachAnswer,
  functionOf,
  hasProperty,
  listsOf,
  literalsOf,
  nameOfCalled,
  nameOfFunction,
  propertyOf,
  readGiven,
  unwrap,
} from './syntax.js';

/** A sentence as the sources write it, with `{{1}}`, `{{2}}`… for what is put into it, and where it stands. */
export interface SentenceOfField {
  readonly text: string;
  readonly at: string;
}

/** What stands for a value in a sentence while it is put together. */
const VALUE = '\0';
/** A sentence that would be written in more ways than this has a value in place of its alternatives. */
const MOST_WAYS = 64;
const MOST_DEPTH = 48;

/** What takes the words of a refusal as text alone, last of what it is given. */
const withWords = new Set([
  'string',
  'int',
  'number',
  'boolean',
  'min',
  'max',
  'length',
  'regex',
  'refine',
  'superRefine',
  'url',
  'email',
  'positive',
  'nonnegative',
  'set',
]);
/** Properties by which a kind of something says why it is refused. */
const refusal = /refus|^ownRule$|^unnamed$|^doneTwice$|^ifNegative$/i;
/** What takes descriptions and defaults. */
const withoutWords = new Set(['describe', 'meta', 'superRefine']);

/** Files whose words are no refusal of a field: texts of statements, notices and files have languages of their own. */
const elsewhere =
  /\.spec\.ts$|\/(?:testing|migrations|mail)\/|libs\/compensation\/.*-words\.ts$|notice-words\.ts$|libs\/compensation\/(?:library|trace|pack)\/|configuration\.ts$|mail-refusal-page\.ts$|json-text\.ts$/;

/**
 * Every sentence that a field of a request, a document, a scheme or a row of a table can be refused with, found in the
 * sources: the words that schemas of zod are given, and the `message` of whatever has a path, a field or a code. Values
 * are followed through constants, conditions, functions and their callers; what follows from no text of the sources is a
 * value of the sentence.
 */
export function sentencesOfFields(root: string, folders: readonly string[]): SentenceOfField[] {
  const isMeant = (file: string) => {
    const path = relative(root, file);
    return folders.some((folder) => path.startsWith(`${folder}/`)) && !elsewhere.test(path);
  };
  return new SentenceReader(openSources(root, isMeant), root).readAll(isMeant);
}

class SentenceReader {
  private readonly checker: ts.TypeChecker;
  private readonly calls = new Map<string, ts.CallExpression[]>();
  private readonly refusals = new Map<string, ts.Expression[]>();
  private readonly found = new Map<string, SentenceOfField>();
  private readonly open = new Set<ts.Node>();
  private readonly read = new Map<ts.Node, string[]>();

  constructor(
    private readonly program: ts.Program,
    private readonly root: string,
  ) {
    this.checker = program.getTypeChecker();
  }

  readAll(isMeant: (file: string) => boolean): SentenceOfField[] {
    const files = this.program.getSourceFiles().filter(({ fileName }) => isMeant(fileName));
    for (const file of files)
      this.eachNode(file, (node) => {
        this.noteCall(node);
        this.noteRefusal(node);
      });
    for (const file of files) this.eachNode(file, (node) => this.readSink(node));
    return [...this.found.values()];
  }

  private eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
    visit(node);
    ts.forEachChild(node, (child) => this.eachNode(child, visit));
  }

  private noteRefusal(node: ts.Node): void {
    if (!ts.isPropertyAssignment(node) || !refusal.test(node.name.getText())) return;
    const name = node.name.getText();
    const known = this.refusals.get(name);
    if (known === undefined) this.refusals.set(name, [node.initializer]);
    else known.push(node.initializer);
  }

  private noteCall(node: ts.Node): void {
    if (!ts.isCallExpression(node)) return;
    const name = nameOfCalled(node);
    const known = this.calls.get(name);
    if (known === undefined) this.calls.set(name, [node]);
    else known.push(node);
  }

  private readSink(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (!withoutWords.has(nameOfCalled(node)))
        for (const argument of node.arguments.slice(-1)) this.readWordsOfSchema(argument, nameOfCalled(node));
      return;
    }
    if (ts.isPropertyAssignment(node) && refusal.test(node.name.getText())) this.note(node.initializer);
    if (ts.isShorthandPropertyAssignment(node) && refusal.test(node.name.text)) this.note(node.name);
    if (ts.isObjectLiteralExpression(node)) {
      const message = propertyOf(node, 'message');
      if (message !== undefined && isProblem(node)) this.note(message);
      return;
    }
    if (ts.isVariableDeclaration(node) && node.type?.getText().endsWith('$ZodErrorMap') === true && node.initializer)
      this.note(node.initializer);
  }

  private readWordsOfSchema(argument: ts.Expression, called: string): void {
    if (ts.isObjectLiteralExpression(argument)) {
      const words = propertyOf(argument, 'error');
      if (words !== undefined) this.note(words);
    } else if (ts.isIdentifier(argument)) {
      const declared = this.symbolAt(argument)?.valueDeclaration;
      const value = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
      if (value && ts.isObjectLiteralExpression(unwrap(value))) this.readWordsOfSchema(unwrap(value), called);
      else if (withWords.has(called)) this.note(argument);
    } else if (withWords.has(called)) this.note(argument);
  }

  private note(expression: ts.Expression): void {
    for (const text of this.waysOf(expression)) this.keep(text, expression);
  }

  private keep(way: string, node: ts.Node): void {
    if (!/\p{L}\p{L}* /u.test(way)) return;
    let count = 0;
    const text = way.replaceAll(VALUE, () => `{{${(count += 1)}}}`);
    if (this.found.has(text)) return;
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    this.found.set(text, { text, at: `${relative(this.root, file.fileName)}:${line + 1}` });
  }

  /** How an expression of text may read; a value alone where it follows from nothing in the sources. */
  private waysOf(expression: ts.Expression): string[] {
    const known = this.given.size === 0 ? this.read.get(expression) : undefined;
    if (known !== undefined) return known;
    if (this.open.has(expression) || this.open.size > MOST_DEPTH) return [VALUE];
    this.open.add(expression);
    const ways = [...new Set(this.readAnew(expression))];
    this.open.delete(expression);
    if (this.given.size === 0) this.read.set(expression, ways);
    return ways;
  }

  private readAnew(node: ts.Expression): string[] {
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isTemplateExpression(node))
      return node.templateSpans.reduce(
        (before, { expression, literal }) => joinWays(joinWays(before, this.waysOf(expression)), [literal.text]),
        [node.head.text],
      );
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isSatisfiesExpression(node)
    )
      return this.waysOf(node.expression);
    if (ts.isConditionalExpression(node)) return [...this.waysOf(node.whenTrue), ...this.waysOf(node.whenFalse)];
    if (ts.isBinaryExpression(node)) return this.readBinary(node);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return this.answersOf(node);
    if (ts.isCallExpression(node)) return this.readCall(node);
    if (ts.isIdentifier(node)) return this.readIdentifier(node);
    if (ts.isPropertyAccessExpression(node)) return this.readProperty(node.expression, node.name.text);
    if (ts.isElementAccessExpression(node)) {
      const { argumentExpression: key } = node;
      return this.readProperty(node.expression, ts.isStringLiteralLike(key) ? key.text : undefined);
    }
    return [VALUE];
  }

  private readBinary({ left, operatorToken: { kind }, right }: ts.BinaryExpression): string[] {
    if (kind === ts.SyntaxKind.PlusToken) return joinWays(this.waysOf(left), this.waysOf(right));
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.waysOf(right);
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
      return [...this.waysOf(left), ...this.waysOf(right).filter((way) => way !== '')];
    return [VALUE];
  }

  private readCall(node: ts.CallExpression): string[] {
    if (!ts.isIdentifier(node.expression)) return [VALUE];
    const declared = this.symbolAt(node.expression)?.valueDeclaration;
    const called = declared && functionOf(declared);
    if (called === undefined || called.body === undefined || this.isElsewhere(called)) return [VALUE];
    // What only writes a value in digits and signs is a value.
    return this.answersOf(called, node).map((way) => (/\p{L}/u.test(way) ? way : VALUE));
  }

  /** What a function answers; its parameters are what this call gives, where one is known. */
  private answersOf(called: ts.FunctionLikeDeclaration, call?: ts.CallExpression): string[] {
    const { body } = called;
    if (body === undefined) return [VALUE];
    const outer = this.given;
    if (call) this.given = new Map([...outer, ...readGiven(called, call)]);
    const answers: string[] = [];
    if (ts.isBlock(body))
      eachAnswer(body, (answer) => {
        if (answer) answers.push(...this.waysOf(answer));
      });
    else answers.push(...this.waysOf(body));
    this.given = outer;
    return answers.length === 0 ? [VALUE] : answers;
  }

  private given = new Map<ts.Node, ts.Expression>();

  private readIdentifier(node: ts.Identifier): string[] {
    if (node.text === 'undefined') return [];
    const declared = this.symbolAt(node)?.valueDeclaration;
    if (declared === undefined || this.isElsewhere(declared)) return [VALUE];
    if (ts.isVariableDeclaration(declared)) {
      const isConstant = (declared.parent.flags & ts.NodeFlags.Const) !== 0;
      return isConstant && declared.initializer ? this.waysOf(declared.initializer) : [VALUE];
    }
    if (ts.isFunctionDeclaration(declared)) return this.answersOf(declared);
    if (ts.isParameter(declared)) return this.readParameter(declared);
    if (ts.isBindingElement(declared)) return this.readBinding(declared);
    return [VALUE];
  }

  /** One of several that a constant is taken apart into. */
  private readBinding(element: ts.BindingElement): string[] {
    const { parent: pattern, propertyName, name } = element;
    if (ts.isObjectBindingPattern(pattern)) return this.refusalsNamed((propertyName ?? name).getText());
    const { parent: declared } = pattern;
    const value = ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    const place = pattern.elements.indexOf(element);
    const ways = value === undefined ? [] : listsOf(value).map(({ elements }) => elements[place]);
    return ways.length === 0 ? [VALUE] : ways.flatMap((way) => (way ? this.waysOf(way) : []));
  }

  private readParameter(parameter: ts.ParameterDeclaration): string[] {
    const given = this.given.get(parameter);
    if (given !== undefined) {
      const outer = this.given;
      this.given = new Map();
      const ways = this.waysOf(given);
      this.given = outer;
      return ways;
    }
    const called = parameter.parent;
    if (!ts.isFunctionLike(called) || !('body' in called)) return [VALUE];
    const place = called.parameters.indexOf(parameter);
    const name = nameOfFunction(called as ts.FunctionLikeDeclaration);
    const calls = name === '' ? [] : (this.calls.get(name) ?? []);
    const ways = calls.flatMap((call) => {
      const argument = call.arguments[place];
      return argument === undefined ? [] : this.waysOf(argument);
    });
    return ways.length === 0 ? [VALUE] : ways;
  }

  /** What stands at a property of a constant, at any of them where it is chosen by a value; of what is handed on, whatever stands at a refusal of that name. */
  private readProperty(of: ts.Expression, name: string | undefined): string[] {
    const declared = ts.isIdentifier(of) ? this.symbolAt(of)?.valueDeclaration : undefined;
    const value = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    const literals = value === undefined ? [] : literalsOf(value);
    if (literals.length > 0)
      return literals.flatMap((literal) => {
        if (name === undefined) return literal.properties.flatMap((property) => this.waysOfProperty(property));
        const at = propertyOf(literal, name);
        return at === undefined ? [] : this.waysOf(at);
      });
    return name === undefined ? [VALUE] : this.refusalsNamed(name);
  }

  private refusalsNamed(name: string): string[] {
    const named = this.refusals.get(name) ?? [];
    return named.length === 0 ? [VALUE] : named.flatMap((each) => this.waysOf(each));
  }

  private waysOfProperty(property: ts.ObjectLiteralElementLike): string[] {
    if (ts.isPropertyAssignment(property)) return this.waysOf(property.initializer);
    return ts.isShorthandPropertyAssignment(property) ? this.waysOf(property.name) : [];
  }

  private isElsewhere(node: ts.Node): boolean {
    return node.getSourceFile().fileName.includes('node_modules');
  }

  private symbolAt(node: ts.Node): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
      ? this.checker.getAliasedSymbol(symbol)
      : symbol;
  }
}

function isProblem(node: ts.ObjectLiteralExpression): boolean {
  const has = (name: string) => hasProperty(node, name);
  if (has('kind')) return has('field') || propertyOf(node, 'kind')?.getText() === "'fault'";
  return has('path') || has('field') || has('code') || has('column');
}

function joinWays(before: readonly string[], after: readonly string[]): string[] {
  const ways = before.flatMap((first) => after.map((last) => first + last));
  return ways.length > MOST_WAYS ? before.map((first) => first + VALUE) : ways;
}
