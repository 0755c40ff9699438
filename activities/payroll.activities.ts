import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type Repository } from 'typeorm';
import { draftedDocument, submit, type ApprovalState } from '#approvals/approval.js';
import { ENGINE_VERSION } from '#compensation/calculation/calculate-statement.js';
import { calculateKpiPlan } from '#compensation/calculation/kpi-plan-statement.js';
import { DomainError } from '#contracts/domain-error.js';
import {
  type CalculatedRange,
  type FrozenInputs,
  type PayrollActivities as Contract,
  type PayrollRunInput,
  type PayrollRunReceipt,
  runDoesNotReconcile,
  type StartPayroll,
} from '#contracts/payroll-run.contract.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Document } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { frozenInputsOfRange, freezePayrollInputs } from '#persistence/payroll-inputs.js';
import {
  reconcileRun,
  RunDoesNotReconcileError,
  storeStatements,
  type CalculatedStatement,
} from '#persistence/payroll-statements.js';
import { insertRegister } from '#persistence/payroll-register.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { refusePayrollThatCannotStart } from './payroll-start.js';

/** One payroll, step by step. Every step is one transaction and finds its own earlier result when it is repeated. */
@Injectable()
export class PayrollActivities implements Contract {
  constructor(private readonly dataSource: DataSource) {}

  openPayrollRun({ request, ...input }: PayrollRunInput & StartPayroll): Promise<PayrollRunReceipt> {
    const { organisationId, month, number } = input;
    return answerOnce(this.dataSource, request, async (manager) => {
      const startedAt = await refusePayrollThatCannotStart(manager, organisationId, month, request.actorId);
      const run = await manager.save(PayrollRun, {
        organisationId,
        month,
        number,
        status: 'calculating',
        startedBy: request.actorId,
        startedAt,
      });
      await writeAudit(manager, {
        organisationId,
        businessAt: startedAt,
        actorId: request.actorId,
        action: 'payroll.started',
        objectKind: 'payroll-run',
        objectId: run.id,
        details: { month, number },
      });
      return { runId: run.id, month, number, status: 'calculating' };
    });
  }

  freezeInputs({ runId }: { runId: string }): Promise<FrozenInputs> {
    return this.dataSource.transaction(async (manager) => {
      const run = await lockedRun(manager.getRepository(PayrollRun), runId);
      if (run.inputsSha256 !== null)
        return { people: run.people ?? 0, ranges: run.ranges ?? 0, sha256: run.inputsSha256 };
      const frozen = await freezePayrollInputs(manager, run);
      await manager.update(
        PayrollRun,
        { id: runId },
        { people: frozen.people, ranges: frozen.ranges, inputsSha256: frozen.sha256, engineVersion: ENGINE_VERSION },
      );
      return frozen;
    });
  }

  calculateRange({ runId, range }: { runId: string; range: number }): Promise<CalculatedRange> {
    return this.dataSource.transaction(async (manager) => {
      // An attempt that was given up may still be running: the two take turns, and the later finds the work done.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`range/${runId}/${range}`]);
      const run = await manager.findOneByOrFail(PayrollRun, { id: runId });
      if (run.status !== 'calculating') throw notCalculating(run);
      const inputs = await frozenInputsOfRange(manager, runId, range);
      const calculated: CalculatedStatement[] = [];
      let problems = 0;
      for (const input of inputs) {
        const result = calculateKpiPlan(input.terms, {
          person: input.personId,
          month: run.month,
          actuals: input.actuals,
          sources: { plan: input.plan, actuals: input.actualsSource },
        });
        if (result.ok) calculated.push({ personId: input.personId, ...result });
        else {
          problems += 1;
          await manager.query('UPDATE payroll_inputs SET problems = $3 WHERE run_id = $1 AND person_id = $2', [
            runId,
            input.personId,
            JSON.stringify(result.problems),
          ]);
        }
      }
      await storeStatements(manager, run, ENGINE_VERSION, calculated);
      return { people: inputs.length, problems };
    });
  }

