import { setTimeout as pause } from 'node:timers/promises';
import { defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';

/** Timers of equal length fire in no certain order. */
const afterwardsMs = 10;

/**
 * Calls are attempted again as Temporal's client does by default, until the connection is about to be closed. Its own
 * interceptor begins another attempt on a connection that was closed during the pause before it, and the error of that
 * ends the process: nobody waits for a timer.
 */
export class RetriesUntilClosed {
  private isClosing = false;
  private lastAttemptAt = 0;

  readonly interceptor = makeGrpcRetryInterceptor({
    retryableDecider: (attempt, status) => !this.isClosing && usual.retryableDecider(attempt, status),
    delayFunction: (attempt, status) => {
      const delayMs = usual.delayFunction(attempt, status);
      this.lastAttemptAt = Math.max(this.lastAttemptAt, performance.now() + delayMs);
      return delayMs;
    },
  });

  /** No attempt is begun once this has resolved, five seconds from now at the latest. */
  async end(): Promise<void> {
    this.isClosing = true;
    const waitMs = this.lastAttemptAt - performance.now();
    if (waitMs > 0) await pause(waitMs + afterwardsMs);
  }
}

const usual = defaultGrpcRetryOptions();
