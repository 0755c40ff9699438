import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { instantText } from '#calendar/instant.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant, yesOrNo } from '../http/wire.js';
import { AuditEvents } from './audit-events.js';

const wordText = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/, 'must be a word such as document.submitted or kpi-plan');
const auditView = z.object({
  id: z.string(),
  businessAt: instant,
  recordedAt: instant,
  actorId: idText.nullable(),
  actor: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  object: z.string().nullable().meta({ description: 'What the object is called: a person, a department, a month.' }),
  details: z.record(z.string(), z.unknown()),
});
class AuditPage extends createZodDto(pageOf(auditView)) {}
class AuditQuery extends createZodDto(
  z.object({
    ...listQuery,
    objectId: idText.optional(),
    objectKind: wordText.optional(),
    actorId: idText.optional(),
    personId: idText.meta({ description: 'Whose pay was read; with the action pay.read' }).optional(),
    action: wordText.meta({ description: 'Such as document.submitted' }).optional(),
    withoutReads: yesOrNo.optional().meta({ description: 'With true without the reads of pay' }),
    from: instantText.meta({ description: 'The first business instant, included' }).optional(),
    until: instantText.meta({ description: 'The business instant before which they end' }).optional(),
  }),
) {}

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
