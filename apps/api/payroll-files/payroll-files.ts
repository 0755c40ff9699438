import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { PaymentMark } from '#outputs/bank/payment-marks.js';
import { fileKinds, type FileFormat, type FileKindName, type FileLanguage, formatsOf } from '#outputs/file-kinds.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { readParts } from '#persistence/payroll-files/file-parts.js';
import { requirePayable, RunNotPayableError } from '#persistence/payroll-files/payable-run.js';
import type { FileProblem, PayrollFile } from '#persistence/payroll-files/payroll-file.js';
import { findRunOfFiles, type RunOfFiles } from '#persistence/payroll-files/run-rows.js';
import { takeTurn } from '#persistence/take-turn.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { noSuchRun } from '../payroll/no-such-run.js';
import { noSuchFile } from './no-such-file.js';
import { type MarkRow, marksOf } from './payment-marks.js';

interface AskedForm {
  kind: FileKindName;
  format?: FileFormat | undefined;
  language: FileLanguage;
  executionOn?: string | undefined;
}

interface PayrollFileRow extends Record<string, unknown>, Omit<PayrollFile, 'organisationId'> {
  month: string;
  requestedByName: string;
  requestedAt: Date;
  madeAt: Date | null;
  name: string | null;
  sha256: string | null;
  bytes: number | null;
  people: number | null;
  total: string | null;
  problem: FileProblem | null;
  mark: PaymentMark | null;
}

interface HandoutRow {
  handedTo: PersonId;
  handedToName: string;
  handedAt: Date;
  sha256: string;
}

type PayrollFileDetail = PayrollFileRow & { handouts: HandoutRow[]; marks: MarkRow[] };

