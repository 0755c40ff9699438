import type { z } from 'zod';
import { describeActivityPoints } from '../components/activity-points/describe-activity-points.js';
import { describeAdjustment } from '../components/adjustment/describe-adjustment.js';
import { describeAnnualBonus } from '../components/annual-bonus/describe-annual-bonus.js';
import { describeClawback } from '../components/clawback/describe-clawback.js';
import { describeCommission } from '../components/commission/describe-commission.js';
import { describeContest } from '../components/contest/describe-contest.js';
import { describeDealCommission } from '../components/deal-commission/describe-deal-commission.js';
import { describeDraw } from '../components/draw/describe-draw.js';
import { describeEventBonus } from '../components/event-bonus/describe-event-bonus.js';
import { describeFine } from '../components/fine/describe-fine.js';
import { describeFixedBonus } from '../components/fixed-bonus/describe-fixed-bonus.js';
import { describeGuarantee } from '../components/guarantee/describe-guarantee.js';
import { describeKpiBonus } from '../components/kpi-bonus/describe-kpi-bonus.js';
import { describeLimit } from '../components/limit/describe-limit.js';
import { describeLoyaltyAward } from '../components/loyalty-award/describe-loyalty-award.js';
import { describeSalary } from '../components/salary/describe-salary.js';
import { describeTeamPool } from '../components/team-pool/describe-team-pool.js';
import { describeTimeliness } from '../components/timeliness/describe-timeliness.js';
import { describeYearToDateCommission } from '../components/year-to-date-commission/describe-year-to-date-commission.js';
import type { ComponentKind, componentRegistry } from '../scheme/component-registry.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { ExplanationLanguage } from '../trace/language.js';

/** The terms of a kind in sentences, as they are signed. */
export type DescribeTerms<Terms> = (terms: Terms, language: ExplanationLanguage, vocabulary: Vocabulary) => string[];

/** How the terms of every kind are put into words: apart from the kinds, so that who calculates does without it. */
export const componentDescriptions: {
  readonly [Kind in ComponentKind]: DescribeTerms<z.infer<(typeof componentRegistry)[Kind]['terms']>>;
} = {
  'kpi-bonus': describeKpiBonus,
  'fixed-bonus': describeFixedBonus,
  salary: describeSalary,
  'deal-commission': describeDealCommission,
  'activity-points': describeActivityPoints,
  'event-bonus': describeEventBonus,
  contest: describeContest,
  'team-pool': describeTeamPool,
  commission: describeCommission,
  'year-to-date-commission': describeYearToDateCommission,
  timeliness: describeTimeliness,
  fine: describeFine,
  adjustment: describeAdjustment,
  clawback: describeClawback,
  guarantee: describeGuarantee,
  draw: describeDraw,
  limit: describeLimit,
  'annual-bonus': describeAnnualBonus,
  'loyalty-award': describeLoyaltyAward,
};

/** The same by the name of a kind, without the types of its terms: they have passed its own schema. */
export function findDescription(kind: string): DescribeTerms<unknown> {
  const found = Object.hasOwn(componentDescriptions, kind) ? componentDescriptions[kind as ComponentKind] : undefined;
  if (found === undefined) throw new RangeError('No component of this kind is described; the scheme was not checked.');
  return found as DescribeTerms<unknown>;
}
