import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { OrganisationId } from '#approvals/ids.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';
import type { AnnualCycleInput } from '#contracts/annual-cycle.contract.js';
import type { MonthsToOpen } from '#contracts/cycle-opening.contract.js';
import type { MonthlyCycleInput } from '#contracts/monthly-cycle.contract.js';

/** Children started at once; a start is a round trip, and pending children are limited. */
const startsAtOnce = 50;

/** Starts the cycles of the month, and before them those that an outage has left unopened, and the years that have begun; returns the months. */
export async function openMonths(
  organisationId: OrganisationId,
  { overdue = [], years = [], ...last }: MonthsToOpen,
): Promise<string[]> {
  for (const { year, departmentIds } of years) await openYear(organisationId, year, departmentIds);
  const months = [...overdue, last];
  for (const { month, departmentIds } of months) await openCycles(organisationId, month, departmentIds);
  return months.map(({ month }) => month);
}

/** Starts the month's cycle of each department; one that runs already is left alone. */
async function openCycles(organisationId: OrganisationId, month: string, departmentIds: string[]): Promise<void> {
  for (let from = 0; from < departmentIds.length; from += startsAtOnce) {
    const some = departmentIds.slice(from, from + startsAtOnce);
    await Promise.all(some.map((departmentId) => startCycle({ organisationId, departmentId, month })));
  }
}

/** Starts the year of each department; one that runs already is left alone. */
async function openYear(organisationId: OrganisationId, year: number, departmentIds: string[]): Promise<void> {
  for (let from = 0; from < departmentIds.length; from += startsAtOnce) {
    const some = departmentIds.slice(from, from + startsAtOnce);
    await Promise.all(
      some.map((departmentId) => {
        const input: AnnualCycleInput = { organisationId, departmentId, year };
        return startAlone(workflowTypes.annualCycle, {
          workflowId: workflowIds.annualCycle(departmentId, year),
          args: [input],
          staticSummary: `Annual cycle ${year}`,
        });
      }),
    );
  }
}

function startCycle(input: MonthlyCycleInput): Promise<void> {
  return startAlone(workflowTypes.monthlyCycle, {
    workflowId: workflowIds.monthlyCycle(input.departmentId, input.month),
    args: [input],
    staticSummary: `Monthly cycle ${input.month}`,
  });
}

/** Starts a process that goes on by itself; one that runs already is left alone. */
async function startAlone(
  workflowType: string,
  process: { workflowId: string; args: unknown[]; staticSummary: string },
): Promise<void> {
  try {
    await startChild(workflowType, { ...process, parentClosePolicy: ParentClosePolicy.ABANDON, workflowTaskTimeout });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
