/** The outcome of one stage: a check counts as one, the tests of jest one by one. */
export interface Stage {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** What failed, one line each, for the end of the report. */
  readonly notes: readonly string[];
}

/** Prints the table of stages and, as the very last line, the sums; answers with the exit code. */
export function printReport(stages: readonly Stage[], say: (line: string) => void): number {
  const passed = stages.reduce((sum, stage) => sum + stage.passed, 0);
  const failed = stages.reduce((sum, stage) => sum + stage.failed, 0);
  const width = Math.max(...stages.map((stage) => stage.name.length));
  say('');
  for (const stage of stages) {
    const verdict = stage.failed === 0 ? 'passed' : 'FAILED';
    const counts = stage.passed + stage.failed === 1 ? '' : `  ${stage.passed} passed, ${stage.failed} failed`;
    say(`${stage.name.padEnd(width)}  ${verdict}  ${stage.seconds.toFixed(1).padStart(6)} s${counts}`);
  }
  const notes = stages.flatMap((stage) => stage.notes.map((note) => `  ${stage.name}: ${note}`));
  if (notes.length > 0) say(['', 'What failed:', ...notes].join('\n'));
  say('');
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
