import type { ApprovalStatus } from './approval-status.js';
import type { DocumentKind } from './document-kinds/document-kinds.js';
import type { AnnualCycleId, CycleId, DepartmentId, DocumentId, OrganisationId, RunId } from './ids.js';
import type { PayrollRunStatus } from './payroll-run-status.js';
import type { Route } from './route.js';

/**
 * What can be done to a process that stands still or is not there: let it look at what is recorded, make it anew where none
 * runs, or make it anew in the place of the one that runs.
 */
export const repairs = ['look-again', 'recreate', 'restart'] as const;
export type Repair = (typeof repairs)[number];

export const processObjectKinds = [
  'monthly-cycle',
  'annual-cycle',
  'document',
  'payroll-run',
  'import',
  'organisation',
] as const;

/** What a process is about, as people and programs name it. */
export interface ProcessObject {
  kind: (typeof processObjectKinds)[number];
  id: string;
}

/** What a process is made anew from: all that it knows stands in the database. */
export type ProcessFacts =
  | CycleProcess
  | AnnualCycleProcess
  | DocumentProcess
  | RunProcess
  | ImportProcess
  | OrganisationProcess;

interface Process {
  id: string;
  organisationId: OrganisationId;
}

export interface CycleProcess extends Process {
  kind: 'monthly-cycle';
  id: CycleId;
  departmentId: DepartmentId;
  month: string;
  isOpen: boolean;
}

export interface AnnualCycleProcess extends Process {
  kind: 'annual-cycle';
  id: AnnualCycleId;
  departmentId: DepartmentId;
  year: number;
  isOpen: boolean;
}

export interface DocumentProcess extends Process {
  kind: 'document';
  id: DocumentId;
  documentKind: DocumentKind;
  /** The month's cycle of the document; null of any other. */
  cycleId: CycleId | null;
  month: string;
  status: ApprovalStatus;
  /** Of the version that is on its way; the organisation's present one before the first submission. */
  route: Route;
  departmentId: DepartmentId | null;
  /** The number of the run whose register it is. */
  runNumber: number | null;
}

export interface RunProcess extends Process {
  kind: 'payroll-run';
  id: RunId;
  month: string;
  number: number;
  status: PayrollRunStatus;
}

export interface ImportProcess extends Process {
  kind: 'import';
  step: number;
  isUnderWay: boolean;
}

/** What opens the months of an organisation and reminds its people: its Schedules, or the business clock of a sandbox. */
export interface OrganisationProcess extends Process {
  kind: 'organisation';
  isSandbox: boolean;
  timeZone: string;
  reminderRules: { at: string };
}

/** Whether nothing waits for the process any more: what it was about has come to its end. */
export function isOver(facts: ProcessFacts): boolean {
  switch (facts.kind) {
    case 'monthly-cycle':
    case 'annual-cycle':
      return !facts.isOpen;
    case 'document':
      return facts.status === 'signed' || facts.status === 'closed';
    case 'payroll-run':
      return facts.status !== 'calculating' && facts.status !== 'in-approval';
    case 'import':
      return !facts.isUnderWay;
    case 'organisation':
      return false;
  }
}
