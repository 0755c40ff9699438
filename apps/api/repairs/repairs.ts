import { Inject, Injectable } from '@nestjs/common';
import { Client, isGrpcServiceError, ServiceError } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { ProcessObject, Repair } from '#approvals/process-repair.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { openProcesses } from '#persistence/open-processes.js';
import { factsOfProcess, recordRepair } from '#persistence/processes.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { repairProcess } from '#platform/temporal/repair-process.js';
import { keysetPage } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface RepairRow extends Record<string, unknown> {
  id: string;
  repair: Repair;
  objectKind: ProcessObject['kind'];
  objectId: string;
  reason: string;
  repairedBy: string | null;
  repairedAt: Date;
}

interface OpenRow extends Record<string, unknown> {
  objectKind: ProcessObject['kind'];
  id: string;
  period: string;
  department: string | null;
  documentKind: DocumentKind | null;
  name: string | null;
  number: number | null;
}

/** What an administrator does to processes that stand still or are not there; each leaves its reason and its audit event. */
@Injectable()
export class Repairs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  page({ organisationId }: SignedInPerson, query: { limit: number; cursor?: string }) {
    return keysetPage<RepairRow>(this.dataSource, {
      sql: `SELECT r.id::text AS id, r.repair, r.object_kind AS "objectKind", r.object_id AS "objectId", r.reason, p.name AS "repairedBy", r.repaired_at AS "repairedAt"
              FROM process_repairs r LEFT JOIN people p ON p.id = r.repaired_by WHERE r.organisation_id = $1`,
      params: [organisationId],
      keys: [{ expression: 'r.id', type: 'bigint', column: 'id' }],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  /** What processes are about that have not come to their end, the latest first. */
  open({ organisationId }: SignedInPerson, query: { limit: number; cursor?: string; objectKind?: string }) {
    return keysetPage<OpenRow>(this.dataSource, {
      sql: `SELECT o.* FROM (${openProcesses}) o WHERE $2::text IS NULL OR o."objectKind" = $2`,
      params: [organisationId, query.objectKind ?? null],
      keys: [
        { expression: 'o.period', type: 'text', column: 'period' },
        { expression: 'o.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  /** It is recorded with what it does: where the process cannot be repaired, nothing is. */
  repair(
    { id: actorId, organisationId }: SignedInPerson,
    request: RequestReference,
    { repair, object, reason }: { repair: Repair; object: ProcessObject; reason: string },
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const facts = await factsOfProcess(manager, object);
      if (facts?.organisationId !== organisationId) throw noSuchObject(object);
      const repairedAt = await recordRepair(manager, { organisationId, repair, object, reason, actorId });
      await this.bounded(() => repairProcess(this.client, this.configuration.taskQueue, facts, repair));
      return { repair, objectKind: object.kind, objectId: object.id, reason, repairedAt: repairedAt.toISOString() };
    });
  }

  private async bounded(work: () => Promise<void>): Promise<void> {
    try {
      await this.client.withDeadline(Date.now() + this.configuration.updateTimeoutMs, work);
    } catch (error) {
      if (!(error instanceof ServiceError) && !isGrpcServiceError(error)) throw error;
      throw new DomainError(
        'unavailable',
        'outcome-unknown',
        'Temporal did not answer in time; the repair may still take place. Repeat it with the same Idempotency-Key.',
      );
    }
  }
}

function noSuchObject({ kind, id }: ProcessObject): DomainError {
  return new DomainError(
    'not-found',
    'not-found',
    `The organisation has no such ${kind}. Its list, or GET /api/audit-events, has the id.`,
    { objectKind: kind, objectId: id },
    [{ path: 'objectId', message: 'is none of the organisation' }],
  );
}
