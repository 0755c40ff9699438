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
      from?: string;
      until?: string;
    },
  ): Promise<Page<AuditRow>> {
    return keysetPage<AuditRow>(this.dataSource, {
      sql: `SELECT e.id, e.business_at AS "businessAt", e.recorded_at AS "recordedAt", e.actor_id AS "actorId", p.name AS actor,
                   e.action, e.object_kind AS "objectKind", e.object_id AS "objectId", e.details
              FROM audit_events e LEFT JOIN people p ON p.id = e.actor_id
             WHERE e.organisation_id = $1 AND ($2::text IS NULL OR e.object_id = $2)
               AND ($3::text IS NULL OR e.object_kind = $3) AND ($4::uuid IS NULL OR e.actor_id = $4) AND ($5::text IS NULL OR e.action = $5)
               AND ($6::timestamptz IS NULL OR e.business_at >= $6) AND ($7::timestamptz IS NULL OR e.business_at < $7)
               AND ($8::text IS NULL OR e.details -> 'personIds' ? $8)`,
      params: [
        viewer.organisationId,
        query.objectId ?? null,
        query.objectKind ?? null,
        query.actorId ?? null,
        query.action ?? null,
        query.from ?? null,
        query.until ?? null,
        query.personId ?? null,
      ],
      keys: [{ expression: 'e.id', type: 'bigint', column: 'id' }],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }
}
