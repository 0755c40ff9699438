import { randomBytes } from 'node:crypto';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { roleSchema } from '#approvals/role.js';
import { dayText } from '#calendar/day.js';
import { demoCompany } from '#contracts/demo-company.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { insertCompany } from '#persistence/insert-company.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { sandboxCompany } from '#platform/demo-company.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, nameText } from '../http/wire.js';
import { WorkflowMessages } from '../http/workflow-messages.js';

class NewSandbox extends createZodDto(
  z.strictObject({
    name: nameText.default(`${demoCompany.name} (sandbox)`),
    startsOn: dayText.default(demoCompany.startsOn),
    password: z.string().min(12, 'has at least 12 characters; everyone in the sandbox signs in with it').max(200),
  }),
) {}
class SandboxView extends createZodDto(
  z.object({
    organisationId: idText,
    departmentId: idText.nullable(),
    name: z.string(),
    people: z.array(z.object({ id: idText, name: z.string(), login: z.string(), roles: z.array(roleSchema) })),
  }),
) {}

@ApiTags('Sandboxes')
@Controller('sandboxes')
export class SandboxesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** A company of its own to rehearse in: the demo's people and rules, and a clock that can be moved. */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: SandboxView, status: 201 })
  async open(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { name, startsOn, password }: NewSandbox,
  ) {
    if (!this.configuration.sandboxes)
      throw new DomainError(
        'not-allowed',
        'sandboxes-off',
        'Sandboxes are switched off here. Set SANDBOXES=true to allow them.',
      );
    const suffix = `${randomBytes(4).toString('hex')}.sandbox`;
    const company = await sandboxCompany({ name, suffix, startsOn, password });
    const answer = await answerOnce(this.dataSource, request, async (manager) => {
      const { organisation, departmentId, people } = await insertCompany(manager, company);
      await writeAudit(manager, {
        organisationId: person.organisationId,
        businessAt: new Date(),
        actorId: person.id,
        action: 'sandbox.opened',
        objectKind: 'organisation',
        objectId: organisation.id,
      });
      return { organisationId: organisation.id, departmentId, name, people };
    });
    const organisation = await this.dataSource.manager.findOneByOrFail(Organisation, { id: answer.organisationId });
    await this.messages.ensureProcesses(organisation);
    return answer;
  }
}
