import type { EntityManager } from 'typeorm';
import type { OrganisationId, RunId } from '#approvals/ids.js';
import type { RunFacts } from '#approvals/payroll-progress.js';
import { fileKindNames, fileKinds } from '#outputs/file-kinds.js';

/** What a run has come to, and which it is. */
export interface CountedRun extends RunFacts {
  month: string;
  number: number;
}

/** Ranges by which the pace is told: few enough to follow it, enough to be steady. */
const rangesOfPace = 8;

/** What a run of an organisation has come to, counted in one statement that reads no pack and no statement; undefined for a run of another. */
export async function countedRun(
  manager: Pick<EntityManager, 'query'>,
  organisationId: OrganisationId,
  runId: RunId,
): Promise<CountedRun | undefined> {
  const [row] = await manager.query<CountedRun[]>(selectCounted, [organisationId, runId]);
  return row;
}

/** SQL: the kinds of files by which a run is booked or paid. */
const exported = fileKindNames
  .filter((kind) => fileKinds[kind].movesMoney)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** SQL: what a run `r` has come to, as `f` with the fields of `RunFacts`. */
export const runFacts = `
  CROSS JOIN LATERAL (
    SELECT r.status, r.ended_because AS "endedBecause", r.inputs_sha256 IS NOT NULL AS "areInputsFrozen", r.paused_at IS NOT NULL AS "isPaused",
           COALESCE(r.ranges, 0) AS ranges, g.done AS "rangesDone", COALESCE(r.people, 0) AS people, g.people AS "peopleDone",
           (SELECT count(*)::int FROM payroll_problems p WHERE p.run_id = r.id AND p.settled_at IS NULL) AS problems,
           EXISTS (SELECT 1 FROM documents d WHERE d.payroll_run_id = r.id AND d.kind = 'payroll-register' AND d.status = 'signed') AS "isRegisterSigned",
           e."isExported", e."isOutcomeUnknown",
           json_build_object('people', l.people, 'seconds', l.seconds) AS lately
      FROM (SELECT count(*)::int AS done, COALESCE(sum(people), 0)::int AS people FROM payroll_ranges WHERE run_id = r.id AND calculated_at IS NOT NULL) g
      CROSS JOIN (
        SELECT COALESCE(sum(people), 0)::int AS people, COALESCE(extract(epoch FROM max(calculated_at) - min(began_at)), 0)::float8 AS seconds
          FROM (SELECT people, began_at, calculated_at FROM payroll_ranges WHERE run_id = r.id AND calculated_at IS NOT NULL ORDER BY calculated_at DESC LIMIT ${rangesOfPace}) last) l
      CROSS JOIN (
        SELECT COALESCE(bool_or(m.mark IS DISTINCT FROM 'failed'), false) AS "isExported", COALESCE(bool_or(m.mark = 'unknown'), false) AS "isOutcomeUnknown"
          FROM (SELECT last_payment_mark(x.id) AS mark FROM payroll_files x WHERE x.run_id = r.id AND x.status = 'made' AND x.kind IN (${exported})
                   AND EXISTS (SELECT 1 FROM payroll_file_handouts h WHERE h.file_id = x.id)) m) e
  ) f`;

const selectCounted = `
  SELECT r.month, r.number, f.* FROM payroll_runs r ${runFacts} WHERE r.organisation_id = $1 AND r.id = $2`;