  submitRegister({ runId }: { runId: string }): Promise<ApprovalState> {
    return this.dataSource.transaction(async (manager) => {
      const run = await lockedRun(manager.getRepository(PayrollRun), runId);
      const organisation = await manager.findOneByOrFail(Organisation, { id: run.organisationId });
      const total = await reconciledTotal(manager, run);
      const content = {
        runId,
        month: run.month,
        number: run.number,
        people: run.people,
        total,
        inputsSha256: run.inputsSha256,
      };
      const sha256 = canonicalSha256(content);
      const submittedAt = await businessNow(manager, run.organisationId);
      const route = organisation.routes['payroll-register'];
      const register = await insertRegister(manager, { run, content, sha256, submittedAt, route });
      if (register.isNew) {
        await manager.update(PayrollRun, { id: runId }, { status: 'in-approval', total });
        await writeAudit(manager, {
          organisationId: run.organisationId,
          businessAt: submittedAt,
          actorId: run.startedBy,
          action: 'document.submitted',
          objectKind: 'payroll-register',
          objectId: register.documentId,
          details: { runId, people: run.people, sha256 },
        });
      }
      const outcome = submit(draftedDocument(register.documentId, 'payroll-register', route), {
        actorId: run.startedBy,
        actorRoles: route.submitters,
        version: 1,
        sha256,
        authors: [run.startedBy],
        beneficiaries: register.approversPaid,
      });
      if (!outcome.ok) throw new Error(`The register of run ${runId} can not be submitted: ${outcome.refusal.code}`);
      return outcome.state;
    });
  }

  postRun({ runId }: { runId: string }): Promise<{ cycleWorkflowIds: string[] }> {
    return this.dataSource.transaction(async (manager) => {
      const run = await lockedRun(manager.getRepository(PayrollRun), runId);
      if (run.status !== 'posted') {
        const register = await manager.findOneByOrFail(Document, { payrollRunId: runId, kind: 'payroll-register' });
        if (register.status !== 'signed')
          throw new Error(`The register of run ${runId} is ${register.status}, not signed`);
        const postedAt = await businessNow(manager, run.organisationId);
        await manager.query('UPDATE statements SET posted_at = $2 WHERE run_id = $1 AND posted_at IS NULL', [
          runId,
          postedAt,
        ]);
        await manager.update(PayrollRun, { id: runId }, { status: 'posted', postedAt });
        await writeAudit(manager, {
          organisationId: run.organisationId,
          businessAt: postedAt,
          actorId: null,
          action: 'payroll.posted',
          objectKind: 'payroll-run',
          objectId: runId,
          details: { month: run.month, people: run.people },
        });
      }
      const cycles = await manager.query<{ department_id: string }[]>(
        'SELECT department_id FROM monthly_cycles WHERE organisation_id = $1 AND month = $2 ORDER BY department_id',
        [run.organisationId, run.month],
      );
      return { cycleWorkflowIds: cycles.map((cycle) => workflowIds.monthlyCycle(cycle.department_id, run.month)) };
    });
  }

  async closeRun({ runId, status }: { runId: string; status: 'returned' | 'failed' }): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const run = await lockedRun(manager.getRepository(PayrollRun), runId);
      if (run.status === status) return;
      await manager.update(PayrollRun, { id: runId }, { status });
      await writeAudit(manager, {
        organisationId: run.organisationId,
        businessAt: await businessNow(manager, run.organisationId),
        actorId: null,
        action: `payroll.${status}`,
        objectKind: 'payroll-run',
        objectId: runId,
        details: { month: run.month, number: run.number },
      });
    });
  }
}

function lockedRun(runs: Repository<PayrollRun>, id: string): Promise<PayrollRun> {
  return runs.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** A run that does not add up ends as failed; repeating the sum would not change it. */
async function reconciledTotal(manager: EntityManager, run: PayrollRun): Promise<string> {
  try {
    return await reconcileRun(manager, run);
  } catch (error) {
    if (!(error instanceof RunDoesNotReconcileError)) throw error;
    throw new DomainError(
      'conflict',
      runDoesNotReconcile,
      `Run ${run.number} of ${run.month} does not add up: ${error.message}. It ends as failed; start a new one.`,
      { runId: run.id },
    );
  }
}

function notCalculating(run: PayrollRun): DomainError {
  return new DomainError(
    'conflict',
    'run-sealed',
    `Run ${run.number} of ${run.month} is ${run.status}; its figures no longer change. Start a new run if it ended without paying.`,
    { runId: run.id },
  );
}
