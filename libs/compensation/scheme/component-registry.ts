import { activityPoints } from '../components/activity-points/activity-points.js';
import { annualBonus } from '../components/annual-bonus/annual-bonus.js';
import { commission } from '../components/commission/commission.js';
import { contest } from '../components/contest/contest.js';
import { eventBonus } from '../components/event-bonus/event-bonus.js';
import { dealCommission } from '../components/deal-commission/deal-commission.js';
import { fixedBonus } from '../components/fixed-bonus/fixed-bonus.js';
import { kpiBonus } from '../components/kpi-bonus/kpi-bonus.js';
import { salary } from '../components/salary/salary.js';
import { teamPool } from '../components/team-pool/team-pool.js';
import { yearToDateCommission } from '../components/year-to-date-commission/year-to-date-commission.js';
import { adjustment } from '../components/adjustment/adjustment.js';
import { clawback } from '../components/clawback/clawback.js';
import { draw } from '../components/draw/draw.js';
import { fine } from '../components/fine/fine.js';
import { guarantee } from '../components/guarantee/guarantee.js';
import { limit } from '../components/limit/limit.js';
import { loyaltyAward } from '../components/loyalty-award/loyalty-award.js';
import { timeliness } from '../components/timeliness/timeliness.js';
import type { PayComponent } from '../components/pay-component.js';

/** Every kind of pay that a scheme can be composed of. A new kind is its folder, one line here and one in description/component-descriptions.ts. */
export const componentRegistry = {
  'kpi-bonus': kpiBonus,
  'fixed-bonus': fixedBonus,
  salary,
  'deal-commission': dealCommission,
  'activity-points': activityPoints,
  'event-bonus': eventBonus,
  contest,
  'team-pool': teamPool,
  commission,
  'year-to-date-commission': yearToDateCommission,
  timeliness,
  fine,
  adjustment,
  clawback,
  guarantee,
  draw,
  limit,
  'annual-bonus': annualBonus,
  'loyalty-award': loyaltyAward,
} as const;

export type ComponentKind = keyof typeof componentRegistry;

/** The kind by its name, without the types of its terms: they have passed its own schema. */
export function findComponentKind(kind: string): PayComponent {
  const found = Object.hasOwn(componentRegistry, kind) ? componentRegistry[kind as ComponentKind] : undefined;
  if (found === undefined) throw new RangeError('No component is of this kind; the scheme was not checked.');
  return found as unknown as PayComponent;
}
