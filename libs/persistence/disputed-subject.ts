import type { EntityManager } from 'typeorm';
import type { CycleId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';

/** What a person questions, as it stands: a line of a posted statement of theirs, or what is reported of an indicator of theirs. */
export interface DisputedSubject {
  month: string;
  cycleId: CycleId | null;
  code: string;
  label: string;
  /** The amount of the line, or the result. */
  said: unknown;
  statementId: string | null;
  component: string | null;
  actualsId: DocumentId | null;
  actualsVersion: number | null;
}

interface Of {
  organisationId: OrganisationId;
  personId: PersonId;
}

const cycleOfMonth = (month: string) =>
  `(SELECT c.id FROM monthly_cycles c WHERE c.month = ${month} AND c.department_id = department_in_month($2::uuid, ${month}::text)) AS "cycleId"`;

/** A line of a posted statement of the person; undefined where they have no such. */
export async function disputedLine(
  manager: EntityManager,
  { organisationId, personId }: Of,
  { statementId, component, code }: { statementId: string; component: string; code: string },
): Promise<DisputedSubject | undefined> {
  const [line] = await manager.query<DisputedSubject[]>(
    `SELECT s.month::text, ${cycleOfMonth('s.month')}, l.code, l.label, jsonb_build_object('amount', l.amount::text) AS said, s.id AS "statementId", l.component,
            NULL AS "actualsId", NULL AS "actualsVersion"
       FROM statements s JOIN payroll_runs r ON r.id = s.run_id JOIN statement_lines l ON l.statement_id = s.id
      WHERE r.organisation_id = $1 AND s.person_id = $2 AND s.id = $3 AND s.posted_at IS NOT NULL AND l.component = $4 AND l.code = $5`,
    [organisationId, personId, statementId, component, code],
  );
  return line;
}

/** What the actuals of a month say of an indicator of the person: approved, or as they are written so far; undefined where they say nothing. */
export async function disputedActual(
  manager: EntityManager,
  { organisationId, personId }: Of,
  { month, indicator }: { month: string; indicator: string },
): Promise<DisputedSubject | undefined> {
  const [actual] = await manager.query<DisputedSubject[]>(
    `SELECT d.month::text, d.cycle_id AS "cycleId", $4::text AS code,
            COALESCE((SELECT i ->> 'name' FROM documents p JOIN document_versions t ON t.document_id = p.id AND t.version = p.submitted_version
                        CROSS JOIN LATERAL jsonb_array_elements(t.content -> 'indicators') i
                       WHERE p.kind = 'kpi-plan' AND p.person_id = $2 AND p.month = d.month AND p.status = 'signed' AND i ->> 'code' = $4), $4::text) AS label,
            v.content -> 'people' -> $2::text -> $4::text AS said, NULL AS "statementId", NULL AS component, d.id AS "actualsId", v.version AS "actualsVersion"
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = CASE WHEN d.status = 'signed' THEN d.submitted_version ELSE d.latest_version END
      WHERE d.organisation_id = $1 AND d.month = $3 AND d.kind = 'actuals' AND d.status <> 'closed' AND v.content -> 'people' -> $2::text ? $4::text LIMIT 1`,
    [organisationId, personId, month, indicator],
  );
  return actual;
}
