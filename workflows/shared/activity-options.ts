import type { ActivityOptions } from '@temporalio/workflow';

/**
 * One short transaction. Retried for as long as it takes: a database that is away for an hour delays
 * the month, it does not break it. A refusal is non-retryable by itself.
 */
export const transaction: ActivityOptions = {
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
};

/** Set-based work over a whole payroll, or a talk with many workflows. */
export const longTransaction: ActivityOptions = {
  ...transaction,
  startToCloseTimeout: '1 minute',
};
