import type { EntityManager } from 'typeorm';
import type { DepartmentId, RunId } from '#approvals/ids.js';
import type { OffCyclePurpose } from '#approvals/payroll-run-kinds.js';
import { DomainError } from '#contracts/domain-error.js';
import { runSealed } from '#contracts/payroll-run.contract.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { countFlagged } from '#persistence/statement-flags.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';

/** What a register says of its run; every figure is in the frozen inputs and the statements. */
export interface RegisterContent {
  runId: RunId;
  month: string;
  number: number;
  /** Whose people it pays; absent where it pays everybody. */
  departmentIds?: DepartmentId[];
  /** What an off-cycle run is for, and why in the words of whoever started it; absent from a run of the month. */
  purpose?: OffCyclePurpose;
  reason?: string;
  people: number | null;
  total: string;
  inputsSha256: string | null;
}

export const payrollRegister: DocumentBehaviour = {
  findBeneficiaries: everyonePaid,
  beforeSubmission: (manager, register) => refuseIfRunIsNot('calculating', manager, register),
  afterSubmission: sendRunOnItsRoute,
  beforeDecision: refuseUnreadySignature,
  afterLastSignature: nothing,
};

/** None of them signs it, unless their organisation lets people sign registers that pay them too. */
async function everyonePaid(manager: EntityManager, { payrollRunId, organisationId }: Document): Promise<string[]> {
  const { payrollRules } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  if (payrollRules.ownPay === 'may-be-signed') return [];
  const rows = await manager.query<{ id: string }[]>(
    'SELECT person_id AS id FROM payroll_inputs WHERE run_id = $1 ORDER BY 1',
    [payrollRunId],
  );
  return rows.map((row) => row.id);
}

/** A run may have been ended while its register was made or waited: nothing of it is signed any more. */
async function refuseIfRunIsNot(
  status: PayrollRun['status'],
  manager: EntityManager,
  register: Document,
): Promise<void> {
  const run = await runOf(manager, register);
  if (run.status === status) return;
  throw new DomainError(
    'conflict',
    runSealed,
    `Run ${run.number} of ${run.month} is ${run.status}. Read the run; start a new one if it ended without paying.`,
    { documentId: register.id, runId: run.id },
  );
}

/** A register is signed once accounting has said a word to every flagged statement of it; it may be returned without. */
async function refuseUnreadySignature(
  manager: EntityManager,
  register: Document,
  { statusAfter }: PendingDecision,
): Promise<void> {
  await refuseIfRunIsNot('in-approval', manager, register);
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  const { id, month, number } = await runOf(manager, register);
  const { waiting, statements } = await countFlagged(manager, id);
  if (waiting === 0) return;
  throw new DomainError(
    'conflict',
    'flagged-statements-wait',
    `Of ${statements} flagged statements of run ${number} of ${month}, ${waiting} wait for a word from accounting. GET /api/payroll-runs/${id}/flags?waiting=true lists them, PUT to one of them says the word (premia payroll flags, premia payroll answer); sign when each has one, or return the register.`,
    { documentId: register.id, runId: id, statements, waiting },
  );
}

async function sendRunOnItsRoute(
  manager: EntityManager,
  register: Document,
  { content }: DocumentVersion,
): Promise<void> {
  const { id } = await runOf(manager, register);
  await manager.update(PayrollRun, { id }, { status: 'in-approval', total: (content as RegisterContent).total });
}

function runOf(manager: EntityManager, { payrollRunId }: Document): Promise<PayrollRun> {
  return manager.findOneByOrFail(PayrollRun, { id: payrollRunId ?? '' });
}
