import { writeExact } from '../../numbers/exact-fraction.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { stepsOf } from '../../trace/steps.js';
import type { JudgedMonth, Loyalty } from './judge-loyalty.js';
import type { LoyaltyAwardTerms } from './loyalty-award-terms.js';
import type { loyaltyAwardWords } from './loyalty-award-words.js';

const { traceYesNo } = stepsOf<typeof loyaltyAwardWords>();

/** Each criterion of the award with yes or no and its numbers, in the order of the regulation. */
export function traceCriteria(loyalty: Loyalty, terms: LoyaltyAwardTerms): TraceNode[] {
  const { person, countedOn } = loyalty;
  return [
    traceYesNo('loyalty-award/on-staff', loyalty.isOnStaff, {
      values: { countedOn },
      notes: person.leftOn === undefined ? undefined : [{ code: 'leaves', values: { leftOn: person.leftOn } }],
    }),
    traceYesNo('loyalty-award/service', loyalty.hasServed, {
      values: { months: String(loyalty.months), needed: String(terms.serviceMonths) },
      notes: [
        { code: 'counted', values: { hiredOn: loyalty.countedFrom, countedOn } },
        ...(loyalty.earlierDays === 0
          ? []
          : [{ code: 'earlier-service', values: { days: String(loyalty.earlierDays) } } as const]),
      ],
    }),
    traceYesNo('loyalty-award/tasks', loyalty.isOnTime, {
      values: { misses: String(loyalty.misses), most: String(terms.mostMisses) },
      notes: loyalty.misses === 0 ? undefined : [{ code: 'missed-in', values: { months: missedIn(loyalty) } }],
    }),
    traceMonthlyPlans(loyalty),
    traceYesNo('loyalty-award/annual-plan', loyalty.annualPlanHolds, {
      values: { attainment: writeExact(loyalty.annualAttainment), limit: writeExact(loyalty.annualLimit) },
      notes: noteBelow(writeExact(loyalty.annualAttainment), writeExact(loyalty.annualLimit), loyalty.annualPlanHolds),
    }),
  ];
}

function traceMonthlyPlans({ plans, monthlyLimit, monthlyPlansHold }: Loyalty): TraceNode {
  const planned = plans.filter((plan) => plan.attainment !== undefined);
  const limit = writeExact(monthlyLimit);
  return traceYesNo('loyalty-award/monthly-plans', monthlyPlansHold, {
    values: { met: String(planned.filter((plan) => plan.holds).length), plans: String(planned.length), limit },
    children: plans.map((plan) => traceMonth(plan, limit)),
  });
}

function traceMonth({ result, attainment, holds }: JudgedMonth, limit: string): TraceNode {
  if (attainment === undefined)
    return traceYesNo('loyalty-award/month-without-plan', true, {
      values: { month: result.month },
      notes: [{ code: 'because', values: { reason: result.noPlan ?? '' } }],
    });
  const reached = writeExact(attainment);
  return traceYesNo('loyalty-award/month', holds, {
    values: { month: result.month, attainment: reached, limit },
    notes: noteBelow(reached, limit, holds),
  });
}

type BelowNote = NoteOfRule<typeof loyaltyAwardWords, 'loyalty-award/month'>;

/** 79.999 % is never shown as 80 % that are less than 80 %. */
function noteBelow(attainment: string, limit: string, holds: boolean): BelowNote[] | undefined {
  return holds ? undefined : [{ code: 'below', values: { attainment, limit } }];
}

function missedIn({ person }: Loyalty): string {
  return person.months
    .flatMap(({ month, misses }) => (misses === 0 ? [] : [misses === 1 ? month : `${month} (${misses})`]))
    .join(', ');
}
