/** A position: what somebody is in a department, and whether a plain KPI plan pays them where no scheme is named. */
export interface Position {
  readonly code: string;
  readonly name: string;
  readonly paidByPlan: boolean;
}

/** The positions that every company begins with; it may add others. */
export const firstPositions: readonly Position[] = [
  { code: 'sales-manager', name: 'Sales manager', paidByPlan: true },
  { code: 'agent', name: 'Agent', paidByPlan: true },
  { code: 'office-manager', name: 'Office manager', paidByPlan: true },
  { code: 'telephone-operator', name: 'Telephone operator', paidByPlan: true },
  { code: 'project-manager', name: 'Project manager', paidByPlan: true },
  { code: 'support', name: 'Support', paidByPlan: true },
  { code: 'head', name: 'Head of department', paidByPlan: false },
  { code: 'employee', name: 'Employee', paidByPlan: false },
];
