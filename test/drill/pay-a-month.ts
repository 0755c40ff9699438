import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiRefusal, type ApiSession, ApiUnreached } from '#platform/api-session.js';
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

/** Who runs a payroll and who signs its register. */
export interface Payers {
  readonly accounting: ApiSession;
  readonly director: ApiSession;
}

export async function payersOf(company: PaidCompany): Promise<Payers> {
  return { accounting: await company.accounting(), director: await company.director() };
}

/** Runs the payroll of the month, and says what it has come to. */
export async function payTheMonth(company: PaidCompany): Promise<PaidMonth> {
  const { runId, seconds } = await runTheMonth(await payersOf(company));
  return { ...(await paidBy(company, runId)), seconds };
}

/** Runs the payroll of the month as accounting and the director do, from its start to its posting, whatever happens meanwhile. */
export async function runTheMonth({ accounting, director }: Payers): Promise<{ runId: string; seconds: number }> {
  const begun = performance.now();
  const send = <T>(who: ApiSession, path: string, body: unknown): Promise<T> => {
    const key = randomUUID();
    return untilKnown(begun + longestMs, () => who.post<T>(path, body, { key }));
  };
  const { runId } = await send<{ runId: string }>(accounting, '/api/payroll-runs', { month });
  const until = async (status: string): Promise<RunView> => {
    while (performance.now() - begun < longestMs) {
      const run = await untilKnown(begun + longestMs, () => accounting.get<RunView>(`/api/payroll-runs/${runId}`));
      if (run.status === status) return run;
      if (['failed', 'returned'].includes(run.status)) throw new Error(`Run ${runId} is ${run.status}`);
      await pause(lookEveryMs);
    }
    throw new Error(`Run ${runId} is not ${status} after ${longestMs / 1000} s`);
  };
  const { register } = await until('in-approval');
  if (!register) throw new Error(`Run ${runId} has no register`);
  const { documentId, version, sha256 } = register;
  await send(director, `/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
  await until('posted');
  return { runId, seconds: Number(((performance.now() - begun) / 1000).toFixed(1)) };
}

/** Asks again, for longer than a session does, while the API is away or the outcome not known: a write under its key. */
async function untilKnown<T>(until: number, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isKnown = error instanceof ApiRefusal ? error.status !== 503 : !(error instanceof ApiUnreached);
      if (isKnown || performance.now() > until) throw error;
    }
  }
}

/** Everything that a run has paid, in one hash, and how often each thing is there. */
export async function paidBy(company: PaidCompany, runId: string): Promise<Omit<PaidMonth, 'seconds'>> {
  const [paid] = await company.query<Omit<PaidMonth, 'seconds'>>(selectPaid, [runId]);
  if (!paid) throw new Error(`There is no run ${runId}`);
  return paid;
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
