import { Logger } from '@nestjs/common';
import type { ParallelFault } from '#persistence/parallel-freeze.js';

const logger = new Logger('ParallelSchemes');

/** What went wrong in parallel stops no pay, and is not lost: the comparison names that it did, the log says what. */
export function logParallelFault({ error, ...where }: ParallelFault): void {
  logger.error({ err: error, ...where }, 'A parallel scheme could not be calculated; what is paid is as without it');
}
