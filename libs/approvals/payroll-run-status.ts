/** How far a payroll run has come; the last three are its ends. */
export const payrollRunStatuses = ['calculating', 'in-approval', 'posted', 'returned', 'failed'] as const;
export type PayrollRunStatus = (typeof payrollRunStatuses)[number];

/** Of runs that pay, or are on their way to; the others ended without paying. */
export const payingRunStatuses: readonly PayrollRunStatus[] = ['calculating', 'in-approval', 'posted'];
