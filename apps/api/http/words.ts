import { z } from 'zod';
import { decisionKinds } from '#approvals/approval.js';
import { voidReasons } from '#approvals/carried-signatures.js';
import { annualStages } from '#approvals/annual-progress.js';
import { approvalStatuses } from '#approvals/approval-status.js';
import { cycleStages } from '#approvals/cycle-progress.js';
import { delegationActs, delegationStatuses } from '#approvals/delegation.js';
import { disputeActs, disputeReasons, disputeStatuses, disputeSubjects } from '#approvals/dispute.js';
import { documentKindNames } from '#approvals/document-kinds/document-kinds.js';
import { offCyclePurposes, payrollRunKinds } from '#approvals/payroll-run-kinds.js';
import { payrollStages } from '#approvals/payroll-progress.js';
import { outlierKinds } from '#approvals/payroll-rules.js';
import { payrollRunStatuses } from '#approvals/payroll-run-status.js';
import { loyaltyAwards, loyaltyCriteria } from '#compensation/components/loyalty-award/propose-award.js';
import { causeKinds } from '#compensation/corrections/corrections.js';
import { retentionItemKinds, retentionItemStatuses } from '#approvals/retention.js';
import { flagReasons } from '#approvals/statement-bounds.js';
import { ANNUAL_DEADLINE_KINDS } from '#calendar/annual-rules.js';
import { DEADLINE_STATES } from '#calendar/deadline-outcome.js';
import { DEADLINE_KINDS } from '#calendar/deadlines.js';
import { DAY_KINDS } from '#calendar/production-calendar.js';
import { NOTICE_KINDS, REFUSABLE_KINDS } from '#notices/notice-kinds.js';
import { annualBonusStates } from '#persistence/annual/annual-bonus-people.js';
import { missingKinds } from '#persistence/missing-of-month.js';
import { changesOfPeople } from '#persistence/payroll-comparison/compared-people.js';
import { parallelProblems } from '#persistence/parallel-freeze.js';
import { evidenceKinds } from '#persistence/plan-revisions.js';
import { taskStates } from '#persistence/tasks/planned-task.js';
import { staffKinds } from '#staff/staff-change.js';
import { FACT_KINDS } from '#facts/fact-kinds.js';
import { COMPANY_TABLES, TABLE_KINDS } from '#imports/table-kinds.js';
import { tailMeasures } from '../tail-report/tail-measure.js';
import { importRowStates, importStatuses, importTakes } from '#imports/import-batch.js';

