import type { ApiSession } from '#platform/api-session.js';

interface Run {
  status: string;
  register: { documentId: string } | null;
}

/** How often a run is looked at, and how long: a payroll of thousands takes minutes, and may be followed again. */
const lookEveryMs = 300;
const mostLooks = 1000;

/** Whether the register of a run can be signed. */
export const hasRegister = ({ status, register }: Run): boolean => status !== 'calculating' && register !== null;

/** The run as it is once it has come so far, has ended, or has been looked at for long. */
export async function followRun(session: ApiSession, id: string, isThere: (run: Run) => boolean): Promise<Run> {
  for (let look = 1; ; look += 1) {
    const run = await session.get<Run>(`/api/payroll-runs/${encodeURIComponent(id)}`);
    if (isThere(run) || run.status === 'failed' || run.status === 'returned' || look === mostLooks) return run;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
