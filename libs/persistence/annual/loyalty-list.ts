import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { lastMonthOf } from '#calendar/year.js';
import type { LoyaltyStandard } from '#compensation/components/loyalty-award/loyalty-standard.js';
import type { LoyaltyAwardKind, LoyaltyReason } from '#compensation/components/loyalty-award/propose-award.js';
import type { DatabaseRefusal } from '../database-refusal.js';
import { MonthlyCycle } from '../entities/monthly-cycle.entity.js';
import { Organisation } from '../entities/organisation.entity.js';
import { annualActualsOf } from './annual-actuals.js';
import { proposeLoyalty } from './loyalty-people.js';

/** What a person decides of somebody otherwise than the product proposes, and why. */
export interface LoyaltyDecision {
  personId: PersonId;
  award: LoyaltyAwardKind;
  because: string;
}

/** One person of a list: what is proposed with its reasons, and what is given. */
export interface ListedPerson {
  personId: PersonId;
  proposed: LoyaltyAwardKind;
  reasons: LoyaltyReason[];
  award: LoyaltyAwardKind;
  /** Why it is another than proposed. */
  because?: string;
}

/** What a list says: by which standard, and everybody of the department with the reasons for and against. */
export interface LoyaltyListContent {
  standard: LoyaltyStandard;
  people: ListedPerson[];
}

interface AwardsOfYear {
  organisationId: OrganisationId;
  departmentId: DepartmentId;
  year: number;
}

/** The list as the product proposes it by what is known now, with what people decide otherwise; of strangers to it they decide nothing. */
export async function loyaltyListOf(
  manager: EntityManager,
  of: AwardsOfYear,
  decisions: readonly LoyaltyDecision[],
): Promise<LoyaltyListContent> {
  const { loyaltyStandard: standard } = await manager.findOneByOrFail(Organisation, { id: of.organisationId });
  const decided = new Map(decisions.map((decision) => [decision.personId, decision]));
  const people = (await proposeLoyalty(manager, of)).map(({ personId, award: proposed, reasons }): ListedPerson => {
    const decision = decided.get(personId);
    return decision && decision.award !== proposed
      ? { personId, proposed, reasons, award: decision.award, because: decision.because }
      : { personId, proposed, reasons, award: proposed };
  });
  return { standard, people };
}

/** What people have decided in a list. */
export function decisionsOf({ people }: LoyaltyListContent): LoyaltyDecision[] {
  return people.flatMap(({ personId, award, because }) =>
    because === undefined ? [] : [{ personId, award, because }],
  );
}

/** Why a list cannot be decided yet: the results of the year are not all known. */
export async function refusalBeforeResults(
  manager: EntityManager,
  of: AwardsOfYear,
): Promise<
  (Pick<DatabaseRefusal, 'kind' | 'message'> & { code: 'actuals-not-approved' | 'year-not-over' }) | undefined
> {
  const { departmentId, year } = of;
  const month = lastMonthOf(year);
  const last = await manager.findOneBy(MonthlyCycle, { departmentId, month });
  if (last && last.closedAt === null)
    return {
      kind: 'conflict',
      code: 'year-not-over',
      message: `${month} is not paid in the department: what its plans came to is not known. Submit the list when it is.`,
    };
  const actuals = await annualActualsOf(manager, of);
  if (actuals?.status === 'signed') return undefined;
  return {
    kind: 'conflict',
    code: 'actuals-not-approved',
    message: `The annual actuals of ${year} are not approved in the department. Have them approved, save the list anew and submit that version.`,
  };
}
