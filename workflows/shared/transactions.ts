import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { transaction, transactionAtOnce } from './activity-options.js';

type Transaction = (...args: unknown[]) => Promise<unknown>;
type Transactions = Record<string, Transaction>;

/**
 * Activities that are one short, keyed transaction each, done in the workflow task that asks for them: an answer then
 * costs one task in place of two and an activity. An attempt that fails by a fault is made again as an ordinary
 * activity, for as long as it takes, by options of its own where it may take long; a refusal is final in either.
 */
export function transactionsAtOnce<Activities extends object>(attemptedAgain = transaction): Activities {
  const atOnce = proxyLocalActivities<Transactions>(transactionAtOnce);
  const patient = proxyActivities<Transactions>(attemptedAgain);
  const attempt =
    (name: string): Transaction =>
    async (...args) => {
      try {
        return await (atOnce[name] as Transaction)(...args);
      } catch (error) {
        if (isCancellation(error) || isRefusal(error)) throw error;
        return (patient[name] as Transaction)(...args);
      }
    };
  return new Proxy({}, { get: (_target, name) => attempt(String(name)) }) as Activities;
}

/** What the activities say of themselves, and no time-out or unknown error is. That of a local activity comes without a wrapping. */
function isRefusal(error: unknown): boolean {
  const said = error instanceof ActivityFailure ? error.cause : error;
  return said instanceof ApplicationFailure && said.nonRetryable === true;
}
