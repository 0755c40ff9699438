import { hundredthsOfText } from '#compensation/numbers/money.js';
import { firstDifference } from '#compensation/pack/first-difference.js';
import type { Problem } from '#compensation/problem.js';
import type { Statement } from '#compensation/statement.js';
import type { Expected } from './calculation-case.js';

/** Where a statement is not what a case expects; only what the case speaks of is compared, amounts as numbers. */
export function unexpectedOutcome(expected: Expected, statement: Statement): Problem[] {
  return [...linesOtherwise(expected, statement), ...totalOtherwise(expected, statement), ...stateOtherwise(expected, statement), ...warningsOtherwise(expected, statement)];
}

function otherwise(path: (string | number)[], said: string, calculated: string): Problem {
  return { code: 'not-as-expected', path: ['expected', ...path], message: `expects ${said}, but ${calculated} was calculated` };
}

function linesOtherwise({ lines }: Expected, statement: Statement): Problem[] {
  if (lines === undefined) return [];
  return Array.from({ length: Math.max(lines.length, statement.lines.length) }).flatMap((_, index) => {
    const [said, paid] = [lines[index], statement.lines[index]];
    if (said !== undefined && paid !== undefined && said[0] === paid.code && isSameAmount(said[1], paid.amount)) return [];
    return [otherwise(['lines', index], said === undefined ? 'no line' : `${said[0]} ${said[1]}`, paid === undefined ? 'no line' : `${paid.code} ${paid.amount}`)];
  });
}

function totalOtherwise({ total }: Expected, statement: Statement): Problem[] {
  return total === undefined || isSameAmount(total, statement.total) ? [] : [otherwise(['total'], total, statement.total)];
}

function stateOtherwise({ carriedState }: Expected, statement: Statement): Problem[] {
  if (carriedState === undefined) return [];
  const difference = firstDifference(carriedState, JSON.parse(JSON.stringify(statement.carriedState)), ['carriedState']);
  return difference === undefined ? [] : [otherwise(difference.path, asText(difference.inPack), asText(difference.recalculated))];
}

function warningsOtherwise({ warnings }: Expected, statement: Statement): Problem[] {
  const codes = statement.warnings.map((warning) => warning.code).join(', ');
  return warnings === undefined || warnings.join(', ') === codes ? [] : [otherwise(['warnings'], warnings.join(', ') || 'no warning', codes || 'no warning')];
}

function isSameAmount(a: string, b: string): boolean {
  return hundredthsOfText(a) === hundredthsOfText(b);
}

function asText(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
