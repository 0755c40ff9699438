import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { annualStages } from '#approvals/annual-progress.js';
import { decisionKinds } from '#approvals/approval.js';
import { voidReasons } from '#approvals/carried-signatures.js';
import { approvalStatuses } from '#approvals/approval-status.js';
import { cycleStages } from '#approvals/cycle-progress.js';
import { delegationStatuses } from '#approvals/delegation.js';
import { disputeActs, disputeReasons, disputeStatuses, disputeSubjects } from '#approvals/dispute.js';
import { offCyclePurposes } from '#approvals/payroll-run-kinds.js';
import { payingRunStatuses, payrollRunStatuses } from '#approvals/payroll-run-status.js';
import { flagReasons } from '#approvals/statement-bounds.js';
import { ANNUAL_DEADLINE_KINDS } from '#calendar/annual-rules.js';
import { DEADLINE_KINDS } from '#calendar/deadlines.js';
import { DAY_KINDS } from '#calendar/production-calendar.js';
import { LANGUAGES } from '#compensation/trace/language.js';
import { NOTICE_KINDS, REFUSABLE_KINDS } from '#notices/notice-kinds.js';
import { markStatuses, paymentMarks } from '#outputs/bank/payment-marks.js';
import { fileFormats, fileKindNames, fileLanguages, fileStatuses } from '#outputs/file-kinds.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('The words that tables take', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it.each([
    ['documents.status', approvalStatuses],
    ['decisions.decision', decisionKinds],
    ['voided_signatures.because', voidReasons],
    ['delegations.status', delegationStatuses],
    ['disputes.about', disputeSubjects],
    ['disputes.reason', disputeReasons],
    ['disputes.status', disputeStatuses],
    ['dispute_acts.act', disputeActs],
    ['monthly_cycles.stage', cycleStages],
    ['deadlines.kind', DEADLINE_KINDS],
    ['annual_cycles.stage', annualStages],
    ['annual_deadlines.kind', ANNUAL_DEADLINE_KINDS],
    ['payroll_runs.purpose', offCyclePurposes],
    ['payroll_runs.status', payrollRunStatuses],
    ['payroll_files.kind', fileKindNames],
    ['payroll_files.format', fileFormats],
    ['payroll_files.language', fileLanguages],
    ['payroll_files.status', fileStatuses],
    ['payment_marks.mark', paymentMarks],
    ['payment_marks.status', markStatuses],
    ['statement_flags.reason', flagReasons],
    ['calendar_exceptions.kind', DAY_KINDS],
    ['notices.kind', NOTICE_KINDS],
    ['people.language', LANGUAGES],
    ['people.refused_mail', REFUSABLE_KINDS],
  ])('in %s are those of the code', async (place, words) => {
    const [table = '', column = ''] = place.split('.');
    const checks = await database.query<{ is: string }>(
      `SELECT pg_get_constraintdef(c.oid) AS is FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
        WHERE c.contype = 'c' AND c.conrelid = $1::regclass AND a.attname = $2`,
      [table, column],
    );
    const taken = checks.flatMap(({ is }) => [...is.matchAll(/'([a-z-]+)'::text/g)].map(([, word]) => word));
    expect(taken.toSorted()).toEqual([...words].toSorted());
  });

  it('for a payroll run are of one that pays, but for its ends without paying', () => {
    expect(payrollRunStatuses.filter((status) => !payingRunStatuses.includes(status))).toEqual(['returned', 'failed']);
  });
});
