import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import type { PackOfPerson } from '#compensation/pack/refused-packs.js';
import { computeSections, findSharing } from './computed-sections.js';
import { packsOfFewRevised } from './month-packs-sql.js';
import { monthToPay, packParameters, withNestedLoops, withoutNestedLoops } from './month-to-pay.js';
import { signedRevisions } from './plans-in-force-sql.js';
import { schemesOfMonth } from './schemes-of-month.js';

/** A change of somebody's plan, by a revision or a memo, signed or as it would be. */
export interface SupposedRevision {
  personId: PersonId;
  number: number;
  from: Day | null;
  terms: KpiPlanTerms;
  source: { documentId: string; version: number; sha256: string };
}

/** The packs by which a month would be paid if it ended now, by each of the ways, with what they name. */
export interface PacksByPlans {
  packs: PackOfPerson<PersonId>[][];
  documents: readonly unknown[];
}

/** Some people's plans of a month. */
interface PlansOfMonth {
  organisationId: OrganisationId;
  month: Month;
  personIds: readonly PersonId[];
}

/** The changes of these plans that are signed, in their order. */
export function signedRevisionsOf(
  manager: EntityManager,
  { organisationId, month, personIds }: PlansOfMonth,
): Promise<SupposedRevision[]> {
  return manager.query<SupposedRevision[]>(
    `SELECT person_id AS "personId", number, begins_on::text AS "from", terms, source FROM (${signedRevisions}) r ORDER BY number`,
    [organisationId, month, personIds],
  );
}

/**
 * The packs of some people's month so far, once for each of some ways in which their plans may be changed. None of somebody
 * whom the month would pay nothing at all. Asked within a transaction.
 */
export async function packsByPlans(
  manager: EntityManager,
  { organisationId, month, personIds }: PlansOfMonth,
  ways: readonly (readonly SupposedRevision[])[],
): Promise<PacksByPlans> {
  const schemes = await schemesOfMonth(manager, { organisationId, month });
  const toPay = await monthToPay(manager, { organisationId, month }, schemes);
  const sharing = await withoutNestedLoops(manager, () => findSharing(manager, toPay));
  const sections = await computeSections(manager, toPay, sharing, personIds);
  const packs: PackOfPerson<PersonId>[][] = [];
  for (const way of ways) {
    const revisions = way.map(({ personId, number, from, terms, source }) => ({
      person_id: personId,
      number,
      begins_on: from,
      terms,
      source,
    }));
    const parameters = [...packParameters(toPay, personIds, sections), JSON.stringify(revisions)];
    packs.push(
      await withNestedLoops(manager, () => manager.query<PackOfPerson<PersonId>[]>(packsOfFewRevised, parameters)),
    );
  }
  return { packs, documents: toPay.documents };
}
