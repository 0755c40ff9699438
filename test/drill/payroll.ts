/** Strikes a payroll while it goes on, and says whether it pays the same; --help says how it is called. */
import { runBench, whisper } from '../bench/bench-command.js';
import { drillPayroll } from './drill-payroll.js';
import { DRILL_HELP, readDrillOptions } from './payroll-drill-options.js';
import { strikesOf } from './strikes.js';

await runBench({
  read: readDrillOptions,
  help: DRILL_HELP,
  run: async ({ people, deals, points, seed }) => {
    const strikes = strikesOf(points, seed).map((each) => [each]);
    const report = await drillPayroll({ people, deals, strikes }, whisper);
    return { text: JSON.stringify({ seed, points, ...report }, undefined, 2), exitCode: report.isSame ? 0 : 1 };
  },
});
