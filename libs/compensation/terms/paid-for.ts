import * as z from 'zod';
import type { AmountSource } from './amount-source.js';

/**
 * Whom and what part of the month a component is paid for. `days-on-staff`: the share of the days of the month on
 * which the person is on the staff; `whole-month`: all of it to whoever is on the staff on any day of the month;
 * `on-staff-on-last-day`: all of it to whoever is on the staff on the last day; `also-after-leaving`: all of it, also
 * to somebody who left before the month. Whoever is hired after the month is paid nothing of it.
 */
export const paidForSchema = z.enum(['days-on-staff', 'whole-month', 'on-staff-on-last-day', 'also-after-leaving'], {
  error: 'must be "days-on-staff", "whole-month", "on-staff-on-last-day" or "also-after-leaving"',
});

export type PaidFor = z.infer<typeof paidForSchema>;

/**
 * What an amount that somebody is promised for a month is paid for where nothing else is said: the days on the
 * staff. What other components pay is for these days already, and the deals of a month are what they are: an amount
 * that is made of them is not shared out a second time.
 */
export function choosePaidFor(amount: AmountSource): PaidFor {
  return isOfTheMonth(amount) ? 'whole-month' : 'days-on-staff';
}

function isOfTheMonth(amount: AmountSource): boolean {
  if (typeof amount === 'string' || 'value' in amount) return false;
  return 'plus' in amount ? [...amount.plus, ...amount.minus].some(isOfTheMonth) : true;
}
