import { difference, type Difference } from './difference.js';
import type { YearCase } from './year-case.js';

const usualPayrollDay = 8;

/** What was decided to be said and to be decided about people, as one line each. */
export function expectedConcerns({ months, regulation }: YearCase): string[] {
  const of = months.flatMap(({ month, course, concerns }) => {
    const { acknowledging, forecasts, fine, dispute } = concerns;
    // What is revised after they have read it asks them again.
    const revised = course.revisions.map(({ handle }) => handle);
    return [
      ...acknowledging
        .filter((handle) => !revised.includes(handle))
        .map((handle) => `${handle} ${month}: has read the plan`),
      ...forecasts.map(
        ({ handle, quantity, isLate }) => `${handle} ${month}: expects ${Number(quantity)}${isLate ? ', late' : ''}`,
      ),
      ...(fine ? [`${fine.handle} ${month}: a fine is signed`] : []),
      ...(dispute
        ? [
            `${dispute.handle} ${month}: a dispute is ${dispute.isSettled ? 'settled' : dispute.isAccepted ? 'accepted' : 'refused'}`,
          ]
        : []),
    ];
  });
  return [...of, `the payroll is due on day ${regulation?.payrollDay ?? usualPayrollDay}`].toSorted();
}

/** Whether all of it is there, and nothing else. */
export function checkConcerns(expected: readonly string[], found: readonly string[]): Difference[] {
  const missing = expected.filter((each) => !found.includes(each));
  const more = found.filter((each) => !expected.includes(each));
  return [
    ...missing.map((of) => difference('concerns', of, 'is there', 'is not')),
    ...more.map((of) => difference('concerns', of, 'nobody has said so', 'is there')),
    ...(missing.length + more.length === 0 && expected.length !== found.length
      ? [difference('concerns', 'all together', String(expected.length), String(found.length))]
      : []),
  ];
}
