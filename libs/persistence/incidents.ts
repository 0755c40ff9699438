import type { EntityManager } from 'typeorm';
import { writeAudit } from './audit.js';
import { businessNow } from './business-now.js';

/** One activity of one run of a process. */
export interface Step {
  workflowId: string;
  runId: string;
  activityId: string;
}

export interface FailedStep extends Step {
  workflowType: string;
  activity: string;
  /** When it was begun. */
  since: Date;
  /** The attempt that failed, counted since it was begun or attempted anew. */
  attempt: number;
  /** A code of the system or the database, or the name of an error; no value of the data. */
  code: string;
}

/** How an incident came to its end. */
export type Settlement = 'succeeded' | 'skipped' | 'aborted' | 'over';

/**
 * Notes that an attempt has failed: of a step that has an open incident, and of one that has failed so often that it is
 * one. Answers whether the step has an open incident now; a step of which no organisation can be told has none.
 */
export async function noteFailure(manager: EntityManager, step: FailedStep, raisedAfter: number): Promise<boolean> {
  const { workflowId, runId, activityId, attempt, code } = step;
  const [, known] = await manager.query<[unknown, number]>(
    `UPDATE incidents SET attempts = GREATEST(attempts + 1, $4), last_code = $5, last_failed_at = now()
      WHERE workflow_id = $1 AND workflow_run_id = $2 AND activity_id = $3 AND settled_at IS NULL`,
    [workflowId, runId, activityId, attempt, code],
  );
  if (known > 0) return true;
  return attempt >= raisedAfter && raiseIncident(manager, step);
}

async function raiseIncident(manager: EntityManager, step: FailedStep): Promise<boolean> {
  const about = await objectOf(manager, step.workflowId);
  if (!about) return false;
  const { organisationId, objectKind, objectId } = about;
  const { workflowType, workflowId, runId, activityId, activity, since, attempt, code } = step;
  const [raised] = await manager.query<{ id: string }[]>(
    `INSERT INTO incidents (organisation_id, workflow_type, workflow_id, workflow_run_id, activity_id, activity, object_kind, object_id, since, attempts, last_code)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ON CONSTRAINT one_incident_a_step DO NOTHING RETURNING id`,
    [organisationId, workflowType, workflowId, runId, activityId, activity, objectKind, objectId, since, attempt, code],
  );
  if (!raised) return false;
  await writeAudit(manager, {
    organisationId,
    businessAt: await businessNow(manager, organisationId),
    actorId: null,
    action: 'incident.raised',
    objectKind: 'incident',
    objectId: raised.id,
    details: { activity, objectKind, objectId, code },
  });
  return true;
}

/** Ends the open incident of a step, if it has one. */
export async function settleIncident(
  manager: EntityManager,
  { workflowId, runId, activityId }: Step,
  as: Settlement,
): Promise<void> {
  await manager.query(
    `UPDATE incidents SET settled_at = now(), settled_as = $4
      WHERE workflow_id = $1 AND workflow_run_id = $2 AND activity_id = $3 AND settled_at IS NULL`,
    [workflowId, runId, activityId, as],
  );
}

/** How an administrator wants a step to be given up; undefined while it is to be attempted. */
export async function wayOutOf(
  manager: EntityManager,
  { workflowId, runId, activityId }: Step,
): Promise<'skip' | 'abort' | undefined> {
  const [row] = await manager.query<{ act: 'skip' | 'abort' }[]>(
    `SELECT a.act FROM incidents i JOIN incident_acts a ON a.incident_id = i.id
      WHERE i.workflow_id = $1 AND i.workflow_run_id = $2 AND i.activity_id = $3 AND i.settled_at IS NULL AND a.act <> 'retry'
      ORDER BY a.id LIMIT 1`,
    [workflowId, runId, activityId],
  );
  return row?.act;
}

/** The steps that have an open incident. */
export function stepsWithIncidents(manager: EntityManager): Promise<Step[]> {
  return manager.query(
    `SELECT workflow_id AS "workflowId", workflow_run_id AS "runId", activity_id AS "activityId" FROM incidents
      WHERE settled_at IS NULL ORDER BY raised_at`,
  );
}

interface ObjectOfProcess {
  organisationId: string;
  objectKind: string;
  objectId: string;
}

/** What a process is about, by the ids in its own; nothing where none of them is known any more. */
async function objectOf(manager: EntityManager, workflowId: string): Promise<ObjectOfProcess | undefined> {
  const [row] = await manager.query<ObjectOfProcess[]>(
    `WITH named AS (
       SELECT (regexp_match($1::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'))[1]::uuid AS id,
              split_part($1, '/', 1) AS process, split_part($1, '/', 3) AS third, split_part($1, '/', 4) AS fourth)
     SELECT d.organisation_id AS "organisationId", 'document' AS "objectKind", d.id AS "objectId" FROM named JOIN documents d USING (id)
     UNION ALL SELECT i.organisation_id, 'import', i.id FROM named JOIN imports i USING (id)
     UNION ALL SELECT t.organisation_id, CASE WHEN c.id IS NOT NULL THEN 'monthly-cycle' WHEN y.id IS NOT NULL THEN 'annual-cycle' ELSE 'department' END, COALESCE(c.id, y.id, t.id)
       FROM named n JOIN departments t USING (id)
       LEFT JOIN monthly_cycles c ON n.process = 'monthly-cycle' AND c.department_id = t.id AND c.month = n.third
       LEFT JOIN annual_cycles y ON n.process = 'annual-cycle' AND y.department_id = t.id AND y.year::text = n.third
     UNION ALL SELECT o.id, CASE WHEN r.id IS NULL THEN 'organisation' ELSE 'payroll-run' END, COALESCE(r.id, o.id)
       FROM named n JOIN organisations o USING (id)
       LEFT JOIN payroll_runs r ON n.process = 'payroll-run' AND r.organisation_id = o.id AND r.month = n.third AND r.number::text = n.fourth
     LIMIT 1`,
    [workflowId],
  );
  return row;
}
