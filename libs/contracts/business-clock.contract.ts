import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { OrganisationId } from '#approvals/ids.js';
import type { RequestReference } from './request-reference.js';

export interface BusinessClockInput {
  organisationId: OrganisationId;
  /** Up to when the clock has told cycles of what fell due, where it goes on with a new history. */
  toldUntil?: string;
}

export interface AdvanceClock {
  request: RequestReference;
  /** The instant to move to, later than the business clock's present. */
  to: string;
}

export interface ClockAdvanced {
  organisationId: OrganisationId;
  now: string;
  /** Months whose drafting opened on the way. */
  openedMonths: string[];
}

export const advanceClockUpdate = defineUpdate<ClockAdvanced, [AdvanceClock]>('advanceClock');

/** The zone or the rules that openings follow have changed: what has begun by the new ones is opened at once. */
export const openingRulesChangedSignal = defineSignal('openingRulesChanged');

/** From when cycles were told last to the present. */
export interface ToldSpan {
  since: string;
  until: string;
}

export interface BusinessClockActivities {
  /** The offset of a sandbox organisation; refused for any other. */
  readClock(input: { organisationId: OrganisationId }): Promise<{ offsetMs: number }>;
  /** Raises the offset; never lowers it. */
  moveClock(input: { organisationId: OrganisationId; offsetMs: number }): Promise<void>;
  /**
   * Tells the open cycles in which something has fallen due, or all of them where no span is named, waits until each has
   * settled it, and has the notices written that are to be there by then.
   */
  tellCycles(input: { organisationId: OrganisationId; offsetMs: number; span?: ToldSpan }): Promise<{ told: number }>;
  /** Writes the receipt and the audit row of a finished advance; keyed by the request. */
  recordAdvance(input: { request: RequestReference; answer: ClockAdvanced }): Promise<ClockAdvanced>;
}
