import { businessClocks } from './checks/business-clocks.js';
import { calendars } from './checks/calendars.js';
import { documentsOnARoute } from './checks/documents-on-a-route.js';
import { failingWorkflowTasks } from './checks/failing-workflow-tasks.js';
import { importsUnderWay } from './checks/imports-under-way.js';
import { openCycles } from './checks/open-cycles.js';
import { openIncidents } from './checks/open-incidents.js';
import { openYears } from './checks/open-years.js';
import { payrollRuns } from './checks/payroll-runs.js';
import { privileges } from './checks/privileges.js';
import { processesWithoutObject } from './checks/processes-without-object.js';
import { schedules } from './checks/schedules.js';
import { schema } from './checks/schema.js';
import { unsentMail } from './checks/unsent-mail.js';
import { workers } from './checks/workers.js';
import type { Check } from './examination.js';

/** Everything that is looked for, in this order: what explains others comes first. */
export const checks: readonly Check[] = [
  schema,
  privileges,
  workers,
  schedules,
  businessClocks,
  openCycles,
  openYears,
  documentsOnARoute,
  payrollRuns,
  importsUnderWay,
  processesWithoutObject,
  failingWorkflowTasks,
  openIncidents,
  unsentMail,
  calendars,
];
