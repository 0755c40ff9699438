import { StatementPrinter } from '#outputs/statement/print-page.js';
import { composeStatementPage } from '#outputs/statement/statement-page.js';
import type { StatementFacts } from '#outputs/statement/statement-facts.js';

/** Of this thread: a compiler that has read its fonts prints the next statement in milliseconds. */
let printer: StatementPrinter | undefined;

/** A statement as PDF. */
export function printStatement(facts: StatementFacts): Uint8Array {
  printer ??= new StatementPrinter();
  return printer.print(composeStatementPage(facts));
}
