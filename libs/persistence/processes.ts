import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { ProcessFacts, ProcessObject, Repair } from '#approvals/process-repair.js';
import { departmentWithoutCycle } from './department-without-cycle.js';
import { writeAudit } from './audit.js';
import { businessNow } from './business-now.js';

const selects: Record<ProcessObject['kind'], string> = {
  'monthly-cycle': `SELECT id, organisation_id AS "organisationId", department_id AS "departmentId", month, closed_at IS NULL AS "isOpen"
    FROM monthly_cycles WHERE id = $1`,
  'annual-cycle': `SELECT id, organisation_id AS "organisationId", department_id AS "departmentId", year::int AS year, closed_at IS NULL AS "isOpen"
    FROM annual_cycles WHERE id = $1`,
  document: `SELECT d.id, d.organisation_id AS "organisationId", d.kind AS "documentKind", d.month, d.cycle_id AS "cycleId", d.status, COALESCE(v.route, o.routes -> d.kind) AS route,
      COALESCE(c.department_id, ${departmentWithoutCycle}) AS "departmentId", r.number AS "runNumber"
    FROM documents d JOIN organisations o ON o.id = d.organisation_id LEFT JOIN monthly_cycles c ON c.id = d.cycle_id
    LEFT JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
    LEFT JOIN payroll_runs r ON r.id = d.payroll_run_id WHERE d.id = $1`,
  'payroll-run':
    'SELECT id, organisation_id AS "organisationId", month, number, status FROM payroll_runs WHERE id = $1',
  import: `SELECT id, organisation_id AS "organisationId", step, status IN ('reading', 'importing', 'undoing') AS "isUnderWay" FROM imports WHERE id = $1`,
  organisation: `SELECT id, id AS "organisationId", is_sandbox AS "isSandbox", time_zone AS "timeZone", reminder_rules AS "reminderRules" FROM organisations WHERE id = $1`,
};

/** The facts of one process; undefined where there is no such object. */
export async function factsOfProcess(manager: EntityManager, object: ProcessObject): Promise<ProcessFacts | undefined> {
  const [row] = await manager.query<ProcessFacts[]>(selects[object.kind], [object.id]);
  return row && ({ ...row, kind: object.kind } as ProcessFacts);
}

export interface RecordedRepair {
  organisationId: OrganisationId;
  repair: Repair;
  object: ProcessObject;
  reason: string;
  /** Null where the operator's command did it, which signs nobody in. */
  actorId: PersonId | null;
}

/** Keeps who repaired what for which reason, with its audit event; returns when. */
export async function recordRepair(
  manager: EntityManager,
  { organisationId, repair, object, reason, actorId }: RecordedRepair,
): Promise<Date> {
  const at = await businessNow(manager, organisationId);
  await manager.query(
    `INSERT INTO process_repairs (organisation_id, repair, object_kind, object_id, reason, repaired_by, repaired_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, repair, object.kind, object.id, reason, actorId, at],
  );
  await writeAudit(manager, {
    organisationId,
    businessAt: at,
    actorId,
    action: `process.${repair}`,
    objectKind: object.kind,
    objectId: object.id,
  });
  return at;
}
