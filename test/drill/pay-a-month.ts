import { setTimeout as pause } from 'node:timers/promises';
import { ApiUnreached } from '#platform/api-session.js';
import { month, type PaidCompany } from './paid-company.js';

/** What a payroll has come to, told by the database: a hash over all that it pays, and how often each thing is there. */
export interface PaidMonth {
  runId: string;
  /** Over every statement and line, the carried state and the frozen inputs, in the order of the people. */
  sha256: string;
  total: string;
  people: number;
  runs: number;
  statements: number;
  postings: number;
  problems: number;
  seconds: number;
}

interface RunView {
  status: string;
  register: { documentId: string; version: number; sha256: string } | null;
}

const lookEveryMs = 200;
const longestMs = 600_000;

/** Runs the payroll of the month as accounting and the director do, from its start to its posting, whatever happens meanwhile. */
export async function payTheMonth(company: PaidCompany): Promise<PaidMonth> {
  const begun = performance.now();
  const [accounting, director] = [await company.accounting(), await company.director()];
  const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month });
  const until = async (status: string): Promise<RunView> => {
    while (performance.now() - begun < longestMs) {
      company.supervise();
      const run = await accounting.get<RunView>(`/api/payroll-runs/${runId}`).catch(whileAway);
      if (run?.status === status) return run;
      if (run && ['failed', 'returned'].includes(run.status)) throw new Error(`Run ${runId} is ${run.status}`);
      await pause(lookEveryMs);
    }
    throw new Error(`Run ${runId} is not ${status} after ${longestMs / 1000} s`);
  };
  const { register } = await until('in-approval');
  if (!register) throw new Error(`Run ${runId} has no register`);
  const { documentId, version, sha256 } = register;
  await director.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
  await until('posted');
  const seconds = (performance.now() - begun) / 1000;
  return { ...(await paidBy(company, runId)), seconds: Number(seconds.toFixed(1)) };
}

/** Everything that a run has paid, in one hash, and how often each thing is there. */
export async function paidBy(company: PaidCompany, runId: string): Promise<Omit<PaidMonth, 'seconds'>> {
  const [paid] = await company.query<Omit<PaidMonth, 'seconds'>>(selectPaid, [runId]);
  if (!paid) throw new Error(`There is no run ${runId}`);
  return paid;
}

function whileAway(error: unknown): undefined {
  if (error instanceof ApiUnreached) return undefined;
  throw error;
}

const selectPaid = `
  WITH paid AS (
    SELECT s.person_id, concat_ws('|', s.person_id, s.total, s.owed, s.carried_state, s.warnings, s.pack_sha256, s.engine_version, s.posted_at IS NOT NULL,
             (SELECT string_agg(concat_ws('/', l.position, l.component, l.code, l.label, l.amount), ';' ORDER BY l.position) FROM statement_lines l WHERE l.statement_id = s.id)) AS line
      FROM statements s WHERE s.run_id = $1
  )
  SELECT r.id AS "runId", r.total::text, r.people,
         encode(sha256(convert_to(concat(r.total, r.people, r.inputs_sha256, (SELECT string_agg(line, E'\\n' ORDER BY person_id) FROM paid)), 'UTF8')), 'hex') AS sha256,
         (SELECT count(*)::int FROM payroll_runs) AS runs,
         (SELECT count(*)::int FROM statements) AS statements,
         (SELECT count(*)::int FROM audit_events WHERE action = 'payroll.posted') AS postings,
         (SELECT count(*)::int FROM payroll_problems) AS problems
    FROM payroll_runs r WHERE r.id = $1`;
