/** Deterministic ids: the same process of the same thing cannot run twice at a time. */
export const workflowIds = {
  monthlyCycle: (departmentId: string, month: string) => `monthly-cycle/${departmentId}/${month}`,
  documentApproval: (documentId: string) => `approval/${documentId}`,
  payrollRun: (organisationId: string, month: string, number: number) =>
    `payroll-run/${organisationId}/${month}/${number}`,
  businessClock: (organisationId: string) => `business-clock/${organisationId}`,
  cycleOpener: (organisationId: string) => `cycle-opener/${organisationId}`,
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
} as const;
