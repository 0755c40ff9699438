import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CycleStage } from '#approvals/cycle-progress.js';
import type { CycleId, DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { RequestReference } from './request-reference.js';

export interface MonthlyCycleInput {
  organisationId: OrganisationId;
  departmentId: DepartmentId;
  month: string;
  /** Who opened it by hand; absent when the calendar did. */
  request?: RequestReference;
}

export interface OpenedCycle {
  cycleId: CycleId;
  departmentId: DepartmentId;
  month: string;
  stage: CycleStage;
}

/** Answers once the cycle's rows and deadlines stand. */
export const cycleOpenedUpdate = defineUpdate<OpenedCycle>('cycleOpened');

/** Answers once every deadline up to the new instant has fired and the cycle waits again. */
export const clockMovedUpdate = defineUpdate<void, [{ offsetMs: number }]>('clockMoved');

/** Something that the cycle depends on has changed in the database. */
export const factsChangedSignal = defineSignal('factsChanged');

export interface CycleRefresh {
  stage: CycleStage;
  /** The next deadline that is neither met nor missed, as an instant. */
  nextDueAt: string | null;
  /** The clock by which it looked: that of a sandbox may have been moved without anything falling due. Workers of before told none. */
  offsetMs?: number;
}

export interface CycleActivities {
  /** Creates the cycle with its deadlines, or finds the one that is there; safe to repeat. */
  openCycle(input: MonthlyCycleInput): Promise<OpenedCycle & { offsetMs: number }>;
  /** Settles deadlines up to `asOf`, or the present where that is later, recomputes the stage from the documents, and says what comes next. */
  refreshCycle(input: { cycleId: CycleId; asOf: string }): Promise<CycleRefresh>;
}
