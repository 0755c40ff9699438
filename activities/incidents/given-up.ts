import type { DataSource } from 'typeorm';
import type { AnnualCycleId, CycleId } from '#approvals/ids.js';
import type { AnnualCycleRefresh } from '#contracts/annual-cycle.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { waysOut, WayOut } from '#contracts/incident-acts.js';
import type { CycleRefresh } from '#contracts/monthly-cycle.contract.js';
import { toApplicationFailure } from '#contracts/refusal-failure.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { ImportStep } from '#contracts/table-import.contract.js';
import { AnnualCycle } from '#persistence/entities/annual-cycle.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { findAnswer } from '#persistence/idempotent-request.js';
import { findImport } from '#persistence/imports/import-batch.js';
import type { ActivityFunction } from '../activity-function.js';
import { settleIfStill, statusBefore } from '../imports/import-step.js';

/** What is done in the place of a step that an administrator gives up. */
export type GivenUp = Partial<Record<WayOut, ActivityFunction>>;

/** What each step ends with when it is given up; `waysOut` says which can be. */
export function givenUpSteps(dataSource: DataSource): Record<keyof typeof waysOut, GivenUp> {
  const refused = { abort: refuseAborted };
  const refusedUnlessDone: GivenUp = {
    abort: (message) => answerOrRefusal(dataSource, (message as { request: RequestReference }).request),
  };
  return {
    recordSubmission: refusedUnlessDone,
    recordDecision: refusedUnlessDone,
    recordWithdrawal: refusedUnlessDone,
    openPayrollRun: refusedUnlessDone,
    freezeInputs: refused,
    calculateRange: refused,
    draftRegister: refused,
    sendRegister: refused,
    postRun: refused,
    takeImportStep: { abort: (step) => abortImport(dataSource, step as ImportStep) },
    refreshCycle: { skip: (look) => lookLater(dataSource, look as { cycleId: CycleId; asOf: string }) },
    refreshAnnualCycle: {
      skip: (look) => lookAtYearLater(dataSource, look as { cycleId: AnnualCycleId; asOf: string }),
    },
    tellCycles: { skip: async () => ({ told: 0 }) },
  };
}

function aborted(): DomainError {
  return new DomainError(
    'conflict',
    'aborted-by-administrator',
    'It could not be carried out, and an administrator has given it up: nothing was recorded. Send it again once its cause is mended.',
  );
}

async function refuseAborted(): Promise<never> {
  throw toApplicationFailure(aborted());
}

/** An attempt that was thought to have failed may have committed: what was done is not called undone. */
async function answerOrRefusal({ manager }: DataSource, request: RequestReference): Promise<unknown> {
  const known = await findAnswer(manager, request);
  return known ? known.answer : refuseAborted();
}

/** The import stands where it stood before the step, and says why. */
async function abortImport(dataSource: DataSource, { importId, step }: ImportStep): Promise<void> {
  const batch = await findImport(dataSource.manager, importId);
  if (batch?.step !== step) return;
  const { code, message } = aborted();
  await dataSource.transaction((manager) =>
    settleIfStill(manager, batch, { status: statusBefore[batch.status], problem: { code, message } }),
  );
}

/** The month stays as it is until the next deadline, or the next news, lets it look again. */
async function lookLater(
  dataSource: DataSource,
  { cycleId, asOf }: { cycleId: CycleId; asOf: string },
): Promise<CycleRefresh> {
  const { stage } = await dataSource.manager.findOneByOrFail(MonthlyCycle, { id: cycleId });
  return { stage, nextDueAt: await nextDue(dataSource, 'deadlines', { cycleId, asOf }) };
}

/** And so does the year. */
async function lookAtYearLater(
  dataSource: DataSource,
  { cycleId, asOf }: { cycleId: AnnualCycleId; asOf: string },
): Promise<AnnualCycleRefresh> {
  const { stage } = await dataSource.manager.findOneByOrFail(AnnualCycle, { id: cycleId });
  return { stage, nextDueAt: await nextDue(dataSource, 'annual_deadlines', { cycleId, asOf }) };
}

async function nextDue(
  dataSource: DataSource,
  table: 'deadlines' | 'annual_deadlines',
  { cycleId, asOf }: { cycleId: string; asOf: string },
): Promise<string | null> {
  const [next] = await dataSource.query<{ dueAt: Date | null }[]>(
    `SELECT min(due_at) AS "dueAt" FROM ${table} WHERE cycle_id = $1 AND met_at IS NULL AND missed_at IS NULL AND due_at > $2`,
    [cycleId, asOf],
  );
  return next?.dueAt?.toISOString() ?? null;
}
