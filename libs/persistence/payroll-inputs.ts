import type { EntityManager } from 'typeorm';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import type { SourceReference } from '#compensation/inputs/source-reference.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';

/** People that one activity calculates in one transaction. */
const peopleInRange = 500;

export interface FrozenPerson {
  personId: string;
  terms: KpiPlanTerms;
  actuals: Actuals;
  plan: SourceReference;
  actualsSource: SourceReference;
}

/**
 * Copies the plans in force and the approved actuals of the month, numbered in ranges, in one statement.
 * The checksum covers who is paid and from which content, so that a later audit can tell whether two runs
 * had the same inputs.
 */
export async function freezePayrollInputs(
  manager: EntityManager,
  run: PayrollRun,
): Promise<{ people: number; ranges: number; sha256: string }> {
  await manager.query(
    `INSERT INTO payroll_inputs (run_id, person_id, range_number, plan_document_id, plan_version, actuals_document_id, actuals_version, terms, actuals)
     SELECT $1, d.person_id, (row_number() OVER (ORDER BY d.person_id) - 1) / $4::int, d.id, v.version, a.id, av.version, v.content,
            COALESCE(av.content -> 'people' -> d.person_id::text, '{}'::jsonb)
       FROM documents d
       JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
       JOIN documents a ON a.cycle_id = d.cycle_id AND a.kind = 'actuals' AND a.status = 'signed'
       JOIN document_versions av ON av.document_id = a.id AND av.version = a.submitted_version
      WHERE d.organisation_id = $2 AND d.month = $3 AND d.kind = 'kpi-plan' AND d.status = 'signed'`,
    [run.id, run.organisationId, run.month, peopleInRange],
  );
  const [frozen] = await manager.query<{ people: number; ranges: number; sha256: string }[]>(
    `SELECT count(*)::int AS people, COALESCE(max(i.range_number) + 1, 0)::int AS ranges,
            encode(sha256(convert_to(COALESCE(string_agg(i.person_id || ' ' || p.sha256 || ' ' || a.sha256, E'\\n' ORDER BY i.person_id), ''), 'UTF8')), 'hex') AS sha256
       FROM payroll_inputs i
       JOIN document_versions p ON p.document_id = i.plan_document_id AND p.version = i.plan_version
       JOIN document_versions a ON a.document_id = i.actuals_document_id AND a.version = i.actuals_version
      WHERE i.run_id = $1`,
    [run.id],
  );
  if (!frozen) throw new Error(`The inputs of run ${run.id} could not be counted`);
  return frozen;
}

/** The people of one range with what they are paid from, in a stable order. */
export async function frozenInputsOfRange(
  manager: EntityManager,
  runId: string,
  range: number,
): Promise<FrozenPerson[]> {
  return manager.query<FrozenPerson[]>(
    `SELECT i.person_id AS "personId", i.terms, i.actuals,
            json_build_object('documentId', i.plan_document_id, 'version', i.plan_version, 'sha256', p.sha256) AS plan,
            json_build_object('documentId', i.actuals_document_id, 'version', i.actuals_version, 'sha256', a.sha256) AS "actualsSource"
       FROM payroll_inputs i
       JOIN document_versions p ON p.document_id = i.plan_document_id AND p.version = i.plan_version
       JOIN document_versions a ON a.document_id = i.actuals_document_id AND a.version = i.actuals_version
      WHERE i.run_id = $1 AND i.range_number = $2 ORDER BY i.person_id`,
    [runId, range],
  );
}
