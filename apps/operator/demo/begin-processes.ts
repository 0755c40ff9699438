import { factsOfProcess } from '#persistence/processes.js';
import { DomainError } from '#contracts/domain-error.js';
import { repairProcess } from '#platform/temporal/repair-process.js';
import { businessClocks } from '../doctor/checks/business-clocks.js';
import { documentsOnARoute } from '../doctor/checks/documents-on-a-route.js';
import { openCycles } from '../doctor/checks/open-cycles.js';
import { openYears } from '../doctor/checks/open-years.js';
import { payrollRuns } from '../doctor/checks/payroll-runs.js';
import type { Examined } from '../doctor/examination.js';

/**
 * Begins the processes of a company whose facts came without them: of everything that is open there, as the doctor would
 * make it anew. What runs already is left alone. Returns how many were begun.
 */
export async function beginProcesses(examined: Examined, organisationId: string): Promise<number> {
  const { dataSource, client, taskQueue } = examined;
  let begun = 0;
  for (const { look } of [businessClocks, openCycles, openYears, documentsOnARoute, payrollRuns])
    for (const { mend, ...found } of await look(examined)) {
      if (found.organisationId !== organisationId || mend === undefined || !('recreate' in mend)) continue;
      const facts = await factsOfProcess(dataSource.manager, mend.recreate);
      if (facts) await repairProcess(client, taskQueue, facts, 'recreate').catch(unlessItRuns);
      begun += 1;
    }
  return begun;
}

/** A worker begins the clock of a sandbox by itself, perhaps at this moment. */
function unlessItRuns(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}
