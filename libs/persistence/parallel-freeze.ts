import { escapeLiteral } from 'pg';
import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { firstDayOf } from '#calendar/month.js';
import { computeSections, findSharing } from './computed-sections.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';
import { packsOfMonth } from './month-packs-sql.js';
import { monthToPay, packParameters, withoutNestedLoops } from './month-to-pay.js';
import { storePackDocuments } from './pack-documents.js';
import { confirmedParallels, isInParallel } from './parallel-scope.js';
import { schemesOfMonth } from './schemes-of-month.js';

interface Parallel {
  id: string;
  schemeCode: string;
}

/** Why nothing could be calculated by a parallel scheme, for anybody of a run. */
export const parallelProblems = ['scheme-not-in-force', 'not-frozen', 'not-calculated'] as const;
export type ParallelProblem = (typeof parallelProblems)[number];

/** What was thrown where a parallel scheme could not be calculated. */
export interface ParallelFault {
  error: unknown;
  runId: string;
  parallelId: string;
  /** Of one person alone. */
  personId?: PersonId;
}

/**
 * Freezes, beside the packs of a run, those by which its people would be paid under the schemes that run in parallel in
 * its month. Whatever goes wrong with one of these is noted with it and undone: the packs that pay are as without it.
 */
export async function freezeParallels(
  manager: EntityManager,
  run: PayrollRun,
  tell: (fault: ParallelFault) => void,
): Promise<void> {
  const parallels: Parallel[] = await confirmedParallels(manager, run);
  for (const parallel of parallels) {
    const problem = await attempt(
      manager,
      (inside) => freezeParallel(inside, run, parallel),
      (error) => {
        tell({ error, runId: run.id, parallelId: parallel.id });
        return 'not-frozen';
      },
    );
    await noteParallel(manager, run.id, parallel.id, problem);
  }
}

/** Does something for a parallel scheme that must not undo what pays; `otherwise` says which problem it is that it could not be done. */
export async function attempt(
  manager: EntityManager,
  work: (inside: EntityManager) => Promise<ParallelProblem | undefined>,
  otherwise: (error: unknown) => ParallelProblem,
): Promise<ParallelProblem | undefined> {
  // Of the connection itself nothing can be undone: what comes next fails by it, and the whole step is attempted again.
  return manager.transaction(work).catch(otherwise);
}

/** Notes the first problem of a parallel scheme in a run, or that there was none. */
export async function noteParallel(
  manager: EntityManager,
  runId: string,
  parallelId: string,
  problem: ParallelProblem | undefined,
): Promise<void> {
  await manager.query(
    `INSERT INTO parallel_runs (run_id, parallel_id, problem) VALUES ($1, $2, $3)
     ON CONFLICT (run_id, parallel_id) DO UPDATE SET problem = COALESCE(parallel_runs.problem, EXCLUDED.problem)`,
    [runId, parallelId, problem ?? null],
  );
}

async function freezeParallel(
  manager: EntityManager,
  run: PayrollRun,
  { id: parallelId, schemeCode }: Parallel,
): Promise<ParallelProblem | undefined> {
  const { id: runId, organisationId, month } = run;
  const versions = await schemesOfMonth(manager, { organisationId, month, schemeCode });
  if (!versions.some(({ from }) => from <= firstDayOf(month))) return 'scheme-not-in-force';
  await noteParallel(manager, runId, parallelId, undefined);
  const people = await manager.query<{ id: PersonId }[]>(insertPeople, [runId, parallelId, month]);
  const toPay = {
    ...(await monthToPay(manager, { organisationId, month }, versions)),
    over: (sql: string) => overParallel(sql, { runId, parallelId, schemeCode }),
  };
  await storePackDocuments(manager, toPay.documents);
  await withoutNestedLoops(manager, async () => {
    const sections = await computeSections(manager, toPay, await findSharing(manager, toPay));
    await manager.query(
      `${toPay.over(packsOfMonth)}, ${comparedActuals}
       UPDATE parallel_statements t SET pack = k.pack, pack_sha256 = encode(sha256(convert_to(k.pack, 'UTF8')), 'hex')
         FROM (SELECT person_id, ${readPlan} AS pack FROM packs LEFT JOIN compared USING (person_id)) k WHERE t.run_id = $8 AND t.parallel_id = $9 AND t.person_id = k.person_id`,
      [
        ...packParameters(
          toPay,
          people.map(({ id }) => id),
          sections,
        ),
        runId,
        parallelId,
        versions.some(({ compiled }) => compiled.reads.personalPlan),
        versions.flatMap(({ compiled }) => [...compiled.reads.actuals]),
      ],
    );
  });
  return undefined;
}

