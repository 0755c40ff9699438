import { closeSync, openSync, writeSync } from 'node:fs';

/** The lines of one application, in a file of its own; what is written after its end is told by the host itself. */
export class ApplicationLog {
  private file: number | undefined;

  constructor(path: string) {
    this.file = openSync(path, 'a');
  }

  write(line: string): void {
    if (this.file !== undefined) writeSync(this.file, line);
    // Not at once: what reads the host may be behind, and the pipe to it full.
    else process.stdout.write(line);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}
