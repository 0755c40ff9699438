import { Command, CommanderError } from 'commander';
import { addApiVerbs } from './api.verbs.js';
import { addApprovalVerbs } from './approval.verbs.js';
import { addCalendarVerbs } from './calendar.verbs.js';
import { addClockVerbs } from './clock.verbs.js';
import { addCompensationVerbs } from './compensation.verbs.js';
import { addCycleVerbs } from './cycle.verbs.js';
import { addDatabaseVerbs } from './database.verbs.js';
import { addDemoVerbs } from './demo.verbs.js';
import { addDoctorVerbs } from './doctor.verbs.js';
import { addExportVerb } from './export.verbs.js';
import { addIncidentVerbs } from './incident.verbs.js';
import { addOrganisationVerbs } from './organisation.verbs.js';
import { addPayrollVerbs } from './payroll.verbs.js';
import { addPersonVerbs } from './person.verbs.js';
import { addRepairVerbs } from './repair.verbs.js';
import { addTableVerbs } from './table.verbs.js';
import { addYearVerbs } from './year.verbs.js';
import { exitCodeOf, refusalAsJson } from './refusal.js';

const program = new Command('premia')
  .description(
    "The operator's command: JSON on standard output; on refusal a reason on standard error and exit code 2.",
  )
  .showHelpAfterError()
  .exitOverride();

for (const addVerbs of [
  addClockVerbs,
  addCycleVerbs,
  addYearVerbs,
  addPersonVerbs,
  addOrganisationVerbs,
  addCalendarVerbs,
  addDatabaseVerbs,
  addDemoVerbs,
  addCompensationVerbs,
  addApprovalVerbs,
  addPayrollVerbs,
  addExportVerb,
  addTableVerbs,
  addIncidentVerbs,
  addRepairVerbs,
  addDoctorVerbs,
  addApiVerbs,
])
  addVerbs(program);

// A reader that has seen enough (`premia explain case.json | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${JSON.stringify(refusalAsJson(error), null, 2)}\n`);
  process.exit(exitCodeOf(error));
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${JSON.stringify(refusalAsJson(error), null, 2)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
