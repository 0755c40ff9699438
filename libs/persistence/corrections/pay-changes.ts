import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { readRevisedPlan } from '#approvals/revised-plan.js';
import type { Month } from '#calendar/month.js';
import type { CauseKind } from '#compensation/corrections/corrections.js';
import type { StaffKind } from '#staff/staff-change.js';
import { businessNow } from '../business-now.js';
import type { Document } from '../entities/document.entity.js';
import { aboutTouched } from '../facts/about-touched.js';
import type { Touched } from '../facts/touched.js';
import type { Touches } from '../facts/touches.js';
import { holdsPerson } from '../held-month.js';
import { isPaidFor } from '../payroll-scope.js';
import { holdsIn } from '../schemes-of-month.js';
import { lastCorrection } from './paid-lines.js';

/**
 * Notes, for everybody who is paid for a month that versions of facts are about, that it comes to something else now.
 * Whoever knows that nothing refers to them says so.
 */
export async function noteChangedFacts(
  manager: EntityManager,
  { organisationId, actorId }: { organisationId: OrganisationId; actorId: PersonId },
  touched: Touched,
  touches: Pick<Touches, 'isReferred'> = { isReferred: true },
): Promise<void> {
  if (!(await isAnythingPaidSince(manager, organisationId, touched))) return;
  await manager.query(
    `${aboutTouched(touched, touches)}
     INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at)
     SELECT DISTINCT $3::uuid, a.person_id, a.month, 'fact', f.kind || '/' || f.external_id, $4::uuid, $5::timestamptz
       FROM about a
       JOIN (SELECT DISTINCT t.index, t.kind, t.external_id FROM touched t) AS f ON f.index = a.index
      WHERE NOT a.is_owner AND ${isPaidFor('a.month', 'a.person_id')}`,
    [...touched.params, organisationId, actorId, await businessNow(manager, organisationId)],
  );
}

/** What a fact changes lies in its own month and after it, and most facts are of a month that nobody is paid for yet. */
async function isAnythingPaidSince(
  manager: EntityManager,
  organisationId: OrganisationId,
  { tables, params }: Touched,
): Promise<boolean> {
  const [row] = await manager.query<{ isPaid: boolean }[]>(
    `WITH ${tables} SELECT EXISTS (
       SELECT 1 FROM payroll_runs r WHERE r.organisation_id = $3 AND r.month >= (SELECT min(t.month) FROM touched t)
          AND EXISTS (SELECT 1 FROM statements s WHERE s.run_id = r.id AND s.posted_at IS NOT NULL)) AS "isPaid"`,
    [...params, organisationId],
  );
  return row?.isPaid ?? false;
}

/**
 * Notes the people whose posted month was paid by other actuals than those that were just approved: by the pack that it was
 * calculated from last, where that reads any. Who submitted them has changed them.
 */
export async function noteChangedActuals(
  manager: EntityManager,
  { id, organisationId, cycleId, month, submittedVersion }: Document,
  changedAt: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at)
     SELECT DISTINCT $1::uuid, s.person_id, $4, 'actuals', $4 || ', version ' || v.version, v.submitted_by, $6::timestamptz
       FROM document_versions v
       CROSS JOIN LATERAL (
         SELECT d.person_id, true AS is_theirs FROM documents d WHERE d.cycle_id = $3 AND d.kind = 'kpi-plan'
         UNION SELECT key::uuid, true FROM jsonb_object_keys(v.content -> 'people') AS key
         UNION SELECT b.person_id, false FROM document_beneficiaries b WHERE b.document_id = $2) d
       JOIN statements s ON s.person_id = d.person_id AND s.month = $4 AND s.posted_at IS NOT NULL AND s.pays_month
       JOIN payroll_inputs i ON i.run_id = s.run_id AND i.person_id = s.person_id
       CROSS JOIN LATERAL (SELECT COALESCE((SELECT c.pack FROM ${lastCorrection('s')} c), i.pack)::jsonb AS pack) p
      WHERE v.document_id = $2 AND v.version = $5 AND p.pack -> 'inputs' ?| ARRAY['kpiPlan', 'actuals']
        AND (d.is_theirs OR p.pack #>> '{periods,0,sources,actuals,documentId}' = $2::text)
        AND COALESCE(p.pack #> '{inputs,actuals}', '{}') <> COALESCE(v.content -> 'people' -> s.person_id::text, '{}')`,
    [organisationId, id, cycleId, month, submittedVersion, changedAt],
  );
}

/** Notes that the posted month of a person comes to something else by a signed revision of their plan. Who submitted it has changed it. */
export async function noteChangedPlan(
  manager: EntityManager,
  { id, organisationId, personId, month, submittedVersion, subjectKey }: Document,
  changedAt: Date,
): Promise<void> {
  const number = readRevisedPlan(subjectKey ?? '').signedBefore + 1;
  await manager.query(
    `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at)
     SELECT $1::uuid, $3::uuid, $4::text, 'plan', 'plan/' || $4::text || ', revision ' || $6::int, v.submitted_by, $7::timestamptz
       FROM document_versions v WHERE v.document_id = $2 AND v.version = $5`,
    [organisationId, id, personId, month, submittedVersion, number, changedAt],
  );
}

