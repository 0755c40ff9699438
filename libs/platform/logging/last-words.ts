import { writeSync } from 'node:fs';
import { ConfigurationError } from '../configuration.js';
import { describeError } from './describe-error.js';

/**
 * Ends the process by an error that nobody handled, as Node does, and says which in one structured line. Node itself
 * would print every field of it: of an error of the database the query and its parameters. The exit code is 2 where
 * a setting is wrong, which no repetition mends, and 1 otherwise.
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
    process.exit(error instanceof ConfigurationError ? 2 : 1);
  });
}
