import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface AuditRow extends Record<string, unknown> {
  id: string;
  businessAt: Date;
  recordedAt: Date;
  actorId: PersonId | null;
  actor: string | null;
  action: string;
  objectKind: string;
  objectId: string;
  object: string | null;
  details: Record<string, unknown>;
}

@Injectable()
export class AuditEvents {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      objectId?: string;
      objectKind?: string;
      actorId?: PersonId;
      personId?: PersonId;
      action?: string;
      withoutReads?: boolean;
      from?: string;
      until?: string;
    },
  ): Promise<Page<AuditRow>> {
    return keysetPage<AuditRow>(this.dataSource, {
      sql: `SELECT e.id, e.business_at AS "businessAt", e.recorded_at AS "recordedAt", e.actor_id AS "actorId", p.name AS actor,
                   e.action, e.object_kind AS "objectKind", e.object_id AS "objectId", ${nameOfObject} AS object, e.details
              FROM audit_events e LEFT JOIN people p ON p.id = e.actor_id
             WHERE e.organisation_id = $1 AND ($2::text IS NULL OR e.object_id = $2)
               AND ($3::text IS NULL OR e.object_kind = $3) AND ($4::uuid IS NULL OR e.actor_id = $4) AND ($5::text IS NULL OR e.action = $5)
               AND ($6::timestamptz IS NULL OR e.business_at >= $6) AND ($7::timestamptz IS NULL OR e.business_at < $7)
               AND ($8::text IS NULL OR e.details -> 'personIds' ? $8) AND (NOT $9::boolean OR e.action <> 'pay.read')`,
      params: [
        viewer.organisationId,
        query.objectId ?? null,
        query.objectKind ?? null,
        query.actorId ?? null,
        query.action ?? null,
        query.from ?? null,
        query.until ?? null,
        query.personId ?? null,
        query.withoutReads ?? false,
      ],
      keys: [{ expression: 'e.id', type: 'bigint', column: 'id' }],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }
}

/** SQL: what the object of an event `e` is called, where somebody has given it a name. Ids of all kinds are texts there, and some are none. */
const nameOfObject = `CASE WHEN e.object_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NULL ELSE (
  SELECT o.name FROM (
    SELECT x.name FROM people x WHERE e.object_kind IN ('person', 'staff') AND x.id = e.object_id::uuid
    UNION ALL SELECT x.name FROM departments x WHERE e.object_kind = 'department' AND x.id = e.object_id::uuid
    UNION ALL SELECT x.name FROM organisations x WHERE e.object_kind = 'organisation' AND x.id = e.object_id::uuid
    UNION ALL SELECT t.name || ', ' || x.month FROM monthly_cycles x JOIN departments t ON t.id = x.department_id
      WHERE e.object_kind = 'monthly-cycle' AND x.id = e.object_id::uuid
    UNION ALL SELECT t.name || ', ' || x.year FROM annual_cycles x JOIN departments t ON t.id = x.department_id
      WHERE e.object_kind = 'annual-cycle' AND x.id = e.object_id::uuid
    UNION ALL SELECT x.month || ' / ' || x.number FROM payroll_runs x WHERE e.object_kind = 'payroll-run' AND x.id = e.object_id::uuid
    UNION ALL SELECT p.name || ', ' || x.month FROM statements x JOIN people p ON p.id = x.person_id
      WHERE e.object_kind = 'statement' AND x.id = e.object_id::uuid
    UNION ALL SELECT concat_ws(', ', COALESCE(p.name, t.name), x.month) FROM documents x LEFT JOIN people p ON p.id = x.person_id
        LEFT JOIN monthly_cycles c ON c.id = x.cycle_id LEFT JOIN departments t ON t.id = c.department_id
      WHERE x.id = e.object_id::uuid) AS o LIMIT 1) END`;
