import type { Check, Finding } from '../examination.js';

/** Processes write their rows within seconds; one that is older has none. */
const oldEnoughMs = 60_000;

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The tables whose ids are in those of processes. */
const named = ['organisations', 'departments', 'documents', 'imports', 'payroll_files', 'people'];

/** Processes that are about something of which the database knows nothing, as after a restore of one of the two alone. */
export const processesWithoutObject: Check = {
  name: 'processes-without-object',
  asks: 'temporal',
  look: async ({ dataSource, running }) => {
    const old = [...(await running.all()).values()].filter(
      ({ startedAt }) => Date.now() - startedAt.getTime() > oldEnoughMs,
    );
    const ids = old.flatMap(({ workflowId }) => uuid.exec(workflowId)?.[0] ?? []);
    const known = await dataSource.query<{ id: string }[]>(
      named.map((table) => `SELECT id FROM ${table} WHERE id = ANY ($1)`).join(' UNION '),
      [ids],
    );
    const knownIds = new Set(known.map(({ id }) => id));
    const findings: Finding[] = [];
    for (const { workflowId, runId } of old) {
      const id = uuid.exec(workflowId)?.[0];
      if (id === undefined || knownIds.has(id) || !(await running.describe(workflowId))) continue;
      findings.push({
        organisationId: null,
        objectKind: 'process',
        objectId: workflowId,
        problem: 'A process runs that is about something of which the database knows nothing.',
        remedy:
          'Where the database was restored, restore Temporal of the same time beside it. Otherwise have the process ended: `premia doctor --mend`.',
        mend: { end: { workflowId, runId } },
      });
    }
    return findings;
  },
};
