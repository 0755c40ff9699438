import { defineSignal } from '@temporalio/workflow';
import type { OrganisationId } from '#approvals/ids.js';

export interface RemindersInput {
  organisationId: OrganisationId;
}

export interface ReminderActivities {
  /** Writes every notice that is to be there by now, each once, and has the mails that tell of them sent. */
  remind(input: { organisationId: OrganisationId }): Promise<{ notices: number; mails: number }>;
}

/** There is mail to send, or time has moved on to when some is due. */
export const mailWaitsSignal = defineSignal('mailWaits');

export interface MailOutboxInput {
  organisationId: OrganisationId;
}

export interface MailActivities {
  /** Sends some of the mail that is due, and says in how many milliseconds there is more to do; null where none waits. */
  sendMail(input: { organisationId: OrganisationId }): Promise<{ nextInMs: number | null }>;
}
