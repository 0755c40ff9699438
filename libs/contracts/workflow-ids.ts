import type { DepartmentId, DocumentId, OrganisationId } from '#approvals/ids.js';

/** Deterministic ids: the same process of the same thing cannot run twice at a time. */
export const workflowIds = {
  monthlyCycle: (departmentId: DepartmentId, month: string) => `monthly-cycle/${departmentId}/${month}`,
  documentApproval: (documentId: DocumentId) => `approval/${documentId}`,
  payrollRun: (organisationId: OrganisationId, month: string, number: number) =>
    `payroll-run/${organisationId}/${month}/${number}`,
  businessClock: (organisationId: OrganisationId) => `business-clock/${organisationId}`,
  cycleOpener: (organisationId: OrganisationId) => `cycle-opener/${organisationId}`,
  reminders: (organisationId: OrganisationId) => `reminders/${organisationId}`,
  mailOutbox: (organisationId: OrganisationId) => `mail-outbox/${organisationId}`,
  tableImport: (importId: string, step: number) => `table-import/${importId}/${step}`,
};

/** Whether an id is that of a month, which looks at the facts whenever it is told of any. */
export function isMonthlyCycle(workflowId: string): boolean {
  return workflowId.startsWith('monthly-cycle/');
}

/** The names under which the worker's bundle exports its workflows. */
export const workflowTypes = {
  monthlyCycle: 'monthlyCycle',
  documentApproval: 'documentApproval',
  payrollRun: 'payrollRun',
  businessClock: 'businessClock',
  cycleOpener: 'cycleOpener',
  reminders: 'reminders',
  mailOutbox: 'mailOutbox',
  tableImport: 'tableImport',
} as const;
