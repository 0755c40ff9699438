import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { marksAfter, type MarkStatus, needsNote, type PaymentMark, takesTwo } from '#outputs/bank/payment-marks.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { takeTurn } from '#persistence/take-turn.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchFile } from './no-such-file.js';

export interface MarkRow {
  id: string;
  mark: PaymentMark;
  note: string | null;
  status: MarkStatus;
  saidBy: PersonId;
  saidByName: string;
  saidAt: Date;
  decidedBy: PersonId | null;
  decidedByName: string | null;
  decidedAt: Date | null;
}

export type MarkDecision = 'confirm' | 'refuse' | 'withdraw';

const statusAfter: Record<MarkDecision, MarkStatus> = {
  confirm: 'in-force',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

interface MarkedFile {
  kind: string;
  runId: RunId;
  mark: PaymentMark | null;
  isHandedOut: boolean;
}

/** What people say became of a bank payment after it was handed out. Nothing but a second person says that it has failed, after which everybody is paid by another. */
@Injectable()
export class PaymentMarks {
  constructor(private readonly dataSource: DataSource) {}

  /** Says something of a payment; what takes a second person waits for them. Answers the id of the mark. */
  say(
    person: SignedInPerson,
    request: RequestReference,
    fileId: string,
    { mark, note = null }: { mark: PaymentMark; note?: string | null | undefined },
  ): Promise<{ id: string }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const file = await fileInTurn(manager, person.organisationId, fileId);
      refuseUnmarkable(fileId, file);
      if (needsNote(mark) && note === null) throw noteMissing(mark);
      await refuseWhileProposed(manager, fileId);
      const possible = marksAfter(file.mark);
      if (!possible.includes(mark)) throw saidAlready(fileId, file.mark, possible);
      const saidAt = await businessNow(manager, person.organisationId);
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO payment_marks (file_id, number, mark, note, status, said_by, said_at)
         SELECT $1, COALESCE(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM payment_marks WHERE file_id = $1 RETURNING id`,
        [fileId, mark, note, takesTwo(mark) ? 'proposed' : 'in-force', person.id, saidAt],
      );
      await this.note(manager, person, { fileId, file, mark, act: takesTwo(mark) ? 'proposed' : 'said' });
      return { id: row?.id ?? '' };
    });
  }

  /** Confirms or refuses what another has said, or takes back what was said by oneself. */
  decide(
    person: SignedInPerson,
    request: RequestReference,
    { fileId, markId, decision }: { fileId: string; markId: string; decision: MarkDecision },
  ): Promise<{ id: string }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const file = await fileInTurn(manager, person.organisationId, fileId);
      const [said] = (await marksOf(manager, fileId)).filter(({ id }) => id === markId);
      if (!said) throw noSuchMark(fileId, markId);
      if (said.status !== 'proposed') throw decidedAlready(said);
      if ((decision === 'withdraw') !== (said.saidBy === person.id)) throw takesAnother(said.id, decision);
      const decidedAt = await businessNow(manager, person.organisationId);
      await manager.query('UPDATE payment_marks SET status = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [
        markId,
        statusAfter[decision],
        person.id,
        decidedAt,
      ]);
      await this.note(manager, person, { fileId, file, mark: said.mark, act: statusAfter[decision] });
      return { id: markId };
    });
  }

  private async note(
    manager: EntityManager,
    { id: actorId, organisationId }: SignedInPerson,
    { fileId, file, mark, act }: { fileId: string; file: MarkedFile; mark: PaymentMark; act: string },
  ): Promise<void> {
    await writeAudit(manager, {
      organisationId,
      businessAt: await businessNow(manager, organisationId),
      actorId,
      action: `payment-mark.${act}`,
      objectKind: 'payroll-file',
      objectId: fileId,
      details: { runId: file.runId, mark },
    });
  }
}

/** What was said of a payment, in its order. */
export function marksOf(manager: EntityManager, fileId: string): Promise<MarkRow[]> {
  return manager.query<MarkRow[]>(
    `SELECT m.id, m.mark, m.note, m.status, m.said_by AS "saidBy", s.name AS "saidByName", m.said_at AS "saidAt",
            m.decided_by AS "decidedBy", d.name AS "decidedByName", m.decided_at AS "decidedAt"
       FROM payment_marks m JOIN people s ON s.id = m.said_by LEFT JOIN people d ON d.id = m.decided_by
      WHERE m.file_id = $1 ORDER BY m.number`,
    [fileId],
  );
}

/** The file, in its turn among all that is made or said of the files of its run. */
async function fileInTurn(manager: EntityManager, organisationId: OrganisationId, fileId: string): Promise<MarkedFile> {
  const find = () =>
    manager.query<MarkedFile[]>(
      `SELECT f.kind, f.run_id AS "runId", last_payment_mark(f.id) AS mark, EXISTS (SELECT 1 FROM payroll_file_handouts h WHERE h.file_id = f.id) AS "isHandedOut"
         FROM payroll_files f WHERE f.id = $1 AND f.organisation_id = $2`,
      [fileId, organisationId],
    );
  const [known] = await find();
  if (!known) throw noSuchFile(fileId);
  await takeTurn(manager, `payroll-files/${known.runId}`);
  const [file] = await find();
  return file ?? known;
}

function refuseUnmarkable(fileId: string, { kind, isHandedOut }: MarkedFile): void {
  if (kind !== 'bank-payment')
    throw new DomainError(
      'conflict',
      'not-a-payment',
      `The file is of kind ${kind}: only of a bank payment is it said what became of it.`,
      { fileId, kind },
    );
  if (!isHandedOut)
    throw new DomainError(
      'conflict',
      'file-not-handed-out',
      'The payment was not handed out to anybody: nothing can have become of it. Take it by GET /api/payroll-files/{id}/content first.',
      { fileId },
    );
}

async function refuseWhileProposed(manager: EntityManager, fileId: string): Promise<void> {
  const [proposed] = (await marksOf(manager, fileId)).filter(({ status }) => status === 'proposed');
  if (proposed)
    throw new DomainError(
      'conflict',
      'payment-mark-proposed',
      'It waits for a second person whether the payment has failed. Have that confirmed, refused or withdrawn first.',
      { fileId, markId: proposed.id },
    );
}

function noteMissing(mark: PaymentMark): DomainError {
  return new DomainError('invalid', 'invalid', `A payment is marked ${mark} with a reason.`, {}, [
    { path: 'note', message: 'is missing: say why, or by what it is known' },
  ]);
}

function saidAlready(fileId: string, mark: PaymentMark | null, possible: readonly PaymentMark[]): DomainError {
  return new DomainError(
    'conflict',
    'payment-marked',
    possible.length === 0
      ? `The payment is marked ${mark}, and stays so.`
      : `The payment is marked ${mark}. What can be said of it now: ${possible.join(', ')}.`,
    { fileId, mark },
  );
}

function noSuchMark(fileId: string, markId: string): DomainError {
  return new DomainError('not-found', 'no-such-payment-mark', 'Nothing of this id was said of the payment.', {
    fileId,
    markId,
  });
}

function decidedAlready({ id: markId, status }: MarkRow): DomainError {
  return new DomainError(
    'conflict',
    'payment-mark-decided',
    `This mark is ${status}; read the file to see what holds.`,
    { markId, status },
  );
}

function takesAnother(markId: string, decision: MarkDecision): DomainError {
  return new DomainError(
    'not-allowed',
    'takes-a-second-person',
    decision === 'withdraw'
      ? 'Only whoever has said it takes it back. Refuse it, where it is wrong.'
      : 'That a payment has failed is confirmed or refused by another than who has said it.',
    { markId },
  );
}
