import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { afterAct, type DisputeAct, type DisputeStatus, nextOfDispute, ownerOf } from '#approvals/dispute.js';
import type { DocumentId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { Adjustments } from '../adjustments/adjustments.js';
import { DocumentDrafts } from '../approvals/document-drafts.js';
import { heads } from '../http/head-over.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import type { NewAdjustmentOfDispute } from './dispute-wire.js';
import { type DisputeRow, readableDispute } from './disputes.js';

interface Act {
  act: DisputeAct;
  words?: string | undefined;
  adjustmentId?: DocumentId;
}

/** What owners answer to disputes, and how whoever has raised one ends it. Each act is written once and never changed. */
@Injectable()
export class DisputeAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: DocumentDrafts,
    private readonly adjustments: Adjustments,
  ) {}

  answer(
    owner: SignedInPerson,
    request: RequestReference,
    id: string,
    act: { act: 'accept' | 'refuse'; words: string },
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const dispute = await lockDispute(manager, owner, id);
      await requireOwner(manager, owner, dispute);
      return { disputeId: id, status: await record(manager, owner, dispute, act) };
    });
  }

  /** The adjustment is drafted by whoever answers, for others to sign; both are written or neither. */
  adjust(owner: SignedInPerson, request: RequestReference, id: string, body: NewAdjustmentOfDispute) {
    return this.drafts.write(request, async (manager) => {
      const dispute = await lockDispute(manager, owner, id);
      await requireOwner(manager, owner, dispute);
      requirePossible(dispute, 'adjust');
      const saved = await this.adjustments.begin(manager, owner, { ...body, ...adjusted(dispute, body) });
      const act = { act: 'adjust', adjustmentId: saved.documentId } as const;
      return { ...saved, disputeId: id, status: await record(manager, owner, dispute, act) };
    });
  }

  end(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    act: { act: 'settle' | 'withdraw'; words?: string | undefined },
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const dispute = await lockDispute(manager, person, id);
      if (dispute.personId !== person.id)
        throw new DomainError(
          'not-allowed',
          'not-your-dispute',
          'A dispute is withdrawn or settled by whoever has raised it, and by nobody for them.',
          { disputeId: id },
        );
      return { disputeId: id, status: await record(manager, person, dispute, act) };
    });
  }
}

/** What of the adjustment follows from the dispute: the line that is undone, or of whom and of which month the amount is. */
function adjusted({ personId, month, statementId, component, code }: DisputeRow, { amount }: NewAdjustmentOfDispute) {
  if (amount !== undefined) return { personId, ofMonth: month, amount };
  if (statementId !== null && component !== null) return { reverses: { statementId, component, code } };
  throw new DomainError(
    'invalid',
    'invalid',
    'What was reported is no line that could be undone: say how much is paid or taken back.',
    {},
    [{ path: 'amount', message: 'is missing: say what is paid, or with a minus taken back' }],
  );
}

async function lockDispute(manager: EntityManager, person: SignedInPerson, id: string): Promise<DisputeRow> {
  await manager.query('SELECT 1 FROM disputes WHERE id = $1 FOR UPDATE', [id]);
  return readableDispute(manager, person, id);
}

/** Accounting for a line, the nearest head for what was reported; nobody for themselves. */
async function requireOwner(manager: EntityManager, person: SignedInPerson, dispute: DisputeRow): Promise<void> {
  const { id, about, personId, departmentId } = dispute;
  if (personId === person.id)
    throw new DomainError(
      'not-allowed',
      'decides-your-pay',
      'Nobody answers what they question themselves. Another holder of the role has to.',
      { disputeId: id },
    );
  const owns =
    ownerOf(about) === 'accounting'
      ? rolesIn(person, departmentId).includes('accounting')
      : await heads(manager, person, personId, departmentId);
  if (owns) return;
  throw new DomainError(
    'not-allowed',
    'not-yours-to-answer',
    about === 'line'
      ? 'Accounting answers what is questioned of a statement.'
      : 'The head of the department answers what is questioned of the actuals.',
    { disputeId: id },
  );
}

function requirePossible({ id, status }: DisputeRow, act: DisputeAct): DisputeStatus {
  const after = afterAct(status, act);
  if (after !== undefined) return after;
  throw new DomainError(
    'conflict',
    'dispute-stands-otherwise',
    `The dispute is ${status}, which does not take this. ${nextOfDispute(status)}`,
    { disputeId: id },
  );
}

async function record(
  manager: EntityManager,
  actor: SignedInPerson,
  dispute: DisputeRow,
  { act, words, adjustmentId }: Act,
): Promise<DisputeStatus> {
  const { organisationId } = actor;
  const status = requirePossible(dispute, act);
  const at = await businessNow(manager, organisationId);
  await manager.query(
    'INSERT INTO dispute_acts (dispute_id, act, actor_id, words, adjustment_id, acted_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [dispute.id, act, actor.id, words ?? null, adjustmentId ?? null, at],
  );
  if (status !== dispute.status)
    await manager.query('UPDATE disputes SET status = $2 WHERE id = $1', [dispute.id, status]);
  await writeAudit(manager, {
    organisationId,
    businessAt: at,
    actorId: actor.id,
    action: `dispute.${act}`,
    objectKind: 'dispute',
    objectId: dispute.id,
    details: { status, ...(adjustmentId === undefined ? {} : { adjustmentId }) },
  });
  return status;
}
