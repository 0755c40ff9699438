import { findSpanOfMonth } from '#compensation/dating/days-of-month.js';
import type { ProductionCalendar } from '#calendar/production-calendar.js';
import type { PersonAtLevels } from '#compensation/simulation/pay-at-levels.js';
import type { PlacedPerson } from '#persistence/people-on-scheme.js';

/** One person's month as far as it is known: place, plan, and the facts that were entered, with the days on which they are in that place where these are not the whole month. */
export function toInputs(
  { personId, grade, salary, fullTimeShare, hiredOn, leftOn, before, fromOn, untilOn, plan }: PlacedPerson,
  month: string,
  facts: string | undefined,
  calendar: ProductionCalendar,
): PersonAtLevels {
  const { employment, ...entered } = (facts === undefined ? {} : JSON.parse(facts)) as Record<string, unknown>;
  const whole = findSpanOfMonth(month);
  return {
    person: personId,
    ...(fromOn === whole.from ? {} : { from: fromOn }),
    ...(untilOn === whole.until ? {} : { until: untilOn }),
    inputs: {
      ...entered,
      calendar,
      employment: {
        hiredOn,
        ...(leftOn === null ? {} : { leftOn }),
        ...(before === null ? {} : { before }),
        ...(grade === null ? {} : { grade: readGrade(grade) }),
        ...(salary === null ? {} : { salary }),
        ...(fullTimeShare === '1' ? {} : { fullTimeShare }),
        ...(employment as object | undefined),
      },
      ...(plan === null ? {} : { kpiPlan: plan }),
    },
  };
}

/** As a pack of a payroll has it: the number of a grade where it is one. */
function readGrade(grade: string): unknown {
  return /^[0-9]{1,2}$/.test(grade) ? Number.parseInt(grade, 10) : grade;
}
