import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant } from '../http/wire.js';
import { AuditEvents } from './audit-events.js';

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
  constructor(private readonly events: AuditEvents) {}

  /** Who did what when, newest first. Rows are added with the deed and never changed. */
  @Get()
  @AllowedRoles('administrator', 'commercial-director', 'general-director', 'accounting')
  @ZodResponse({ type: AuditPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AuditQuery) {
    return this.events.page(person, query);
  }
}