/** How far a document has come on its route. */
export const documentStatus = z.enum(approvalStatuses);
/** Of which kind a document is. */
export const documentKind = z.enum(documentKindNames);
/** Of which kind the document is that says what is in force of a plan. */
export const kindOfPlanVersion = z.enum(['kpi-plan', 'plan-revision', 'weight-memo']);
/** What somebody decides about a version. */
export const decisionKind = z.enum(decisionKinds);
/** How far a month of a department has come. */
export const cycleStage = z.enum(cycleStages);
/** How far a year of a department has come. */
export const annualStage = z.enum(annualStages);
/** How far a payroll run has come. */
export const payrollRunStatus = z.enum(payrollRunStatuses);
/** How far a payroll run is on its way, in more words than its status. */
export const payrollStage = z.enum(payrollStages);
/** Which figure of a run is further from what it is compared with than the rules let pass. */
export const outlierKind = z.enum(outlierKinds);
/** How somebody stands in a run beside the month before. */
export const changeOfPerson = z.enum(changesOfPeople);
/** Whether a run is of the month's cycle. */
export const payrollRunKind = z.enum(payrollRunKinds);
/** What an off-cycle run is for. */
export const offCyclePurpose = z.enum(offCyclePurposes);
/** Which bound a statement is outside of. */
export const flagReason = z.enum(flagReasons);
/** What is due. */
export const deadlineKind = z.enum(DEADLINE_KINDS);
/** What of a year is due. */
export const annualDeadlineKind = z.enum(ANNUAL_DEADLINE_KINDS);
/** Whether what was due has come, and when. */
export const deadlineState = z.enum(DEADLINE_STATES);
/** What a day of the calendar is. */
export const dayKind = z.enum(DAY_KINDS);
/** What of a person an entry of the staff is. */
export const staffKind = z.enum(staffKinds);
/** How far a change of the staff has come. */
export const staffChangeStatus = z.enum(['proposed', 'confirmed', 'refused', 'withdrawn']);
/** What becomes of a proposed change of the staff. */
export const staffDecision = z.enum(['confirm', 'refuse', 'withdraw']);
/** How far the parallel run of a scheme has come. */
export const parallelStatus = z.enum(['proposed', 'confirmed', 'refused', 'withdrawn', 'ended']);
export type ParallelStatus = z.infer<typeof parallelStatus>;
/** What becomes of the parallel run of a scheme. */
export const parallelDecision = z.enum(['confirm', 'refuse', 'withdraw', 'end']);
export type ParallelDecision = z.infer<typeof parallelDecision>;
/** What happens to a document on its route. */
export const documentEvent = z.enum([
  'submitted',
  'signed',
  'kept',
  'returned',
  'withdrawn',
  'reassigned',
  'asked',
  'answered',
]);
export type DocumentEvent = z.infer<typeof documentEvent>;
/** Why a signature of the version before does not count. */
export const voidReason = z.enum(voidReasons);
/** How far a delegation has come. */
export const delegationStatus = z.enum(delegationStatuses);
/** What becomes of a delegation. */
export const delegationAct = z.enum(delegationActs);
/** What of somebody's pay is questioned. */
export const disputeSubject = z.enum(disputeSubjects);
/** Why it is questioned. */
export const disputeReason = z.enum(disputeReasons);
/** How far a dispute has come. */
export const disputeStatus = z.enum(disputeStatuses);
/** What is done about a dispute. */
export const disputeAct = z.enum(disputeActs);
/** What keeps somebody from being paid. */
export const missingKind = z.enum(missingKinds);
/** How the bonus of a year stands with somebody. */
export const annualBonusState = z.enum(annualBonusStates);
/** What of a loyalty award is given. */
export const loyaltyAward = z.enum(loyaltyAwards);
/** What may be said for or against a loyalty award. */
export const loyaltyCriterion = z.enum(loyaltyCriteria);
/** Why a parallel scheme could not be calculated for anybody. */
export const parallelProblem = z.enum(parallelProblems);
/** What of evidence a document names. */
export const evidenceKind = z.enum(evidenceKinds);
/** What strikes of retention call for. */
export const retentionItemKind = z.enum(retentionItemKinds);
/** How far it has come. */
export const retentionItemStatus = z.enum(retentionItemStatuses);
/** What a prize of a contest is. */
export const contestPrizeKind = z.enum(['thing', 'money']);
/** By what people are beside each other in the tail report. */
export const tailMeasure = z.enum(tailMeasures);
/** How far an agreed task has come in a month. */
export const taskState = z.enum(taskStates);
/** Of which kind a fact is. */
export const factKindName = z.enum(FACT_KINDS);
/** What a table that is brought is of. */
export const tableKindName = z.enum(TABLE_KINDS);
/** What of a company besides its facts a table is of. */
export const companyTableName = z.enum(COMPANY_TABLES);
/** What can change the pay of a month after it was posted. */
export const payChangeKind = z.enum(causeKinds);
/** How far an import has come. */
export const importStatus = z.enum(importStatuses);
/** What a row of an import is. */
export const importRowState = z.enum(importRowStates);
/** Which rows of an import take effect. */
export const importTake = z.enum(importTakes);
/** Why somebody was told something. */
export const noticeKind = z.enum(NOTICE_KINDS);
/** Which notices can be done without by mail. */
export const refusableKind = z.enum(REFUSABLE_KINDS);
