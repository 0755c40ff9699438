import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was known at an instant, as tables of the same names and columns in a schema of their own: whoever puts it before
 * the others on the search path asks the same statements of what stood there then. The instant is a setting of the
 * transaction: `premia.known_at` by the business clock, `premia.facts_known_at` by that of the database, by which
 * versions of facts are recorded. Without the settings nothing can be read here.
 */
export class AsKnownAt1815200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA as_of');
    for (const { table, from, where, instead = {} } of views) {
      const columns = await columnsOf(runner, table);
      const read = columns.map((column) => (instead[column] ? `${instead[column]} AS ${column}` : `t.${column}`));
      await runner.query(`CREATE VIEW as_of.${table} AS SELECT ${read.join(', ')} FROM ${from} WHERE ${where}`);
    }
    await runner.query(copyOf('department_in_month(uuid, text)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA as_of CASCADE');
  }
}

interface KnownTable {
  readonly table: string;
  /** The table as `t`, with what else is read of it. */
  readonly from: string;
  readonly where: string;
  /** What stands in columns in place of what the table has now. */
  readonly instead?: Readonly<Record<string, string>>;
}

const known = `current_setting('premia.known_at')::timestamptz`;
const factsKnown = `current_setting('premia.facts_known_at')::timestamptz`;

/** What was recorded by then and superseded later, if at all; as it stood then, nothing had taken its place. */
const recordedBy = (instant: string) =>
  `t.recorded_at <= ${instant} AND (t.superseded_at IS NULL OR t.superseded_at > ${instant})`;

const ofStaff = (table: string): KnownTable => ({
  table,
  from: `public.${table} t`,
  where: recordedBy(known),
  instead: { superseded_at: 'NULL::timestamptz', superseded_by: 'NULL::uuid' },
});

/** The last decision by then on the version that was submitted last by then. */
const lastDecision = `LEFT JOIN LATERAL (
  SELECT s.decision, s.decided_at, s.position + 1 = jsonb_array_length(v.route -> 'steps') AS is_last
    FROM public.decisions s JOIN public.document_versions v USING (document_id, version)
   WHERE s.document_id = t.id AND s.version = w.submitted AND s.decided_at <= ${known} ORDER BY s.position DESC LIMIT 1) s ON true`;

/** Whether approved actuals had been reopened by then. */
const isReopened = `EXISTS (
  SELECT 1 FROM public.documents r JOIN public.decisions x ON x.document_id = r.id
   WHERE t.kind = 'actuals' AND r.kind = 'actuals-reopening' AND r.cycle_id = t.cycle_id AND r.status = 'signed'
   GROUP BY r.id HAVING max(x.decided_at) BETWEEN s.decided_at AND ${known})`;

const views: readonly KnownTable[] = [
  {
    table: 'facts',
    from: 'public.facts t',
    where: recordedBy(factsKnown),
    instead: { superseded_at: 'NULL::timestamptz' },
  },
  ofStaff('employments'),
  ofStaff('assignments'),
  // How far a document had come follows from its versions and decisions; when one was closed nobody asks of what is paid by.
  {
    table: 'documents',
    from: `public.documents t
      CROSS JOIN LATERAL (
        SELECT max(v.version) AS latest, max(v.version) FILTER (WHERE v.submitted_at <= ${known}) AS submitted
          FROM public.document_versions v WHERE v.document_id = t.id AND v.drafted_at <= ${known}) w
      ${lastDecision}`,
    where: 'w.latest IS NOT NULL',
    instead: {
      latest_version: 'w.latest',
      submitted_version: 'w.submitted',
      status: `CASE
        WHEN t.status = 'closed' THEN 'closed'
        WHEN w.submitted IS NULL THEN 'drafting'
        WHEN t.status = 'signed' AND w.submitted = t.submitted_version
             AND NOT EXISTS (SELECT 1 FROM public.decisions x WHERE x.document_id = t.id AND x.version = w.submitted AND x.decided_at > ${known}) THEN 'signed'
        WHEN s.decision = 'return' OR (s.is_last AND ${isReopened}) THEN 'returned'
        WHEN s.is_last THEN 'signed'
        ELSE 'in-approval' END`,
    },
  },
  { table: 'statements', from: 'public.statements t', where: `t.posted_at <= ${known}` },
  {
    table: 'payroll_corrections',
    from: `public.payroll_corrections t JOIN public.payroll_runs r ON r.id = t.run_id`,
    where: `r.posted_at <= ${known}`,
  },
];

async function columnsOf(runner: QueryRunner, table: string): Promise<string[]> {
  const rows = (await runner.query(
    `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`public.${table}`],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

/** A function of the schema that finds what was known. */
function copyOf(name: string): string {
  return `DO $$ BEGIN
    EXECUTE replace(pg_get_functiondef('public.${name}'::regprocedure), 'FUNCTION public.', 'FUNCTION as_of.');
    EXECUTE 'ALTER FUNCTION as_of.${name} SET search_path = as_of, public, pg_temp';
  END $$`;
}
