import { formatDecimal } from '#compensation/trace/number-display.js';
import type { Rehearsal, TimelineEntry } from './play.js';

const width = { day: 10, seconds: 7, who: 33, what: 38 };

export const timelineHead = row('day', 'seconds', 'who', 'what', 'state');

/** One line of the timeline: the business day, seconds since the start, who, what, and the state that came of it. */
export function printStep({ businessDay, seconds, who, what, state }: TimelineEntry): string {
  return row(businessDay, seconds.toFixed(2), who, what, state);
}

/** The statement with its lines, the explanation of every number, and the wall time. */
export function printRehearsal({ statement, explanation, seconds }: Rehearsal): string {
  const lines = statement.lines.map(
    (line) =>
      `  ${String(line.position).padStart(2)}  ${line.label.padEnd(32)} ${formatDecimal(line.amount, 'en').padStart(12)}`,
  );
  return [
    '',
    `Statement of ${statement.person} for ${statement.month}, ${statement.currency}`,
    ...lines,
    `      ${'Total'.padEnd(32)} ${formatDecimal(statement.total, 'en').padStart(12)}`,
    '',
    explanation.trimEnd(),
    '',
    `Wall time: ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function row(day: string, seconds: string, who: string, what: string, state: string): string {
  return [
    day.padEnd(width.day),
    seconds.padStart(width.seconds),
    who.padEnd(width.who),
    what.padEnd(width.what),
    state,
  ].join('  ');
}
