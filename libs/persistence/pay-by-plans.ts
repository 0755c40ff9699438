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

/** A revision of a plan, signed or as it would be. */
export interface SupposedRevision {
  number: number;
  from: Day | null;
  terms: KpiPlanTerms;
  source: { documentId: string; version: number; sha256: string };
}

/** The packs by which a month would be paid if it ended now, with what they name. */
export interface PacksByPlans {
  packs: PackOfPerson<PersonId>[];
  documents: readonly unknown[];
}

/** The revisions of somebody's plan of a month that are signed, in their order. */
export function signedRevisionsOf(
  manager: EntityManager,
  { organisationId, month, personId }: { organisationId: OrganisationId; month: string; personId: PersonId },
): Promise<SupposedRevision[]> {
  return manager.query<SupposedRevision[]>(
    `SELECT number, begins_on::text AS "from", terms, source FROM (${signedRevisions}) r ORDER BY number`,
    [organisationId, month, [personId]],
  );
}

/**
 * The pack of a person's month so far, once for each of some ways in which their plan may be revised, in their order.
 * Nothing where the month would pay them nothing at all. Asked within a transaction.
 */
export async function packsByPlans(
  manager: EntityManager,
  { organisationId, month, personId }: { organisationId: OrganisationId; month: Month; personId: PersonId },
  ways: readonly (readonly SupposedRevision[])[],
): Promise<PacksByPlans> {
  const schemes = await schemesOfMonth(manager, { organisationId, month });
  const toPay = await monthToPay(manager, { organisationId, month }, schemes);
  const sharing = await withoutNestedLoops(manager, () => findSharing(manager, toPay));
  const sections = await computeSections(manager, toPay, sharing, [personId]);
  const packs: PackOfPerson<PersonId>[] = [];
  for (const way of ways) {
    const revisions = way.map(({ number, from, terms, source }) => ({
      person_id: personId,
      number,
      begins_on: from,
      terms,
      source,
    }));
    const parameters = [...packParameters(toPay, [personId], sections), JSON.stringify(revisions)];
    packs.push(
      ...(await withNestedLoops(manager, () => manager.query<PackOfPerson<PersonId>[]>(packsOfFewRevised, parameters))),
    );
  }
  return { packs, documents: toPay.documents };
}
