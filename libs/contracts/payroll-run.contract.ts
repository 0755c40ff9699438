import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ApprovalState } from '#approvals/approval.js';
import type { CommentId, DepartmentId, DocumentId, OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { OffCyclePurpose } from '#approvals/payroll-run-kinds.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { DocumentNotice } from './document-approval.contract.js';
import type { RequestReference } from './request-reference.js';

export interface PayrollRunInput {
  organisationId: OrganisationId;
  month: string;
  number: number;
  /** The start is one workflow task. Absent from runs that were begun before, which took an activity's way. */
  startsAtOnce?: true;
}

export interface StartPayroll {
  request: RequestReference;
  /** Whom the run leaves out, for the reason in the comment's row; absent where everybody is paid. */
  leftOut?: { personIds: PersonId[]; commentId: CommentId };
  /** Only the people of these departments and of those below them; absent where it pays everybody. */
  departmentIds?: DepartmentId[];
  /** An off-cycle run: what it is for, whom it pays, and why, in the comment's row; absent from a run of the month. One of an annual bonus finds its people by itself. */
  offCycle?: { purpose: OffCyclePurpose; personIds: PersonId[]; commentId: CommentId };
}

export interface PayrollRunReceipt {
  runId: RunId;
  month: string;
  number: number;
  status: PayrollRunStatus;
  /** Where its register stands, of a run that is on its route already when its process is made anew. */
  register?: DocumentNotice;
}

/** Opens the run, or refuses with the reason; the calculation goes on after the answer. */
export const startPayrollUpdate = defineUpdate<PayrollRunReceipt, [StartPayroll]>('startPayroll');

/** Tells a run that the database may know what it does not: of its start, or that it goes on after a pause, or has ended. It looks. */
export const followRunSignal = defineSignal('followRun');

export interface FrozenInputs {
  people: number;
  ranges: number;
  sha256: string;
}

export interface CalculatedRange {
  people: number;
  /** Of how many of them nothing could be calculated. */
  problems: number;
  /** The run is paused: nothing was calculated, and it is asked for again when the run goes on. */
  paused?: true;
}

/** Where a run stands that waits: paused, or with problems that have to be mended before its register. */
export interface StandingRun {
  problems: number;
  isPaused: boolean;
  /** Its figures may still change: it has not ended. */
  isCalculating: boolean;
}

/** Calculates people of whom nothing could be calculated again, from what is known of them now: some of them, those of a range, or all. */
export interface RecalculatePeople {
  request: RequestReference;
  personIds?: PersonId[];
  range?: number;
}

export interface RecalculatedPeople {
  runId: RunId;
  /** How many were calculated again. */
  people: number;
  /** Of how many people of the run nothing could be calculated yet. */
  problems: number;
}

/** Calculates again what could not be calculated, and lets the run go on where nothing is left; refused by a run that waits for nothing. */
export const recalculateUpdate = defineUpdate<RecalculatedPeople, [RecalculatePeople]>('recalculate');

/** The refusal of every step of a run whose figures no longer change: it has ended, or its register is on its route. */
export const runSealed = 'run-sealed';

/** Why a run ended without paying; a refusal of one of its steps is told by its own code. */
export type RunEnd = 'inputs-not-calculable' | 'register-returned' | (string & {});

export interface PayrollActivities {
  openPayrollRun(input: PayrollRunInput & StartPayroll): Promise<PayrollRunReceipt>;
  /** The run as it was opened, or null where it never was. */
  readRun(input: PayrollRunInput): Promise<PayrollRunReceipt | null>;
  freezeInputs(input: { runId: RunId }): Promise<FrozenInputs>;
  calculateRange(input: { runId: RunId; range: number }): Promise<CalculatedRange>;
  /** Where a run stands that waits for somebody. */
  readStanding(input: { runId: RunId }): Promise<StandingRun>;
  /** Freezes people anew of whom nothing could be calculated, and calculates them. */
  recalculatePeople(input: { runId: RunId } & RecalculatePeople): Promise<RecalculatedPeople>;
  /** Checks that every frozen person has a statement and drafts the register; nothing where the run is paused. */
  draftRegister(input: { runId: RunId }): Promise<{ documentId: DocumentId; paused?: never } | { paused: true }>;
  /** Starts the register's route and submits it, as people do with their documents. */
  sendRegister(input: { runId: RunId }): Promise<void>;
  /** What runs of before did in one step; returns where the approval begins. */
  submitRegister(input: { runId: RunId }): Promise<ApprovalState>;
  /** Posts the statements and names the cycles that now close. */
  postRun(input: { runId: RunId }): Promise<{ cycleWorkflowIds: string[] }>;
  /** Ends a run that will not pay, and its register with it; one that has ended already stays as it ended. Workers of before answered nothing. */
  closeRun(input: {
    runId: RunId;
    status: 'returned' | 'failed';
    because?: RunEnd;
  }): Promise<{ status: PayrollRunStatus } | undefined>;
}
