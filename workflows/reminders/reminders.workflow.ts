import { proxyActivities } from '@temporalio/workflow';
import type { ReminderActivities, RemindersInput } from '#contracts/reminders.contract.js';
import { longTransaction } from '../shared/activity-options.js';

const { remind } = proxyActivities<ReminderActivities>(longTransaction);

/**
 * What the Schedule fires every day at the time of the notices: whoever owes something that is due soon is told of it, and
 * the superiors of what is overdue. It goes by what waits and what was told, so firing twice tells nobody twice, and of what
 * a lost firing would have told the last is made good.
 */
export async function reminders({ organisationId }: RemindersInput): Promise<{ notices: number; mails: number }> {
  return remind({ organisationId });
}
