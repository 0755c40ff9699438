import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import type { Problem } from '../documents/problem.js';
import type { PayScheme } from './scheme-shape.js';

/** A scheme pays no month that ends before it is in force; it may begin inside the month. */
export function findNotInForce({ code, version, effectiveFrom }: PayScheme, month: Month | undefined): Problem[] {
  if (month === undefined || effectiveFrom.slice(0, month.length) <= month) return [];
  return [
    {
      code: 'scheme-not-in-force',
      path: ['scheme', 'effectiveFrom'],
      message: `the scheme "${code}" version ${version} is in force from ${effectiveFrom}, which is after ${month}; use the version that was in force in that month`,
    },
  ];
}

/**
 * The same for a period: it begins when its scheme is in force, or before the month when the scheme is on its first day.
 * `span` is the part of the month that a period has; of its days those before the person was hired ask for no scheme.
 */
export function findPeriodsNotInForce(
  periods: readonly {
    readonly period: { readonly scheme: { readonly scheme: PayScheme } };
    readonly span: { readonly from: Day };
  }[],
  hiredOn: Day | undefined,
): Problem[] {
  return periods.flatMap(({ period, span: { from } }, index): Problem[] => {
    const { scheme } = period.scheme;
    const first = hiredOn !== undefined && hiredOn > from ? hiredOn : from;
    if (scheme.effectiveFrom <= first) return [];
    const { code, version, effectiveFrom } = scheme;
    return [
      {
        code: 'scheme-not-in-force',
        path: ['periods', index, 'from'],
        message: `the scheme "${code}" version ${version} is in force from ${effectiveFrom}, and the period would be paid by it from ${first}; begin the period on that day or later, and give the version before it until then`,
      },
    ];
  });
}
