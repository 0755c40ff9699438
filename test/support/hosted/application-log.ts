import { closeSync, openSync, writeSync } from 'node:fs';

/** The lines of one application, in a file of its own; what is written after its end is told by the host itself. */
export class ApplicationLog {
  private file: number | undefined;

  constructor(path: string) {
    this.file = openSync(path, 'a');
  }

  write(line: string): void {
    writeSync(this.file ?? process.stdout.fd, line);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}
