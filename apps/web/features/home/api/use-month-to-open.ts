import { hasBegun, monthToOpen } from '../month-to-open.js';
import type { useOwnMonths } from './use-own-months.js';
import { usePaySoFar } from './use-pay-so-far.js';

/** The month that opens where nobody has asked for one; undefined until it is known. */
export function useMonthToOpen(
  personId: string,
  present: string | undefined,
  { isPending, months }: ReturnType<typeof useOwnMonths>,
): string | undefined {
  const pay = usePaySoFar(personId, present);
  if (present === undefined || isPending || pay.isPending) return undefined;
  // Where the present month cannot be read, its own page says why.
  return monthToOpen(present, pay.data === undefined || hasBegun(pay.data, months.includes(present)), months);
}
