import { JANUARY } from '../dating/business-year.js';
import type { Problem } from '../documents/problem.js';
import { monthName } from '../trace/day-display.js';
import { findComponentKind } from './component-registry.js';
import type { PayScheme } from './scheme-shape.js';

/**
 * A month lies in one business year: what is counted over the year, or paid once in it, could not be said otherwise. The
 * schemes are those of a month, one after the other; those that pay nothing of a year may have another. Paths start at
 * `periods`.
 */
export function findOtherYears(schemes: readonly PayScheme[]): Problem[] {
  const ofYear = schemes.flatMap((scheme, index) =>
    paysByYear(scheme) ? [{ index, beginsIn: scheme.yearBeginsIn ?? JANUARY }] : [],
  );
  const first = ofYear[0];
  if (first === undefined) return [];
  return ofYear.flatMap(({ index, beginsIn }): Problem[] =>
    beginsIn === first.beginsIn
      ? []
      : [
          {
            code: 'other-business-year',
            path: ['periods', index, 'scheme', 'yearBeginsIn'],
            message: `the business year begins in ${monthName(beginsIn, 'en')} by this scheme, and in ${monthName(first.beginsIn, 'en')} by one before it in the same month; a month lies in one business year: give both schemes the same, or let the one with another begin on the first day of its year`,
          },
        ],
  );
}

function paysByYear({ components }: PayScheme): boolean {
  return components.some(({ kind }) => findComponentKind(kind).isOfYear === true);
}
