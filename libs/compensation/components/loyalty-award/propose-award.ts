import type { Month } from '#calendar/month.js';
import { JANUARY } from '../../dating/business-year.js';
import { addAll, compare, divide, fromWhole, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { formatPercent } from '../../trace/number-display.js';
import { loyaltyJudge, type Loyalty } from './judge-loyalty.js';
import { dateLoyaltyAward, loyaltyAwardTermsSchema } from './loyalty-award-terms.js';
import type { LoyaltyStandard } from './loyalty-standard.js';
import type { YearOfPerson } from './year-of-person.js';

/** What may be said for or against somebody, in the order of the regulation. */
export const loyaltyCriteria = [
  'on-staff',
  'service',
  'tasks',
  'monthly-plans',
  'annual-plan',
  'larger-service',
  'key-clients',
] as const;
export type LoyaltyCriterion = (typeof loyaltyCriteria)[number];

export const loyaltyAwards = ['none', 'award', 'larger-award'] as const;
export type LoyaltyAwardKind = (typeof loyaltyAwards)[number];

/** One reason with its figures, as they are read. */
export interface LoyaltyReason {
  criterion: LoyaltyCriterion;
  speaks: 'for' | 'against';
  /** What it came to. */
  value: string;
  /** What it is held against. */
  needed: string;
  /** The months that speak against. */
  months?: Month[];
}

export interface LoyaltyProposal {
  award: LoyaltyAwardKind;
  reasons: LoyaltyReason[];
}

/** A year of somebody, in which there may have been no annual plan; and the key clients whom they have won. */
export type YearToPropose = Omit<YearOfPerson, 'annualAttainment'> & {
  readonly annualAttainment: string | undefined;
  readonly keyClients: number;
};

/**
 * Proposes the award, the larger one or none for somebody, with every reason for and against. The criteria are those of
 * the component that pays an award; whether the monthly plans count one by one or by their mean, and the merit, are of the
 * standard. A month without a plan counts neither way; a year without any plan, or without an annual one, proposes nobody.
 */
export function proposeAward(standard: LoyaltyStandard, person: YearToPropose): LoyaltyProposal {
  const { serviceMonths, mostMisses, monthlyPlanAtLeast, annualPlanAtLeast } = standard;
  const terms = loyaltyAwardTermsSchema.parse({ serviceMonths, mostMisses, monthlyPlanAtLeast, annualPlanAtLeast });
  const judged = loyaltyJudge(dateLoyaltyAward(terms, JANUARY))({
    ...person,
    annualAttainment: person.annualAttainment ?? '0',
  });
  const plans = judgeMonthlyPlans(standard, judged);
  const reasons: LoyaltyReason[] = [
    reason(
      'on-staff',
      judged.isOnStaff,
      judged.isOnStaff ? judged.countedOn : (person.leftOn ?? person.hiredOn),
      judged.countedOn,
    ),
    reason('service', judged.hasServed, String(judged.months), String(serviceMonths)),
    {
      ...reason('tasks', judged.isOnTime, String(judged.misses), String(mostMisses)),
      ...monthsWith(judged, ({ misses }) => misses > 0),
    },
    plans,
    reason(
      'annual-plan',
      person.annualAttainment !== undefined && judged.annualPlanHolds,
      person.annualAttainment === undefined ? '' : percent(judged.annualAttainment),
      annualPlanAtLeast,
    ),
  ];
  const isProposed = reasons.every(({ speaks }) => speaks === 'for');
  const merit = [
    reason(
      'larger-service',
      judged.months >= standard.largerServiceMonths,
      String(judged.months),
      String(standard.largerServiceMonths),
    ),
    reason(
      'key-clients',
      person.keyClients >= standard.keyClients,
      String(person.keyClients),
      String(standard.keyClients),
    ),
  ];
  const isLarger = isProposed && merit.every(({ speaks }) => speaks === 'for');
  return { award: isLarger ? 'larger-award' : isProposed ? 'award' : 'none', reasons: [...reasons, ...merit] };
}

const percent = (ratio: Fraction): string => formatPercent(ratio, 'en');

function reason(criterion: LoyaltyCriterion, holds: boolean, value: string, needed: string): LoyaltyReason {
  return { criterion, speaks: holds ? 'for' : 'against', value, needed };
}

/** By the lowest of them, or by their mean; the months below the limit are named either way. */
function judgeMonthlyPlans(standard: LoyaltyStandard, { plans, monthlyPlansHold }: Loyalty): LoyaltyReason {
  const needed = standard.monthlyPlanAtLeast;
  const attained = plans.flatMap(({ attainment }) => attainment ?? []);
  if (attained.length === 0) return reason('monthly-plans', false, '', needed);
  const below = plans.filter(({ holds }) => !holds).map(({ result }) => result.month);
  const named = below.length === 0 ? {} : { months: below };
  if (standard.monthlyPlansBy === 'each') {
    const lowest = attained.reduce((least, each) => (compare(each, least) < 0 ? each : least));
    return { ...reason('monthly-plans', monthlyPlansHold, percent(lowest), needed), ...named };
  }
  const mean = divide(addAll(attained), fromWhole(attained.length));
  return { ...reason('monthly-plans', compare(mean, parseRatio(needed)) >= 0, percent(mean), needed), ...named };
}

function monthsWith(
  { person }: Loyalty,
  isTold: (month: YearToPropose['months'][number]) => boolean,
): Pick<LoyaltyReason, 'months'> {
  const months = person.months.filter(isTold).map(({ month }) => month);
  return months.length === 0 ? {} : { months };
}