/** SQL: what approved actuals say for the comparison alone, of indicators $11, by person; a document is unpacked once. */
const comparedActuals = `
compared AS MATERIALIZED (
  SELECT DISTINCT ON (e.key) e.key::uuid AS person_id, (SELECT jsonb_object_agg(a.key, a.value) FROM jsonb_each(e.value) a WHERE a.key = ANY ($11::text[])) AS actuals
    FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
    CROSS JOIN LATERAL jsonb_each(v.content -> 'forComparison') e
   WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'actuals' AND d.status = 'signed' ORDER BY e.key, d.id
)`;

/** SQL: the actuals of a pack for which a condition on `a.key` holds, beside those that are said for the comparison; what is paid by goes first. */
function actualsThat(condition: string): string {
  return `(COALESCE(compared.actuals, '{}') || (SELECT COALESCE(jsonb_object_agg(a.key, a.value), '{}') FROM jsonb_each(COALESCE(packs.pack::jsonb #> '{inputs,actuals}', '{}')) a WHERE ${condition}))`;
}

/**
 * The pack without a plan that the scheme does not pay by: whoever is paid by a plan is compared with a scheme that asks
 * for none. $10 says whether it reads the plan, $11 which actuals it reads without one: those of the scheme that pays
 * may be others.
 */
const readPlan = `
  CASE WHEN $10::boolean THEN jsonb_set(packs.pack::jsonb, '{inputs,actuals}', ${actualsThat(`(a.key = ANY ($11::text[]) OR jsonb_path_exists(packs.pack::jsonb, '$.**.kpiPlan.indicators[*].code ? (@ == $code)', jsonb_build_object('code', a.key)))`)}, false)::text ELSE (packs.pack::jsonb #- '{inputs,kpiPlan}' #- '{inputs,actuals}' || CASE WHEN cardinality($11::text[]) = 0 THEN '{}' ELSE jsonb_build_object(
    'inputs', (packs.pack::jsonb -> 'inputs') - 'kpiPlan' || jsonb_build_object('actuals', ${actualsThat('a.key = ANY ($11::text[])')})) END)::text END`;

/** Whom of a run it is calculated for: everybody, people by name, and those of departments and below. */
const insertPeople = `
  INSERT INTO parallel_statements (run_id, parallel_id, person_id)
  SELECT i.run_id, p.id, i.person_id FROM payroll_inputs i JOIN parallel_schemes p ON p.id = $2
   WHERE i.run_id = $1 AND ${isInParallel('p.department_ids', 'p.person_ids', 'i.person_id', '$3::text')}
  RETURNING person_id AS id`;

/**
 * The same statement over assignments as they would be: the people of the parallel scheme are in it wherever they are,
 * nobody else is anywhere, and what is carried is what the parallel months before have left.
 */
function overParallel(
  sql: string,
  { runId, parallelId, schemeCode }: { runId: string; parallelId: string; schemeCode: string },
): string {
  const parallel = escapeLiteral(parallelId);
  return sql.replace(
    /^\s*WITH /,
    `WITH assignments AS MATERIALIZED (
       SELECT a.organisation_id, a.person_id, a.department_id, a.position_code, ${escapeLiteral(schemeCode)}::text AS scheme_code, a.grade, a.salary, a.full_time_share,
              a.from_on, a.until_on, a.superseded_at
         FROM public.assignments a JOIN public.parallel_statements t ON t.run_id = ${escapeLiteral(runId)} AND t.parallel_id = ${parallel} AND t.person_id = a.person_id
     ), statements AS (
       SELECT t.person_id, s.month, t.carried_state, s.posted_at, s.pays_month
         FROM public.parallel_statements t JOIN public.statements s ON s.run_id = t.run_id AND s.person_id = t.person_id AND s.posted_at IS NOT NULL
        WHERE t.parallel_id = ${parallel} AND t.total IS NOT NULL
     ), payroll_corrections AS (
       SELECT * FROM public.payroll_corrections WHERE false
     ), `,
  );
}
