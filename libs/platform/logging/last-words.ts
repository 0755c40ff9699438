import { writeSync } from 'node:fs';
import { describeError } from './describe-error.js';

/**
 * Ends the process by an error that nobody handled, as Node does, and says which in one structured line. Node itself
 * would print every field of it: of an error of the database the query and its parameters.
 */
export function endWithLastWords(): void {
  process.on('uncaughtException', (error) => {
    const line = {
      level: 60,
      time: Date.now(),
      pid: process.pid,
      err: describeError(error),
      msg: 'The process ends by an error that nobody handled',
    };
    writeSync(process.stderr.fd, `${JSON.stringify(line)}\n`);
    process.exit(1);
  });
}
