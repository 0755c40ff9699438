import canonicalize from 'canonicalize';
import * as z from 'zod';
import { itemIdText } from '../inputs/item-id.js';
import { isSameAmount } from '../numbers/money.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { codeText } from '../documents/plain-text.js';
import type { CarriedState, Statement } from './statement.js';
import { strictObject } from '../documents/strict-object.js';

const MOST_LINES = 10_000;
const LINE_FORM = 'must be a line [component, code, amount], such as ["kpi-bonus", "sales", "25000.00"]';

const expectedFields = {
  total: signedMoneyText.optional(),
  /** All lines of the statement in their order, each `[component, code, amount]`. */
  lines: z
    .array(z.tuple([codeText, itemIdText, signedMoneyText], { error: LINE_FORM }), { error: 'must be a list of lines' })
    .max(MOST_LINES, { error: `must be at most ${MOST_LINES} lines` })
    .optional(),
  /** The whole state that is left, by component. */
  carriedState: z
    .record(codeText, z.unknown(), {
      error: 'must be an object of states by the code of the component that carries them',
    })
    .optional(),
  /** The codes of the warnings in their order. */
  warnings: z
    .array(codeText, { error: 'must be a list of codes' })
    .max(1000, { error: 'must be at most 1000 codes' })
    .optional(),
};

/** What an author says that must come out: of worked examples, and of cases. Only what it speaks of is compared. */
export const expectedStatementSchema = strictObject(expectedFields);
/** The same where the total has to be said. */
export const expectedTotalSchema = strictObject({ ...expectedFields, total: signedMoneyText });

export type ExpectedStatement = z.infer<typeof expectedStatementSchema>;

/** Where a statement comes out otherwise than its author says. */
export interface StatementDifference {
  /** Of the field that says otherwise; starts with `expected`. */
  readonly path: (string | number)[];
  /** The line that differs, where it is about one. */
  readonly line?: { readonly component: string; readonly code: string };
  readonly expected: string;
  readonly actual: string;
}

const NOTHING = 'nothing';

/** Every difference, lines first. Amounts are compared as numbers, so that "47000" is "47000.00". */
export function findStatementDifferences(expected: ExpectedStatement, statement: Statement): StatementDifference[] {
  return [
    ...differencesOfLines(expected, statement),
    ...differencesOfTotal(expected, statement),
    ...differencesOfState(expected.carriedState, statement.carriedState),
    ...differencesOfWarnings(expected, statement),
  ];
}

function differencesOfTotal(expected: ExpectedStatement, { total }: Statement): StatementDifference[] {
  return expected.total === undefined || isSameAmount(expected.total, total)
    ? []
    : [{ path: ['expected', 'total'], expected: expected.total, actual: total }];
}

/** Lines are compared place by place, as they stand on the statement. */
function differencesOfLines({ lines }: ExpectedStatement, statement: Statement): StatementDifference[] {
  if (lines === undefined) return [];
  return Array.from({ length: Math.max(lines.length, statement.lines.length) }).flatMap(
    (_, index): StatementDifference[] => {
      const path = ['expected', 'lines', index];
      const [paid, said] = [statement.lines[index], lines[index]];
      if (said === undefined)
        return [
          { path, line: { component: paid!.component, code: paid!.code }, expected: NOTHING, actual: paid!.amount },
        ];
      const [component, code, amount] = said;
      const line = { component, code };
      if (paid === undefined) return [{ path, line, expected: amount, actual: NOTHING }];
      if (paid.component !== component || paid.code !== code)
        return [
          { path, line, expected: amount, actual: `the line ${paid.component} / ${paid.code} of ${paid.amount}` },
        ];
      return isSameAmount(amount, paid.amount)
        ? []
        : [{ path: [...path, 2], line, expected: amount, actual: paid.amount }];
    },
  );
}

/** States are compared by their canonical JSON: the order in which keys were written says nothing. */
function differencesOfState(expected: CarriedState | undefined, actual: CarriedState): StatementDifference[] {
  if (expected === undefined) return [];
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap(
    (component): StatementDifference[] => {
      const [said, left] = [expected, actual].map(
        (state) => (Object.hasOwn(state, component) ? canonicalize(state[component]) : undefined) ?? NOTHING,
      ) as [string, string];
      return said === left ? [] : [{ path: ['expected', 'carriedState', component], expected: said, actual: left }];
    },
  );
}

function differencesOfWarnings({ warnings }: ExpectedStatement, statement: Statement): StatementDifference[] {
  const codes = statement.warnings.map((warning) => warning.code).join(', ');
  if (warnings === undefined || warnings.join(', ') === codes) return [];
  return [{ path: ['expected', 'warnings'], expected: warnings.join(', ') || NOTHING, actual: codes || NOTHING }];
}
