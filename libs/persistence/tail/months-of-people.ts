import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { MonthPack } from '#compensation/pack/month-pack.js';
import { lastCorrection } from '../corrections/paid-lines.js';

/** A month that was paid to somebody, with the pack that it was paid from, or corrected by since. */
export interface PaidMonth {
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: Month;
  statementId: string;
  total: string;
  /** As it was frozen; whoever calculates by it reads it by its schema. */
  pack: MonthPack;
}

/**
 * The months that were paid to everybody of some departments, or of all: one statement of each person and month. Where it
 * is asked for also those whose register is being signed.
 */
export async function paidMonths(
  manager: EntityManager,
  {
    organisationId,
    months,
    departmentIds,
    withReview = false,
  }: {
    organisationId: OrganisationId;
    months: readonly Month[];
    departmentIds: readonly DepartmentId[] | null;
    withReview?: boolean;
  },
): Promise<PaidMonth[]> {
  const rows = await manager.query<(Omit<PaidMonth, 'pack'> & { pack: string })[]>(
    `SELECT s.person_id AS "personId", p.name AS person, d.id AS "departmentId", d.name AS department, s.month, s.id AS "statementId", s.total::text AS total,
            COALESCE((SELECT c.pack FROM ${lastCorrection('s')} c), i.pack) AS pack
       FROM statements s JOIN payroll_inputs i USING (run_id, person_id) JOIN people p ON p.id = s.person_id AND p.organisation_id = $1
       JOIN departments d ON d.id = department_in_month(s.person_id, s.month)
      WHERE s.month = ANY ($2::text[]) AND s.pays_month AND ($3::uuid[] IS NULL OR d.id = ANY ($3))
        AND (s.posted_at IS NOT NULL OR ($4 AND EXISTS (SELECT FROM payroll_runs r WHERE r.id = s.run_id AND r.status = 'in-approval')))
      ORDER BY s.person_id, s.month`,
    [organisationId, months, departmentIds, withReview],
  );
  return rows.map(({ pack, ...row }) => ({ ...row, pack: JSON.parse(pack) as MonthPack }));
}

/** The documents that packs name, by their hashes. */
export async function documentsByHash(manager: EntityManager, hashes: readonly string[]): Promise<unknown[]> {
  const rows = await manager.query<{ content: string }[]>(
    'SELECT content FROM pack_documents WHERE sha256 = ANY ($1)',
    [hashes],
  );
  return rows.map(({ content }) => JSON.parse(content) as unknown);
}
