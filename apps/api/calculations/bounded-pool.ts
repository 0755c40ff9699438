import { Piscina } from 'piscina';
import { DomainError } from '#contracts/domain-error.js';

interface Bounds {
  /** Calculated at the same time. */
  readonly threads: number;
  /** Waiting for a thread; whoever comes then is told to come again. */
  readonly waiting: number;
  /** From the question to the answer, the time of waiting included. */
  readonly longestMs: number;
  readonly memoryMb: number;
}

/**
 * Calculates outside the event loop by the functions that a file exports, so that nobody waits for the calculation of
 * somebody else. What takes longer than the bounds say, or whose asker has gone, is stopped with its thread.
 */
export class BoundedPool {
  private pool: Piscina | undefined;

  constructor(
    private readonly filename: string,
    private readonly bounds: Bounds,
  ) {}

  /**
   * What the function makes of the task; both travel as structured clones.
   * @param untilAnswered ends when nobody waits for the answer any more
   */
  async run(name: string, task: unknown, untilAnswered: AbortSignal): Promise<unknown> {
    this.pool ??= openPool(this.filename, this.bounds);
    // The pool has a bound of its own, which does not count tasks that can be stopped.
    if (this.pool.queueSize >= this.bounds.waiting) throw tooManyWait();
    const tooLate = AbortSignal.timeout(this.bounds.longestMs);
    try {
      return await this.pool.run(task, { name, signal: AbortSignal.any([untilAnswered, tooLate]) });
    } catch (error) {
      if (untilAnswered.aborted) throw nobodyWaits();
      if (tooLate.aborted) throw tookTooLong(this.bounds.longestMs);
      throw (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error;
    }
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    await this.pool?.destroy();
  }
}

/** A thread that was stopped is replaced only where it is one of the least: whoever waits would wait for ever without. */
function openPool(filename: string, { threads, memoryMb }: Bounds): Piscina {
  return new Piscina({
    filename,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}

function tooManyWait(): DomainError {
  return new DomainError(
    'unavailable',
    'calculations-busy',
    'Too many others wait for a calculation right now. Try again in a moment with the same Idempotency-Key.',
  );
}

function tooLarge(): DomainError {
  return new DomainError(
    'invalid',
    'calculation-too-large',
    'The calculation needs more memory than one may have, and was stopped; nothing was changed. Make the document smaller.',
  );
}

function tookTooLong(longestMs: number): DomainError {
  return new DomainError(
    'unavailable',
    'calculation-too-long',
    `The calculation did not come to an end within ${longestMs / 1000} s and was stopped; nothing was changed. Try again with the same Idempotency-Key; if it happens again, make the document smaller.`,
  );
}

/** Nobody reads it: what was to follow from the answer is left undone. */
function nobodyWaits(): DomainError {
  return new DomainError(
    'unavailable',
    'request-ended',
    'The request was ended before its answer; nothing was changed.',
  );
}
