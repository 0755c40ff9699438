import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';

/**
 * One short transaction. Retried for as long as it takes: a database that is away for an hour delays
 * the month, it does not break it. A refusal is non-retryable by itself. The time-out is what a killed
 * worker costs: short enough for a second attempt within the time for which the API waits for an answer.
 */
export const transaction: ActivityOptions = {
  startToCloseTimeout: '4 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
};

/**
 * The same transaction within the workflow task that asks for it, attempted once. Where it does not come through, an
 * ordinary activity goes on: attempts of that leave no trace in the history, however long the database is away. Waiting
 * for its turn is bounded as well: both are on the clock of the workflow task, and a task that is late is lost whole.
 */
export const transactionAtOnce: LocalActivityOptions = {
  scheduleToStartTimeout: '1 second',
  startToCloseTimeout: '2 seconds',
  retry: { maximumAttempts: 1 },
};

/** Set-based work over a whole payroll, or a talk with many workflows; the heartbeat shows sooner that its worker has died. */
export const longTransaction: ActivityOptions = {
  ...transaction,
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '5 seconds',
};

/** Hundreds of thousands of rows in one transaction. */
export const bulkTransaction: ActivityOptions = {
  ...longTransaction,
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '10 seconds',
};
