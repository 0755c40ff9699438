import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { firstMonthOf, lastMonthOf } from '#calendar/year.js';
import { judgeEligibility } from '#compensation/components/annual-bonus/annual-bonus-eligibility.js';
import { annualBonusTermsSchema, dateAnnualBonus } from '#compensation/components/annual-bonus/annual-bonus-terms.js';
import { annualBonusScheme, type AnnualBonusSettings } from '#compensation/calculation/annual-bonus-scheme.js';
import { JANUARY } from '#compensation/dating/business-year.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { Service } from '#compensation/inputs/service.js';
import type { SourceReference } from '#compensation/inputs/source-reference.js';
import { Organisation } from '../entities/organisation.entity.js';
import { holdsPerson } from '../held-month.js';
import { type Missing, missingOffCycle, missingOfYear } from '../missing-of-month.js';
import { isPaidFor } from '../payroll-scope.js';
import { approvedAnnualActuals } from './annual-actuals.js';
import { type AnnualDays, annualDaysOf } from './annual-days.js';
import { signedAnnualPlans, type SignedAnnualPlan } from './annual-plans.js';

/** Somebody whom the bonus of a year concerns: what they are paid by, and what keeps them from it. */
export interface AnnualBonusPerson {
  personId: PersonId;
  name: string;
  departmentId: DepartmentId | null;
  plan: SignedAnnualPlan | undefined;
  actuals: { actuals: Actuals; source: SourceReference } | undefined;
  service: Service | undefined;
  settings: AnnualBonusSettings;
  /** The statement that has paid it. */
  statementId: string | null;
  /** The run that is under way and holds the person. */
  heldBy: string | null;
  missing: Missing[];
}

/** How the bonus of a year stands with somebody. */
export const annualBonusStates = ['paid', 'payable', 'waiting', 'not-entitled'] as const;
export type AnnualBonusState = (typeof annualBonusStates)[number];

/** What somebody owes, or a run that is under way, is waited for; the rules of the year are not. */
export function stateOf({
  statementId,
  missing,
}: Pick<AnnualBonusPerson, 'statementId' | 'missing'>): AnnualBonusState {
  if (statementId !== null) return 'paid';
  if (missing.length === 0) return 'payable';
  return missing.every(({ owedBy }) => owedBy.length > 0) ? 'waiting' : 'not-entitled';
}

interface Concerned {
  personId: PersonId;
  name: string;
  departmentId: DepartmentId | null;
  statementId: string | null;
  heldBy: string | null;
  employments: { hiredOn: Day; leftOn?: Day }[] | null;
}

/**
 * Everybody whom the bonus of a year concerns, by name: whoever has a signed annual plan, and whoever earned in the last
 * month of the year without one. Regulation: it is paid to those who have finished probation and are on the staff on the
 * day on which it is due.
 */
export async function peopleOfAnnualBonus(
  manager: EntityManager,
  { organisationId, year }: { organisationId: OrganisationId; year: number },
): Promise<AnnualBonusPerson[]> {
  const { annualRules } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const plans = new Map(
    (await signedAnnualPlans(manager, { organisationId, year })).map((plan) => [plan.personId, plan]),
  );
  const results = await approvedAnnualActuals(manager, { organisationId, year });
  const people = await manager.query<Concerned[]>(selectConcerned, [
    organisationId,
    year,
    firstMonthOf(year),
    lastMonthOf(year),
  ]);
  const days = await paymentDays(manager, { organisationId, year }, people);
  return people.map(({ employments, ...person }) => {
    const { dueOn } = days.get(person.departmentId)!;
    const plan = plans.get(person.personId);
    const actuals = results.get(person.personId);
    const settings = { probationMonths: annualRules.probationMonths, paidOn: dueOn.slice('YYYY-'.length) };
    const service = serviceBy(dueOn, employments ?? []);
    const missing = [
      ...(person.statementId === null ? [] : [missingOffCycle('paid-already', String(year))]),
      ...(person.heldBy === null ? [] : [missingOffCycle('held-by-a-run', lastMonthOf(year))]),
      ...(plan === undefined ? [missingOfYear('annual-plan', person.departmentId)] : []),
      ...(plan !== undefined && actuals === undefined ? [missingOfYear('annual-actuals', person.departmentId)] : []),
      ...findIneligible(year, settings, service, person.departmentId),
    ];
    return { ...person, plan, actuals, service, settings, missing };
  });
}

