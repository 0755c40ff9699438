import { formatDecimal } from '#compensation/trace/number-display.js';
import type { PlayedCompany } from './play-company.js';

/** One line of what happens in a company. */
export function printHappening(seconds: number, what: string): string {
  return `${seconds.toFixed(2).padStart(7)}  ${what}`;
}

/** The totals of each component of each scheme, and of the run. */
export function printCompany({ name, month, people, total, components, seconds }: PlayedCompany): string {
  const rows = components.map((each) =>
    row(each.scheme, each.component, String(each.people), formatDecimal(each.total, 'en')),
  );
  return [
    '',
    `${name}, payroll of ${month}`,
    row('scheme', 'component', 'people', 'total'),
    ...rows,
    row('Total', '', String(people), formatDecimal(total, 'en')),
    '',
    `Wall time: ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function row(scheme: string, component: string, people: string, total: string): string {
  return `  ${scheme.padEnd(12)} ${component.padEnd(14)} ${people.padStart(6)} ${total.padStart(16)}`;
}
