export { businessClock } from './business-clock/business-clock.workflow.js';
export { cycleOpener } from './cycle-opener/cycle-opener.workflow.js';
export { documentApproval } from './document-approval/document-approval.workflow.js';
export { mailOutbox } from './mail-outbox/mail-outbox.workflow.js';
export { monthlyCycle } from './monthly-cycle/monthly-cycle.workflow.js';
export { payrollRun } from './payroll-run/payroll-run.workflow.js';
export { reminders } from './reminders/reminders.workflow.js';
export { tableImport } from './table-import/table-import.workflow.js';
