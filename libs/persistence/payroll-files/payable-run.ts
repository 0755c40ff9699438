import type { EntityManager } from 'typeorm';
import type { Payer } from '#outputs/bank/payer.js';
import { type RunOfFiles, sumPayments } from './run-rows.js';

/** Why no bank can pay a run. */
export class RunNotPayableError extends Error {
  constructor(
    readonly code: 'payer-unknown' | 'people-without-account' | 'nobody-to-pay',
    message: string,
    readonly context: Record<string, unknown>,
  ) {
    super(message);
  }
}

/** What a bank is told of a run in all; refuses where the company or somebody who is paid has no account. */
export async function requirePayable(
  manager: EntityManager,
  { id: runId, payer, postedAt }: RunOfFiles,
  executionOn: string,
): Promise<{ payer: Payer; count: number; total: string; postedAt: string }> {
  if (payer === null || postedAt === null)
    throw new RunNotPayableError(
      'payer-unknown',
      'The company has not said from which account it pays. Set it by PUT /api/organisation/payer.',
      { runId },
    );
  const { count, total, without, personIds } = await sumPayments(manager, runId, executionOn);
  if (without > 0)
    throw new RunNotPayableError(
      'people-without-account',
      `${without} of those whom the run pays have no confirmed bank account on ${executionOn}. Enter them by POST /api/bank-accounts and have them confirmed.`,
      { runId, people: without, personIds },
    );
  if (count === 0) throw new RunNotPayableError('nobody-to-pay', 'The run pays nobody anything.', { runId });
  return { payer, count, total, postedAt };
}
