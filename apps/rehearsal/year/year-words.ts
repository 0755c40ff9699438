import { formatDecimal } from '#compensation/trace/number-display.js';
import type { Happened } from './play-year.js';
import type { YearReport } from './year-report.js';

/** One line of the timeline. */
export function printHappened({ on, what }: Happened): string {
  return `${on}  ${what}`;
}

/** The report as people read it; its timeline is told as it happens. */
export function printYear({ options, deadlines, documents, acts, pay, checks, verdict }: YearReport): string {
  const { months, departments, people, seed } = options;
  return [
    '',
    `${months} months of ${people} people in ${departments} departments, seed ${seed}`,
    '',
    'Deadlines',
    ...Object.entries(deadlines.byKind).map(([kind, states]) => row(kind, countsOf(states))),
    ...deadlines.missed.map((missed) => `    ${missed}`),
    '',
    'Documents',
    ...Object.entries(documents).map(([kind, states]) =>
      row(kind, `${countsOf(states)}: ${countsOf(acts[kind] ?? {})}`),
    ),
    '',
    ...['byMonth', 'byComponent', 'byPerson'].flatMap((by) => [
      titles[by] ?? by,
      ...Object.entries(pay[by as keyof typeof pay]).map(([name, total]) => row(name, amount(String(total)))),
      '',
    ]),
    row(`${pay.statements} statements`, amount(pay.total)),
    ...Object.entries(pay.owed).map(([name, owed]) => row(`owed by ${name}`, amount(owed))),
    '',
    'Checks',
    ...Object.entries(checks).flatMap(([name, { compared, differences }]) => [
      row(name, `${compared} compared, ${differences.length} differ`),
      ...differences.map(({ of, expected, found }) => `    ${of}: expected ${expected}; found ${found}`),
    ]),
    '',
    `The year is ${verdict === 'as expected' ? 'as expected' : 'NOT as expected'}.`,
  ].join('\n');
}

const titles: Readonly<Record<string, string>> = {
  byMonth: 'Paid by month',
  byComponent: 'Paid by component',
  byPerson: 'Paid by person',
};

const row = (name: string, what: string): string => `  ${name.padEnd(22)} ${what}`;
const amount = (text: string): string => formatDecimal(text, 'en').padStart(16);

function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
