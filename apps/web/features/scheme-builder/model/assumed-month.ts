import { compileScheme } from '#compensation/scheme/compile-scheme.js';
import { assumeInputs } from '#compensation/simulation/assumed-month.js';
import { statementInputsSchema, type StatementInputs } from '#compensation/inputs/statement-inputs.js';
import { makeInputsAtLevel } from '#compensation/simulation/inputs-at-level.js';
import { ONE } from '#compensation/numbers/exact-fraction.js';
import type { PayScheme } from '#compensation/scheme/pay-scheme.js';

/** What a value of the month is taken to be where the scheme says nothing else. */
const ROUND = '100';
const ROUND_MONEY = '1000000';

/**
 * A month that nobody has lived yet, of round numbers, in which every plan is met: what a scheme that is being written is
 * tried on. Somebody who began three years before, with a plan of one indicator where the scheme pays by a personal one.
 */
export function assumedMonth(scheme: PayScheme): StatementInputs {
  const compiled = compileScheme(scheme);
  const month = scheme.effectiveFrom.slice(0, 7);
  const given = statementInputsSchema.parse({
    month,
    values: Object.fromEntries(
      scheme.values.map(({ code, unit, default: usual }) => [
        code,
        usual ?? (unit === scheme.currency ? ROUND_MONEY : ROUND),
      ]),
    ),
    employment: { hiredOn: `${Number(month.slice(0, 4)) - 3}${month.slice(4)}-01`, ...employmentOf(scheme) },
    ...(compiled.reads.personalPlan ? { kpiPlan: PLAN } : {}),
  });
  const inputs = assumeInputs(given, compiled).inputs;
  return makeInputsAtLevel({ over: 'attainment', from: '0', to: '0', step: '1', scale: [] }, compiled, inputs)(ONE);
}

const PLAN = {
  baseBonus: '60000',
  indicators: [{ code: 'sales', name: '100 %', kind: 'higher-is-better', target: '1000000', unit: '1', weight: '100' }],
} as const;

/** What a salary is paid by: the first grade of a table, a salary of one's own, the time worked. What nothing reads is left out. */
function employmentOf({ components }: PayScheme) {
  const salaries = components.flatMap((component) => (component.kind === 'salary' ? [component.terms] : []));
  const grade = salaries.find(({ grades }) => grades !== undefined)?.grades?.[0]?.grade;
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(salaries.some(({ salary }) => salary === 'personal') ? { salary: '30000' } : {}),
    workedDays: '20',
    workedHours: '160',
  };
}
