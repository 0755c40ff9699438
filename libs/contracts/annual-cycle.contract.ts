import { defineUpdate } from '@temporalio/workflow';
import type { AnnualStage } from '#approvals/annual-progress.js';
import type { AnnualCycleId, DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { RequestReference } from './request-reference.js';

export interface AnnualCycleInput {
  organisationId: OrganisationId;
  departmentId: DepartmentId;
  year: number;
  /** Who opened it by hand; absent when the calendar did. */
  request?: RequestReference;
}

export interface OpenedAnnualCycle {
  cycleId: AnnualCycleId;
  departmentId: DepartmentId;
  year: number;
  stage: AnnualStage;
}

/** Answers once the year's rows and deadlines stand. */
export const annualCycleOpenedUpdate = defineUpdate<OpenedAnnualCycle>('annualCycleOpened');

export interface AnnualCycleRefresh {
  stage: AnnualStage;
  /** The next deadline that is neither met nor missed, as an instant. */
  nextDueAt: string | null;
  /** The clock by which it looked: that of a sandbox may have been moved without anything falling due. Workers of before told none. */
  offsetMs?: number;
}

export interface AnnualCycleActivities {
  /** Creates the year with its deadlines, or finds the one that is there; safe to repeat. */
  openAnnualCycle(input: AnnualCycleInput): Promise<OpenedAnnualCycle & { offsetMs: number }>;
  /** Settles deadlines up to `asOf`, or the present where that is later, recomputes the stage from the documents, and says what comes next. */
  refreshAnnualCycle(input: { cycleId: AnnualCycleId; asOf: string }): Promise<AnnualCycleRefresh>;
}
