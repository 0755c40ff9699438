import { writeSync } from 'node:fs';
import { ConfigurationError, readConfiguration } from './configuration.js';

/** The exit code that says: the same settings will be refused each time. */
const refused = 2;

/** Ends the process with exit code 2 when its settings are wrong, and says in one structured line which and why. */
export function endOnWrongSettings(): void {
  try {
    readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const msg = `The settings are refused: ${error.message.split('\n').join('; ')}`;
    writeSync(process.stderr.fd, `${JSON.stringify({ level: 60, time: Date.now(), pid: process.pid, msg })}\n`);
    process.exit(refused);
  }
}
