import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { keysetPage, pageOf, pageQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant } from '../http/wire.js';

const auditView = z.object({
  id: z.string(),
  businessAt: instant,
  recordedAt: instant,
  actorId: idText.nullable(),
  actor: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  details: z.record(z.string(), z.unknown()),
});
class AuditPage extends createZodDto(pageOf(auditView)) {}
class AuditQuery extends createZodDto(z.object({ ...pageQuery, objectId: idText.optional() })) {}

@ApiTags('Audit')
@Controller('audit-events')
export class AuditController {
  constructor(private readonly dataSource: DataSource) {}

  /** Who did what when, newest first. Rows are added with the deed and never changed. */
  @Get()
  @AllowedRoles('administrator', 'commercial-director', 'general-director', 'accounting')
  @ZodResponse({ type: AuditPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AuditQuery) {
    return keysetPage<Record<string, unknown> & z.input<typeof auditView>>(this.dataSource, {
      sql: `SELECT e.id, e.business_at AS "businessAt", e.recorded_at AS "recordedAt", e.actor_id AS "actorId", p.name AS actor,
                   e.action, e.object_kind AS "objectKind", e.object_id AS "objectId", e.details
              FROM audit_events e LEFT JOIN people p ON p.id = e.actor_id
             WHERE e.organisation_id = $1 AND ($2::text IS NULL OR e.object_id = $2)`,
      params: [person.organisationId, query.objectId ?? null],
      keys: [{ expression: 'e.id', type: 'bigint', column: 'id' }],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }
}
