import { Inject, Injectable, Logger } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import { actsOn, type IncidentAct } from '#contracts/incident-acts.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import type { Step } from '#persistence/incidents.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { attemptAtOnce } from '#platform/temporal/attempt-at-once.js';
import { keysetPage } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface IncidentRow extends Record<string, unknown> {
  id: string;
  step: string;
  process: string;
  objectKind: string;
  objectId: string;
  department: string | null;
  month: string | null;
  since: Date;
  raisedAt: Date;
  attempts: number;
  lastCode: string;
  lastFailedAt: Date;
  settledAt: Date | null;
  settledAs: 'succeeded' | 'skipped' | 'aborted' | 'over' | null;
  acts: { act: IncidentAct; reason: string; actorId: PersonId; actor: string; at: string }[];
}

interface Decided extends Step {
  activity: string;
  isOpen: boolean;
}

/** The steps of an organisation's processes that keep failing, and what its administrators decide about them. */
@Injectable()
export class Incidents {
  private readonly logger = new Logger(Incidents.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async page(
    { organisationId }: SignedInPerson,
    query: { limit: number; cursor?: string; status: 'open' | 'settled' },
  ) {
    const { items, ...page } = await keysetPage<IncidentRow>(this.dataSource, {
      sql: selectIncidents,
      params: [organisationId, query.status === 'open'],
      keys: [
        { expression: 'i.raised_at', type: 'timestamptz', column: 'raisedAt' },
        { expression: 'i.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    const withActs = (row: IncidentRow) => ({ ...row, possibleActs: row.settledAt === null ? actsOn(row.step) : [] });
    return { ...page, items: items.map(withActs) };
  }

  async act(
    { id: actorId, organisationId }: SignedInPerson,
    request: RequestReference,
    incidentId: string,
    { act, reason }: { act: IncidentAct; reason: string },
  ) {
    const answer = await answerOnce(this.dataSource, request, async (manager) => {
      const step = await lockedIncident(manager, organisationId, incidentId);
      refuseImpossible(incidentId, step, act);
      const at = await businessNow(manager, organisationId);
      await manager.query(
        'INSERT INTO incident_acts (incident_id, act, reason, acted_by, acted_at) VALUES ($1, $2, $3, $4, $5)',
        [incidentId, act, reason, actorId, at],
      );
      await writeAudit(manager, {
        organisationId,
        businessAt: at,
        actorId,
        action: `incident.${act}`,
        objectKind: 'incident',
        objectId: incidentId,
        details: { activity: step.activity },
      });
      return { incidentId, act, reason, at: at.toISOString() };
    });
    await this.attempt(organisationId, incidentId);
    return answer;
  }

  /** The decision stands; where the process cannot be told now, it finds it by its next attempt, within a minute. */
  private async attempt(organisationId: string, incidentId: string): Promise<void> {
    const [step] = await this.dataSource.query<Step[]>(
      `SELECT workflow_id AS "workflowId", workflow_run_id AS "runId", activity_id AS "activityId"
         FROM incidents WHERE id = $1 AND organisation_id = $2 AND settled_at IS NULL`,
      [incidentId, organisationId],
    );
    if (!step) return;
    const deadline = Date.now() + this.configuration.updateTimeoutMs;
    await this.client
      .withDeadline(deadline, () => attemptAtOnce(this.client, step))
      .catch((error: unknown) =>
        this.logger.warn({ err: error, incidentId }, 'A step could not be attempted at once; it is within a minute'),
      );
  }
}

async function lockedIncident(manager: EntityManager, organisationId: string, id: string): Promise<Decided> {
  const [row] = await manager.query<Decided[]>(
    `SELECT workflow_id AS "workflowId", workflow_run_id AS "runId", activity_id AS "activityId", activity, settled_at IS NULL AS "isOpen"
       FROM incidents WHERE id = $1 AND organisation_id = $2 FOR UPDATE`,
    [id, organisationId],
  );
  if (row) return row;
  throw new DomainError(
    'not-found',
    'no-such-incident',
    'The organisation has no such incident. GET /api/incidents lists them.',
    { incidentId: id },
  );
}

function refuseImpossible(incidentId: string, { isOpen, activity }: Decided, act: IncidentAct): void {
  if (!isOpen)
    throw new DomainError(
      'conflict',
      'incident-settled',
      'The step does not wait any more: nothing is left to decide. GET /api/incidents?status=settled tells how it ended.',
      { incidentId },
    );
  const possible = actsOn(activity);
  if (possible.includes(act)) return;
  throw new DomainError(
    'conflict',
    'act-not-possible',
    `The step ${activity} cannot be given up this way: what can be decided about it is ${possible.join(' or ')}.`,
    { incidentId },
    [{ path: 'act', message: `must be one of: ${possible.join(', ')}` }],
  );
}

/** The id of what an incident is about, where it is of this kind. */
const objectOf = (kind: string) => `CASE WHEN i.object_kind = '${kind}' THEN i.object_id END`;

const selectIncidents = `SELECT i.id, i.activity AS step, i.workflow_id AS process, i.object_kind AS "objectKind", i.object_id AS "objectId",
    t.name AS department, COALESCE(c.month, d.month, r.month) AS month, i.since, i.raised_at AS "raisedAt", i.attempts,
    i.last_code AS "lastCode", i.last_failed_at AS "lastFailedAt", i.settled_at AS "settledAt", i.settled_as AS "settledAs",
    COALESCE((SELECT json_agg(json_build_object('act', a.act, 'reason', a.reason, 'actorId', a.acted_by, 'actor', p.name, 'at', to_char(a.acted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY a.id)
      FROM incident_acts a JOIN people p ON p.id = a.acted_by WHERE a.incident_id = i.id), '[]') AS acts
  FROM incidents i LEFT JOIN documents d ON d.id = ${objectOf('document')} LEFT JOIN payroll_runs r ON r.id = ${objectOf('payroll-run')}
  LEFT JOIN monthly_cycles c ON c.id = COALESCE(d.cycle_id, ${objectOf('monthly-cycle')})
  LEFT JOIN annual_cycles y ON y.id = ${objectOf('annual-cycle')}
  LEFT JOIN departments t ON t.id = COALESCE(c.department_id, y.department_id, ${objectOf('department')})
  WHERE i.organisation_id = $1 AND (i.settled_at IS NULL) = $2`;