/** What is made of runs and handed out: each form of a run once, and to whom it went. */
@Injectable()
export class PayrollFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  /** Has a file made; one that there is, or is being made, is answered as it stands. */
  async make(
    person: SignedInPerson,
    request: RequestReference,
    runId: RunId,
    { kind, format = formatsOf(kind)[0], language, executionOn }: AskedForm,
  ): Promise<PayrollFileDetail> {
    refuseImpossibleForm(kind, format, executionOn);
    const { id } = await answerOnce(this.dataSource, request, async (manager) => {
      await takeTurn(manager, `payroll-files/${runId}`);
      const run = await findRunOfFiles(manager, runId);
      if (run?.organisationId !== person.organisationId) throw noSuchRun(runId);
      const form = [runId, kind, format, language, executionOn ?? null];
      const [known] = await manager.query<{ id: string; mark: PaymentMark | null }[]>(
        `SELECT id, last_payment_mark(id) AS mark FROM payroll_files WHERE run_id = $1 AND kind = $2 AND format = $3 AND language = $4 AND execution_on IS NOT DISTINCT FROM $5::date AND status <> 'failed'`,
        form,
      );
      if (known?.mark === 'failed') throw paymentFailed(known.id);
      if (known) return { id: known.id };
      await this.refuseNotReady(manager, run, kind, executionOn);
      const requestedAt = await businessNow(manager, person.organisationId);
      const [made] = await manager.query<{ id: string }[]>(
        `INSERT INTO payroll_files (run_id, kind, format, language, execution_on, organisation_id, requested_by, requested_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [...form, person.organisationId, person.id, requestedAt],
      );
      return { id: made?.id ?? '' };
    });
    const file = await this.detail(person, id);
    if (file.status === 'making') await this.messages.beginPayrollFile({ fileId: id });
    return file;
  }

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; runId?: RunId; kind?: FileKindName },
  ): Promise<Page<PayrollFileRow>> {
    return keysetPage<PayrollFileRow>(this.dataSource, {
      sql: `${selectFile} WHERE f.organisation_id = $1 AND ($2::uuid IS NULL OR f.run_id = $2) AND ($3::text IS NULL OR f.kind = $3)`,
      params: [viewer.organisationId, query.runId ?? null, query.kind ?? null],
      keys: [
        { expression: 'f.requested_at', type: 'timestamptz', column: 'requestedAt' },
        { expression: 'f.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string): Promise<PayrollFileDetail> {
    const { manager } = this.dataSource;
    const [file] = await manager.query<PayrollFileRow[]>(`${selectFile} WHERE f.id = $1 AND f.organisation_id = $2`, [
      id,
      viewer.organisationId,
    ]);
    if (!file) throw noSuchFile(id);
    const handouts = await manager.query<HandoutRow[]>(
      `SELECT h.handed_to AS "handedTo", p.name AS "handedToName", h.handed_at AS "handedAt", h.sha256
         FROM payroll_file_handouts h JOIN people p ON p.id = h.handed_to WHERE h.file_id = $1 ORDER BY h.id`,
      [id],
    );
    return { ...file, handouts, marks: await marksOf(manager, id) };
  }

  /** The bytes of a file that was made; that it is handed out is written down first. */
  async handOut(
    person: SignedInPerson,
    id: string,
  ): Promise<{ name: string; format: FileFormat; bytes: number; sha256: string; parts: AsyncGenerator<Buffer> }> {
    const { name, format, bytes, sha256, kind, runId, status } = await this.detail(person, id);
    if (name === null || bytes === null || sha256 === null) throw notMade(id, status);
    await this.dataSource.transaction(async (manager) => {
      // Not beside the mark that lets another payment be made.
      await takeTurn(manager, `payroll-files/${runId}`);
      const [last] = await manager.query<{ mark: PaymentMark | null }[]>('SELECT last_payment_mark($1) AS mark', [id]);
      if (last?.mark === 'failed') throw paymentFailed(id);
      const businessAt = await businessNow(manager, person.organisationId);
      await manager.query(
        'INSERT INTO payroll_file_handouts (file_id, sha256, handed_to, handed_at) VALUES ($1, $2, $3, $4)',
        [id, sha256, person.id, businessAt],
      );
      await writeAudit(manager, {
        organisationId: person.organisationId,
        businessAt,
        actorId: person.id,
        action: 'payroll-file.handed-out',
        objectKind: 'payroll-file',
        objectId: id,
        details: { runId, kind, sha256 },
      });
    });
    return { name, format, bytes, sha256, parts: readParts(this.dataSource.manager, id) };
  }

  private async refuseNotReady(
    manager: EntityManager,
    run: RunOfFiles,
    kind: FileKindName,
    executionOn: string | undefined,
  ): Promise<void> {
    const isPosted = run.postedAt !== null;
    if (!isPosted && (fileKinds[kind].movesMoney || run.status !== 'in-approval')) throw notReady(run, kind);
    if (kind !== 'bank-payment') return;
    await refuseSecondPayment(manager, run.id);
    await requirePayable(manager, run, executionOn ?? '').catch((error: unknown) => {
      if (!(error instanceof RunNotPayableError)) throw error;
      throw new DomainError('conflict', error.code, error.message, error.context);
    });
  }
}

function refuseImpossibleForm(kind: FileKindName, format: FileFormat, executionOn: string | undefined): void {
  const problems = [
    ...(formatsOf(kind).includes(format)
      ? []
      : [{ path: 'format', message: `must be one of: ${formatsOf(kind).join(', ')}` }]),
    ...((executionOn !== undefined) === (kind === 'bank-payment')
      ? []
      : [
          {
            path: 'executionOn',
            message:
              kind === 'bank-payment'
                ? 'is missing: say on which day the bank is to pay'
                : 'is of a bank payment alone',
          },
        ]),
  ];
  if (problems.length > 0)
    throw new DomainError('invalid', 'invalid', 'There is no such form of this file.', {}, problems);
}

/** A second file would be a second payment, unless two people have said that the first has failed. */
async function refuseSecondPayment(manager: EntityManager, runId: RunId): Promise<void> {
  const [known] = await manager.query<{ id: string; mark: PaymentMark | null }[]>(
    `SELECT f.id, f.mark FROM (SELECT id, last_payment_mark(id) AS mark FROM payroll_files WHERE run_id = $1 AND kind = 'bank-payment' AND status <> 'failed') f
      WHERE f.mark IS DISTINCT FROM 'failed'`,
    [runId],
  );
  if (!known) return;
  throw known.mark === 'unknown'
    ? new DomainError(
        'conflict',
        'payment-outcome-unknown',
        'Nobody can say yet what became of the bank payment of the run: another one could pay everybody twice. Ask the bank, and mark the payment confirmed or failed.',
        { runId, fileId: known.id },
      )
    : new DomainError(
        'conflict',
        'payment-made-already',
        'There is a bank payment of the run, for another day or in another form: a second one would pay everybody twice. Hand out the first; where the bank has not carried it out, mark it failed.',
        { runId, fileId: known.id },
      );
}

/** It has the message id of its day: a bank that knows it would take it for the one that has failed. */
function paymentFailed(fileId: string): DomainError {
  return new DomainError(
    'conflict',
    'payment-failed',
    'The payment is marked failed and is not handed out any more. Ask for one for another day.',
    { fileId },
  );
}

function notMade(fileId: string, status: string): DomainError {
  return new DomainError(
    'conflict',
    'file-not-made',
    status === 'failed'
      ? 'The file could not be made; its problem says why. Mend that, and ask for the file again.'
      : 'The file is being made. Ask again in a moment.',
    { fileId, status },
  );
}

function notReady({ id: runId, month, number, status }: RunOfFiles, kind: FileKindName): DomainError {
  return new DomainError(
    'conflict',
    'run-not-posted',
    `Run ${number} of ${month} is ${status}: a file of kind ${kind} is made of it once it is ${fileKinds[kind].movesMoney ? 'posted' : 'in-approval or posted'}.`,
    { runId, status },
  );
}

const selectFile = `SELECT f.id, f.run_id AS "runId", r.month, f.kind, f.format, f.language, f.execution_on::text AS "executionOn", f.status,
  f.requested_by AS "requestedBy", a.name AS "requestedByName", f.requested_at AS "requestedAt", f.made_at AS "madeAt", f.name, f.sha256, f.bytes::int AS bytes,
  f.people, f.total::text AS total, f.problem, last_payment_mark(f.id) AS mark
  FROM payroll_files f JOIN payroll_runs r ON r.id = f.run_id JOIN people a ON a.id = f.requested_by`;