/** Notes the people whose months that are paid, or are being paid, are, from the month of a scheme's version on, of days on which they were assigned to it. */
export async function noteChangedScheme(
  manager: EntityManager,
  { organisationId, schemeCode, schemeVersion, month }: Document,
  { changedBy, changedAt }: { changedBy: PersonId; changedAt: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at)
     SELECT DISTINCT $1::uuid, s.person_id, s.month, 'scheme', $2 || '/' || $3::int, $5::uuid, $6::timestamptz
       FROM assignments a CROSS JOIN LATERAL ${monthsPaidTo('a.person_id', '$1::uuid')} AS s
      WHERE a.organisation_id = $1 AND a.scheme_code = $2 AND s.month >= $4 AND ${holdsIn('a', 's.month')}`,
    [organisationId, schemeCode, schemeVersion, month, changedBy, changedAt],
  );
}

/**
 * SQL: the months that somebody is paid for, by posted statements or by a run that is open: it pays by what it has frozen,
 * whatever is changed since. Where it ends without paying, what was noted changes nothing for the run that pays the month.
 */
const monthsPaidTo = (personId: string, organisation: string): string =>
  `(SELECT t.person_id, t.month FROM statements t WHERE t.person_id = ${personId} AND t.posted_at IS NOT NULL AND t.pays_month
    UNION SELECT ${personId}, n.month FROM payroll_runs n WHERE n.organisation_id = ${organisation} AND n.pays_month AND ${holdsPerson('n', personId)})`;

/** A run that starts later waits, and freezes what the transaction has changed; one that has started is seen. */
async function keepRunsFromStarting(manager: EntityManager, organisationId: OrganisationId): Promise<void> {
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR SHARE', [organisationId]);
}

/** SQL: the entries of one side of a change in the month of a statement, as far as pay depends on them. */
const entriesOfMonth = (table: string, side: string, columns: readonly string[]) =>
  `(SELECT jsonb_agg(jsonb_build_array(${['e.from_on', "LEAST(e.until_on, (s.month || '-01')::date + interval '1 month')", ...columns.map((column) => `e.${column}`)].join(', ')}) ORDER BY e.from_on)
      FROM ${table} e WHERE e.person_id = s.person_id AND e.${side} = c.id
       AND e.from_on < (s.month || '-01')::date + interval '1 month' AND COALESCE(e.until_on, 'infinity') >= (s.month || '-01')::date)`;

const ofAssignment = ['department_id', 'position_code', 'scheme_code', 'grade', 'salary', 'full_time_share'] as const;

/** A change of the staff that has just been made. */
export interface MadeChange {
  id: string;
  personId: PersonId;
  kind: StaffKind;
}

/**
 * Notes that months that are paid, or are being paid, come to something else by changes of the staff that have just been made: those in which
 * what a change has written differs from what it has taken the place of.
 */
export async function noteChangedStaff(
  manager: EntityManager,
  organisationId: OrganisationId,
  changes: readonly MadeChange[],
  changedAt: Date,
): Promise<void> {
  const ofPay = changes.filter(({ kind }) => kind === 'employment' || kind === 'assignment');
  if (ofPay.length === 0) return;
  await keepRunsFromStarting(manager, organisationId);
  const differs = (table: string, columns: readonly string[]) =>
    `${entriesOfMonth(table, 'change_id', columns)} IS DISTINCT FROM ${entriesOfMonth(table, 'superseded_by', columns)}`;
  await manager.query(
    `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at)
     SELECT $1, s.person_id, s.month, c.kind, COALESCE(c.content ->> 'fromOn', s.month || '-01'), c.proposed_by, $3
       FROM staff_changes c CROSS JOIN LATERAL ${monthsPaidTo('c.person_id', '$1::uuid')} AS s
      WHERE c.id = ANY ($2::uuid[])
        AND (${differs('assignments', ofAssignment)} OR ${differs('employments', ['probation_until_on'])}) ORDER BY c.id, s.month`,
    [organisationId, ofPay.map(({ id }) => id), changedAt],
  );
}

/** SQL: whether no run that pays, or is on its way to, has looked at a change. */
export const isUnsettled = (change: string): string =>
  `NOT EXISTS (SELECT 1 FROM payroll_correction_causes c JOIN payroll_runs r ON r.id = c.run_id
                WHERE c.change_id = ${change}.id AND r.status IN ('calculating', 'in-approval', 'posted'))`;

/** A change of a posted month that no run has looked at yet. */
export interface UnsettledChange {
  readonly id: string;
  readonly personId: PersonId;
  readonly month: Month;
  readonly kind: CauseKind;
  readonly source: string;
  readonly by: string;
  readonly on: string;
}

/** SQL: a row of `pay_changes` as it is read, beside its organisation `o`. */
export const readChange = (change: string): string =>
  `${change}.id, ${change}.person_id AS "personId", ${change}.month, ${change}.kind, ${change}.source, COALESCE(${change}.changed_by::text, 'set-up') AS by,
   to_char(${change}.changed_at AT TIME ZONE o.time_zone, 'YYYY-MM-DD') AS on`;

/** The changes of months before one that no run has looked at, of some people or of everybody, in the order in which they were noted. */
export async function unsettledChanges(
  manager: EntityManager,
  { organisationId, month }: { organisationId: OrganisationId; month: Month },
  personIds: readonly PersonId[] | null,
): Promise<UnsettledChange[]> {
  return manager.query<UnsettledChange[]>(
    `SELECT ${readChange('p')} FROM pay_changes p JOIN organisations o ON o.id = p.organisation_id
      WHERE p.organisation_id = $1 AND p.month < $2 AND ($3::uuid[] IS NULL OR p.person_id = ANY ($3::uuid[])) AND ${isUnsettled('p')} ORDER BY p.id`,
    [organisationId, month, personIds],
  );
}
