import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import {
  acknowledge,
  columnsToRead,
  planToRead,
  type PlanToRead,
  plansToRead,
} from '#persistence/plan-acknowledgements.js';
import { plansInForce } from '#persistence/plans-in-force.js';
import { findReadable } from '../approvals/document-readers.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { isSeenPlan, planViewer } from '../http/head-over.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchPlan } from '../kpi-plans/kpi-plans.js';
import { PayAtLevels } from '../pay-at-levels/pay-at-levels.js';

type Row = PlanToRead & { person: string; department: string } & Record<string, unknown>;

/** Whether whoever earns by a signed plan has read it. */
@Injectable()
export class PlanAcknowledgements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly levels: PayAtLevels,
  ) {}

  /** An administrator reminds people, and sees all of them: the list tells no pay. */
  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      personId?: PersonId;
      departmentId?: DepartmentId;
      waiting?: boolean;
    },
  ): Promise<Page<Row>> {
    return keysetPage<Row>(this.dataSource, {
      sql: `SELECT ${columnsToRead}, p.name AS person, t.name AS department
              FROM (${plansToRead}) d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN people p ON p.id = d.person_id JOIN departments t ON t.id = c.department_id
             WHERE d.organisation_id = $1 AND ($5::boolean OR ${isSeenPlan})
               AND ($6::text IS NULL OR d.month = $6) AND ($7::uuid IS NULL OR d.person_id = $7) AND ($8::uuid IS NULL OR c.department_id = $8)
               AND ($9::boolean IS NULL OR (d.acknowledged_at IS NULL) = $9)`,
      params: [
        ...planViewer(viewer),
        viewer.roles.includes('administrator'),
        query.month ?? null,
        query.personId ?? null,
        query.departmentId ?? null,
        query.waiting ?? null,
      ],
      keys: [
        { expression: 'd.month', type: 'bpchar', column: 'month' },
        { expression: 'd.id', type: 'uuid', column: 'planId' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async show(viewer: SignedInPerson, planId: DocumentId, untilAnswered: AbortSignal) {
    const { manager } = this.dataSource;
    const plan = await this.readable(manager, viewer, planId);
    const asked = await requireSigned(manager, plan, 'not-found');
    const inForce = await plansInForce(manager, { planId });
    const { documentId, version, terms } = inForce.at(-1)!;
    const stored = await this.documents.version(documentId, version);
    const examples = await this.levels.ofPlan(viewer, plan, { ...stored, content: terms }, untilAnswered);
    await recordPayRead(manager, viewer, { kind: 'kpi-plan', id: planId }, [plan.personId]);
    return { ...asked, inForce, examples };
  }

  acknowledge(person: SignedInPerson, request: RequestReference, planId: DocumentId, sha256: string) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const plan = await this.readable(manager, person, planId);
      if (plan.personId !== person.id) throw notYourPlan(planId);
      const asked = await requireSigned(manager, plan, 'conflict');
      const { documentId, version } = asked;
      if (asked.sha256 !== sha256) throw anotherInForce(planId);
      const at = await businessNow(manager, person.organisationId);
      const acknowledgedAt = await acknowledge(manager, asked, at);
      if (asked.acknowledgedAt === null)
        await writeAudit(manager, {
          organisationId: person.organisationId,
          businessAt: at,
          actorId: person.id,
          action: 'plan.acknowledged',
          objectKind: 'kpi-plan',
          objectId: planId,
          details: { documentId, version, sha256 },
        });
      return { planId, documentId, version, sha256, acknowledgedAt: acknowledgedAt.toISOString() };
    });
  }

  private readable(manager: EntityManager, viewer: SignedInPerson, id: DocumentId): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind: 'kpi-plan', id, manager }, noSuchPlan);
  }
}

/** Of a plan that is not signed there is nothing to read, and nothing that could be acknowledged yet. */
async function requireSigned(
  manager: EntityManager,
  { id, status }: DocumentRow,
  kind: 'not-found' | 'conflict',
): Promise<PlanToRead> {
  const asked = await planToRead(manager, id);
  if (asked) return asked;
  throw new DomainError(
    kind,
    'plan-not-signed',
    `The plan is ${status}: what is acknowledged is what was signed. ${nextStepOf('kpi-plan', status)}`,
    { documentId: id },
  );
}

function notYourPlan(planId: DocumentId): DomainError {
  return new DomainError(
    'not-allowed',
    'not-your-plan',
    'A plan is acknowledged by whoever earns by it, and by nobody for them.',
    { documentId: planId },
  );
}

function anotherInForce(planId: DocumentId): DomainError {
  return new DomainError(
    'conflict',
    'plan-revised-meanwhile',
    'The version that was read is not the one that was signed last. Read the plan again (GET /api/kpi-plans/{id}/acknowledgement), and acknowledge that one.',
    { documentId: planId },
  );
}
