import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { mailWaitsSignal, type MailActivities, type MailOutboxInput } from '#contracts/reminders.contract.js';
import { longTransaction } from '../shared/activity-options.js';

const { sendMail } = proxyActivities<MailActivities>(longTransaction);

/**
 * Sends the mail of one organisation, one batch after another, and waits for what is due later: in quiet hours, or after
 * a fault. It ends when no mail waits, and is begun again with the next one. What is to be sent stands in the database.
 */
export async function mailOutbox(input: MailOutboxInput): Promise<void> {
  let isTold = false;
  setHandler(mailWaitsSignal, () => {
    isTold = true;
  });

  for (;;) {
    isTold = false;
    const { nextInMs } = await sendMail(input);
    if (nextInMs === null && !isTold) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mailOutbox>(input);
    if (nextInMs !== null) await condition(() => isTold, nextInMs);
  }
}
