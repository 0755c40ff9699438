import { encode } from 'uqr';
import { formatDecimal } from '#compensation/trace/number-display.js';
import { formatDay, formatMonth } from '#compensation/trace/day-display.js';
import { listMeasured, type MeasuredIndicator } from './measured-indicators.js';
import { printable } from './printable.js';
import { listSteps, type PrintedStep } from './printed-steps.js';
import type { StatementFacts } from './statement-facts.js';
import { statementWords, type StatementWords } from './statement-words.js';
import { drawWaterfall, type Bar } from './waterfall.js';

/** A statement as the template prints it: every text written, nothing left to calculate. */
export interface StatementPage {
  readonly language: string;
  readonly organisation: string;
  readonly title: string;
  readonly words: Readonly<Record<string, string>>;
  readonly header: readonly (readonly [label: string, value: string])[];
  readonly total: string;
  readonly zero: number;
  readonly lines: readonly { readonly label: string; readonly amount: string; readonly bar: Bar }[];
  readonly totalBar: Bar;
  readonly indicators: readonly MeasuredIndicator[];
  readonly adjustments: readonly { readonly month: string; readonly difference: string; readonly reason: string }[];
  readonly owed: string | null;
  readonly notes: readonly string[];
  readonly steps: readonly PrintedStep[];
  readonly stepsLeft: string | null;
  readonly sha256: string;
  readonly verifyAt: string;
  /** How many squares the code has in a row and in a column. */
  readonly codeWidth: number;
  readonly footer: string;
}

/** A page, and the code on it: a byte a square, row by row, 0 for black and 255 for white. */
export interface StatementPrint {
  readonly page: StatementPage;
  readonly code: Uint8Array;
}

/** Writes down what a printed statement says; the same statement gives the same page. */
export function composeStatementPage(facts: StatementFacts): StatementPrint {
  const { size, data } = encode(facts.verifyAt, { ecc: 'M', border: 0 });
  const page = printableTexts(writePage(facts, size)) as StatementPage;
  return { page, code: Uint8Array.from(data.flat(), (isBlack) => (isBlack ? 0 : 255)) };
}

function printableTexts(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(printableTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, printableTexts(text)]));
}

function writePage(facts: StatementFacts, codeWidth: number): StatementPage {
  const { language, lines, trace, verifyAt, sha256 } = facts;
  const words = statementWords[language];
  const money = (amount: string) => formatDecimal(amount, language);
  const { bars, total, zero } = drawWaterfall(lines.map(({ amount }) => amount));
  const { steps, left } = listSteps(trace);
  const month = formatMonth(facts.month, language);
  return {
    language,
    organisation: facts.organisation,
    title: `${words.title}: ${facts.person}, ${month}`,
    words: textsOf(words),
    header: headerOf(facts, words, month),
    total: `${money(facts.total)} ${facts.currency}`,
    zero,
    lines: lines.map(({ label, amount }, index) => ({ label, amount: money(amount), bar: bars[index] ?? total })),
    totalBar: total,
    indicators: listMeasured(trace),
    adjustments: facts.corrections.map(({ month: corrected, difference, causes, more }) => ({
      month: formatMonth(corrected, language),
      difference: money(difference),
      reason: [
        ...causes.map(({ source, on, by }) => words.cause(source, formatDay(on, language), by)),
        ...(more > 0 ? [words.more(more)] : []),
      ].join('; '),
    })),
    owed: facts.owed === null ? null : money(facts.owed),
    notes: facts.notes,
    steps,
    stepsLeft: left > 0 ? words.stepsLeft(left) : null,
    sha256,
    verifyAt,
    codeWidth,
    footer: `${facts.person} · ${month} · ${facts.id}`,
  };
}

function headerOf(facts: StatementFacts, words: StatementWords, month: string): [string, string][] {
  const { person, department, position, run, postedOn, currency, language } = facts;
  return [
    [words.person, person],
    [words.month, month],
    ...(department === null ? [] : [[words.department, department] satisfies [string, string]]),
    [words.run, String(run)],
    ...(position === null ? [] : [[words.position, position] satisfies [string, string]]),
    [words.posted, formatDay(postedOn, language)],
    [words.currency, currency],
  ];
}

function textsOf(words: StatementWords): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