/** What nobody can mend: asked of the component that pays, so that there is one rule. */
function findIneligible(
  year: number,
  settings: AnnualBonusSettings,
  service: Service | undefined,
  departmentId: DepartmentId | null,
): Missing[] {
  if (service === undefined) return [missingOfYear('not-on-staff', departmentId)];
  const terms = dateAnnualBonus(
    annualBonusTermsSchema.parse(annualBonusScheme(settings).components[0]?.terms),
    JANUARY,
  );
  const judged = judgeEligibility(terms, { month: lastMonthOf(year), ...service }, JANUARY);
  return [
    ...(judged.hasFinishedProbation ? [] : [missingOfYear('probation', departmentId, judged.probationEndsOn)]),
    ...(judged.isOnStaff ? [] : [missingOfYear('not-on-staff', departmentId, judged.paidOn)]),
    ...(judged.isHiredInTime ? [] : [missingOfYear('hired-too-late', departmentId, judged.hiredOn)]),
  ];
}

/** The employment of the day of payment, or the last before it, with those before it. */
function serviceBy(paidOn: Day, employments: readonly { hiredOn: Day; leftOn?: Day }[]): Service | undefined {
  const begun = employments.filter(({ hiredOn }) => hiredOn <= paidOn);
  const present = begun.at(-1);
  if (present === undefined) return undefined;
  const before = begun
    .slice(0, -1)
    .flatMap(({ hiredOn, leftOn }) => (leftOn === undefined ? [] : [{ hiredOn, leftOn }]));
  return { ...present, ...(before.length === 0 ? {} : { before }) } as Service;
}

/** When the bonus is due by department, as each was told. */
async function paymentDays(
  manager: EntityManager,
  of: { organisationId: OrganisationId; year: number },
  people: readonly Concerned[],
): Promise<Map<DepartmentId | null, AnnualDays>> {
  const days = new Map<DepartmentId | null, AnnualDays>();
  for (const { departmentId } of people)
    if (!days.has(departmentId))
      days.set(departmentId, await annualDaysOf(manager, 'bonus-posted', { ...of, departmentId }));
  return days;
}

const selectConcerned = `
  SELECT p.id AS "personId", p.name, department_of_year($1, p.id, $2) AS "departmentId", b.statement_id AS "statementId",
         (SELECT r.id FROM payroll_runs r WHERE r.organisation_id = $1 AND (r.person_ids IS NOT NULL OR r.month = $4) AND ${holdsPerson('r', 'p.id')}
             AND (r.inputs_sha256 IS NOT NULL OR r.person_ids IS NOT NULL OR NOT ${isPaidFor('r.month::text', 'p.id')}) LIMIT 1) AS "heldBy",
         (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('hiredOn', e.from_on, 'leftOn', e.until_on)) ORDER BY e.from_on)
            FROM employments e WHERE e.person_id = p.id AND e.superseded_at IS NULL) AS employments
    FROM people p LEFT JOIN annual_bonuses b ON b.person_id = p.id AND b.year = $2
   WHERE p.organisation_id = $1
     AND (p.id IN (SELECT d.person_id FROM documents d WHERE d.organisation_id = $1 AND d.month = $3 AND d.kind = 'annual-plan' AND d.status = 'signed')
       OR p.id IN (SELECT e.person_id FROM earners_of_month($1, $4) e))
   ORDER BY p.name, p.id`;
