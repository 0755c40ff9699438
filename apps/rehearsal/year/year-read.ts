import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { Month } from '#calendar/month.js';
import type { Handle } from '../company/company-case.js';
import type { LineOfYear } from './calculate-year.js';

/** A posted statement, as the company reads it back. */
export interface StatementOfYear {
  readonly handle: Handle;
  readonly month: Month;
  /** What an off-cycle run was for; null of a run of the month. */
  readonly purpose: string | null;
  readonly lines: readonly LineOfYear[];
  readonly total: string;
  /** What could not be taken back and waits for the next statement. */
  readonly owed: string;
}

/** Something that was done about a document, as the audit has it. */
export interface DocumentAct {
  readonly what: 'drafted' | 'submitted' | 'withdrawn' | 'signed' | 'returned' | 'reopened' | 'closed';
  readonly actorId: string;
  readonly onBehalfOf?: string;
  readonly version?: number;
  readonly sha256?: string;
  readonly step?: string;
}

/** A document with all that was done about it, in its order. */
export interface DocumentOfYear {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly status: string;
  readonly version: number | null;
  readonly sha256: string | null;
  /** Whose pay it decides, where it is about one person. */
  readonly personId: string | null;
  readonly acts: readonly DocumentAct[];
  /** The same acts as the way of the document tells them: what, by whom, in which version and step. */
  readonly told: readonly string[];
}

/** A deadline of one department's month, and what became of it. */
export interface DeadlineOfYear {
  readonly department: string;
  readonly month: Month;
  readonly kind: string;
  readonly dueOn: string;
  readonly state: string;
}

/** What is left of a year in the product when it is over. */
export interface YearRead {
  /** In the order of their runs. */
  readonly statements: readonly StatementOfYear[];
  readonly documents: readonly DocumentOfYear[];
  /** What has changed in months that are paid, and no run has looked at: of whom, and of which month. */
  readonly unsettled: readonly string[];
  readonly deadlines: readonly DeadlineOfYear[];
  /** What people said about their pay, and what was decided about them besides it, as one line each. */
  readonly concerns: readonly string[];
}
