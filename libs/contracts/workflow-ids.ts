import type { DepartmentId, DocumentId, OrganisationId } from '#approvals/ids.js';

/** Deterministic ids: the same process of the same thing cannot run twice at a time. */
export const workflowIds = {
  monthlyCycle: (departmentId: DepartmentId, month: string) => `monthly-cycle/${departmentId}/${month}`,
  annualCycle: (departmentId: DepartmentId, year: number) => `annual-cycle/${departmentId}/${year}`,
  documentApproval: (documentId: DocumentId) => `approval/${documentId}`,
  payrollRun: (organisationId: OrganisationId, month: string, number: number) =>
    `payroll-run/${organisationId}/${month}/${number}`,
  businessClock: (organisationId: OrganisationId) => `business-clock/${organisationId}`,
  cycleOpener: (organisationId: OrganisationId) => `cycle-opener/${organisationId}`,
  reminders: (organisationId: OrganisationId) => `reminders/${organisationId}`,
  mailOutbox: (organisationId: OrganisationId) => `mail-outbox/${organisationId}`,
  tableImport: (importId: string, step: number) => `table-import/${importId}/${step}`,
  payrollFile: (fileId: string) => `payroll-file/${fileId}`,
};

/** Whether an id is that of a month or a year, which look at the facts whenever they are told of any. */
export function isCycle(workflowId: string): boolean {
  return workflowId.startsWith('monthly-cycle/') || workflowId.startsWith('annual-cycle/');
}

/** The names under which the worker's bundle exports its workflows. */
export const workflowTypes = {
  monthlyCycle: 'monthlyCycle',
  annualCycle: 'annualCycle',
  documentApproval: 'documentApproval',
  payrollRun: 'payrollRun',
  businessClock: 'businessClock',
  cycleOpener: 'cycleOpener',
  reminders: 'reminders',
  mailOutbox: 'mailOutbox',
  tableImport: 'tableImport',
  payrollFile: 'payrollFile',
} as const;
