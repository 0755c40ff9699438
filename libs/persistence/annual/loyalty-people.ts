import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { firstMonthOf, lastMonthOf } from '#calendar/year.js';
import { type LoyaltyProposal, proposeAward } from '#compensation/components/loyalty-award/propose-award.js';
import { measureMonth } from '#compensation/computed/result-of-month.js';
import { computeYear } from '#compensation/computed/year-of-person.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { listMonthsOfYear } from '#compensation/dating/business-year.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { writeExact } from '#compensation/numbers/exact-fraction.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { postedResults } from '../computed-sections.js';
import { Organisation } from '../entities/organisation.entity.js';
import { approvedAnnualActuals } from './annual-actuals.js';
import { signedAnnualPlans } from './annual-plans.js';

/** Somebody of a department with what is proposed for them and why. */
export interface ProposedPerson extends LoyaltyProposal {
  personId: PersonId;
  name: string;
}

interface Candidate {
  personId: PersonId;
  name: string;
  keyClients: number;
  employments: { hiredOn: Day; leftOn?: Day }[];
}

/**
 * What the product proposes for the loyalty award of a year, of everybody who earned in the department in its last month, by
 * name: by the posted months, the approved results of the annual plan, the service and the key clients that are known now.
 */
export async function proposeLoyalty(
  manager: EntityManager,
  of: { organisationId: OrganisationId; departmentId: DepartmentId; year: number },
): Promise<ProposedPerson[]> {
  const { organisationId, departmentId, year } = of;
  const { loyaltyStandard } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const people = await manager.query<Candidate[]>(selectCandidates, [
    organisationId,
    departmentId,
    lastMonthOf(year),
    loyaltyStandard.keyClientSegment,
  ]);
  const months = listMonthsOfYear(firstMonthOf(year));
  const ids = people.map(({ personId }) => personId);
  const results = await postedResults(manager, ids, months);
  const annual = await annualAttainments(manager, { organisationId, year });
  return people.map(({ personId, name, keyClients, employments }) => {
    const present = employments.at(-1)!;
    const before = employments
      .slice(0, -1)
      .flatMap(({ hiredOn, leftOn }) => (leftOn === undefined ? [] : [{ hiredOn, leftOn }]));
    const { months: ofYear } = computeYear(months, employments, results.get(personId) ?? new Map());
    const proposal = proposeAward(loyaltyStandard, {
      year: firstMonthOf(year),
      hiredOn: present.hiredOn,
      leftOn: present.leftOn,
      before: before.length === 0 ? undefined : before,
      months: ofYear,
      annualAttainment: annual.get(personId),
      keyClients,
    });
    return { personId, name, ...proposal };
  });
}

/** What the signed annual plans came to by approved actuals, by person; nobody without both is among them. */
async function annualAttainments(
  manager: EntityManager,
  of: { organisationId: OrganisationId; year: number },
): Promise<Map<PersonId, string>> {
  const documents = new PackDocuments();
  const scheme = canonicalSha256(kpiPlanScheme);
  documents.add(scheme, kpiPlanScheme);
  const results = await approvedAnnualActuals(manager, of);
  const plans = await signedAnnualPlans(manager, of);
  return new Map(
    plans.flatMap(({ personId, terms }): [PersonId, string][] => {
      const actuals = results.get(personId)?.actuals;
      if (actuals === undefined) return [];
      const inputs = { person: personId, kpiPlan: terms, actuals };
      const { attainment } = measureMonth(
        { format: 'month-pack/1', periods: [{ from: '1900-01-01', scheme }], inputs },
        documents,
      );
      return attainment === undefined ? [] : [[personId, writeExact(attainment)]];
    }),
  );
}

/** A key client is won by whoever brought it; of facts that were withdrawn nothing counts. */
const selectCandidates = `
  SELECT p.id AS "personId", p.name,
         (SELECT count(*)::int FROM facts f WHERE f.organisation_id = $1 AND f.kind = 'clients' AND f.superseded_at IS NULL AND NOT f.is_withdrawn
            AND f.content ->> 'segment' = $4 AND f.content ->> 'broughtBy' = p.id::text
            AND COALESCE(f.content ->> 'since', f.content ->> 'firstOrderOn', f.content ->> 'contractOn', '') <= $3 || '-31') AS "keyClients",
         (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('hiredOn', e.from_on, 'leftOn', e.until_on)) ORDER BY e.from_on)
            FROM employments e WHERE e.person_id = p.id AND e.superseded_at IS NULL AND to_char(e.from_on, 'YYYY-MM') <= $3) AS employments
    FROM people p WHERE p.id IN (SELECT e.person_id FROM earners_of_month($1, $3, $2) e)
   ORDER BY p.name, p.id`;
