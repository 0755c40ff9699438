import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { insertCompany } from '#persistence/insert-company.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { sandboxCompany } from '#platform/demo/sandbox-company.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';

@Injectable()
export class Sandboxes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** A company of its own with the demo's people and rules, which all sign in with the password. */
  async open(
    administrator: SignedInPerson,
    request: RequestReference,
    { name, startsOn, password }: { name: string; startsOn: string; password: string },
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
        organisationId: administrator.organisationId,
        businessAt: new Date(),
        actorId: administrator.id,
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
