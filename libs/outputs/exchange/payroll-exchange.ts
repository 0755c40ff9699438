import type { LedgerEntry } from '../ledger/ledger-entries.js';
import { attributes } from '../writing/xml.js';

/** One person of an exchange file, with every line of the statement. */
export interface ExchangedPerson {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly statementId: string;
  readonly total: string;
  readonly lines: readonly {
    readonly component: string;
    readonly code: string;
    readonly label: string;
    readonly amount: string;
  }[];
}

export interface ExchangedRun {
  readonly id: string;
  readonly month: string;
  readonly number: number;
  readonly organisation: string;
  readonly currency: string;
  readonly postedOn: string;
  readonly people: number;
  readonly total: string;
}

/** What the file says of itself; another shape gets another number. */
export const exchangeNamespace = 'urn:premia:payroll-exchange:1';

/**
 * A run for accounting programs such as 1C: the people with the lines of their statements, then the entries of the books, all
 * with the ids that stay the same from month to month. docs/payroll-exchange.xsd is its schema.
 */
export async function* writeExchange(
  run: ExchangedRun,
  people: AsyncIterable<ExchangedPerson>,
  entries: readonly LedgerEntry[],
): AsyncGenerator<string> {
  const { id, month, number, organisation, currency, postedOn, total } = run;
  const head = {
    id,
    month,
    number: String(number),
    organisation,
    currency,
    postedOn,
    people: String(run.people),
    total,
  };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<PayrollRun xmlns="${exchangeNamespace}"${attributes(head)}>\n<People>\n`;
  for await (const { lines, ...person } of people) {
    yield `<Person${attributes(person)}>`;
    yield lines
      .map(({ component, code, label, amount }) => `<Line${attributes({ component, code, label, amount })}/>`)
      .join('');
    yield '</Person>\n';
  }
  yield '</People>\n<Entries>\n';
  for (const { debit, credit, amount, departmentId, department, component, people: count } of entries)
    yield `<Entry${attributes({ debit, credit, amount, departmentId, department, component, people: String(count) })}/>\n`;
  yield '</Entries>\n</PayrollRun>\n';
}
