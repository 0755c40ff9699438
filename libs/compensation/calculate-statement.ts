import { unknownActuals } from './actuals.js';
import { decimalFromText, LARGEST_AMOUNT, moneyToText, sumOfMoney } from './decimal.js';
import { groupDigits } from './number-display.js';
import type { ComponentLine } from './pay-component.js';
import { actualCodesOf, calculateComponent, paySchemeSchema, type PayScheme, type PaySchemeDraft } from './pay-scheme.js';
import { problemsOfIssues, problemsUnder, type Problem } from './problem.js';
import { statementInputsSchema, type StatementInputs, type StatementLine, type StatementResult } from './statement.js';
import type { TraceNode } from './trace.js';

/** Names the semantics of the engine; it changes whenever the same scheme and inputs could give another statement or trace. */
export const ENGINE_VERSION = '1.0.0';

/**
 * Calculates a statement from a scheme and the inputs of one person and month. Pure: the same arguments give
 * the same bytes. Each line is rounded half-up to 2 decimals once and the total is the sum of the lines.
 * Never throws for input, however malformed: all problems come back at once, with paths that start at
 * `scheme` or `inputs`.
 */
export function calculateStatement(scheme: PaySchemeDraft, inputs: StatementInputs): StatementResult {
  const parsedScheme = paySchemeSchema.safeParse(scheme);
  const parsedInputs = statementInputsSchema.safeParse(inputs);
  if (!parsedScheme.success || !parsedInputs.success) {
    return {
      ok: false,
      problems: [
        ...problemsUnder(['scheme'], problemsOfIssues(parsedScheme.error?.issues ?? [])),
        ...problemsUnder(['inputs'], problemsOfIssues(parsedInputs.error?.issues ?? [])),
      ],
    };
  }
  return calculateParsed(parsedScheme.data, parsedInputs.data);
}

function calculateParsed(scheme: PayScheme, inputs: StatementInputs): StatementResult {
  const results = scheme.components.map((component) => ({ kind: component.kind, result: calculateComponent(component, inputs) }));
  const codes = scheme.components.flatMap((component) => actualCodesOf(component));
  const problems = [
    ...results.flatMap(({ result }) => (result.ok ? [] : result.problems)),
    ...problemsUnder(['actuals'], unknownActuals(codes, inputs.actuals)),
  ];
  const paid = results.flatMap(({ kind, result }) => (result.ok ? [{ kind, ...result }] : []));
  const lines = numberLines(paid);
  const allProblems = [...problemsUnder(['inputs'], problems), ...oversizedLines(lines)];
  if (allProblems.length > 0) return { ok: false, problems: allProblems };
  return statementOf(lines, paid.map((component) => component.trace));
}

function numberLines(components: readonly { kind: string; lines: ComponentLine[] }[]): StatementLine[] {
  return components
    .flatMap((component) => component.lines.map((line) => ({ component: component.kind, ...line })))
    .map((line, index) => ({ position: index + 1, ...line }));
}

/** An attainment without a cap can make an amount that no column and no wire holds: most likely a mistyped result. */
function oversizedLines(lines: readonly StatementLine[]): Problem[] {
  return lines
    .filter((line) => decimalFromText(line.amount).gt(LARGEST_AMOUNT))
    .map((line) => ({
      code: 'amount-too-large',
      path: ['inputs', 'actuals', line.code],
      message: `pays more than ${groupDigits(LARGEST_AMOUNT.toFixed(2))}, the largest amount there is; check the result and the planned value`,
    }));
}

function statementOf(lines: StatementLine[], children: TraceNode[]): StatementResult {
  const sum = sumOfMoney(lines.map((line) => decimalFromText(line.amount)));
  if (sum.gt(LARGEST_AMOUNT)) {
    const message = `the statement adds up to more than ${groupDigits(LARGEST_AMOUNT.toFixed(2))}, the largest amount there is`;
    return { ok: false, problems: [{ code: 'amount-too-large', path: ['inputs', 'actuals'], message }] };
  }
  const total = moneyToText(sum);
  const trace: TraceNode = {
    rule: 'statement',
    label: 'Statement',
    formula: 'sum of the components',
    substituted: children.map((child) => groupDigits(child.result)).join(' + '),
    unit: 'money',
    result: total,
    children,
  };
  return { ok: true, lines, total, trace };
}
