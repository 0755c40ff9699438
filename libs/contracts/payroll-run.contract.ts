import { defineUpdate } from '@temporalio/workflow';
import type { ApprovalState } from '#approvals/approval.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { RequestReference } from './request-reference.js';

export interface PayrollRunInput {
  organisationId: string;
  month: string;
  number: number;
}

export interface StartPayroll {
  request: RequestReference;
}

export interface PayrollRunReceipt {
  runId: string;
  month: string;
  number: number;
  status: PayrollRunStatus;
}

/** Opens the run, or refuses with the reason; the calculation goes on after the answer. */
export const startPayrollUpdate = defineUpdate<PayrollRunReceipt, [StartPayroll]>('startPayroll');

export interface FrozenInputs {
  people: number;
  ranges: number;
  sha256: string;
}

export interface CalculatedRange {
  people: number;
  problems: number;
}

/** The refusal of `submitRegister` when statements and lines do not add up. */
export const runDoesNotReconcile = 'run-does-not-reconcile';

export interface PayrollActivities {
  openPayrollRun(input: PayrollRunInput & StartPayroll): Promise<PayrollRunReceipt>;
  freezeInputs(input: { runId: string }): Promise<FrozenInputs>;
  calculateRange(input: { runId: string; range: number }): Promise<CalculatedRange>;
  /** Checks that every frozen person has a statement and submits the register; returns where its approval begins. */
  submitRegister(input: { runId: string }): Promise<ApprovalState>;
  /** Posts the statements and names the cycles that now close. */
  postRun(input: { runId: string }): Promise<{ cycleWorkflowIds: string[] }>;
  /** Ends a run whose register was returned or whose figures could not be calculated. */
  closeRun(input: { runId: string; status: 'returned' | 'failed' }): Promise<void>;
}
