import { addMonths } from '../../../shared/format/dates.js';

/** The first day on which what is drafted today can hold. */
export function firstOfNextMonth(today: string): string {
  return `${addMonths(today.slice(0, 7), 1)}-01`;
}
