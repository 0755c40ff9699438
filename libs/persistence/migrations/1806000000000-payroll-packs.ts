import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A run freezes for each person one pack: all that the month is calculated from, as text with its SHA-256. Schemes and
 * calendars are kept once, by their hash. Statements keep what they leave to the next month and their warnings; how they
 * were calculated is found from the pack, so the trace is no longer written. What was posted before keeps its trace,
 * and the inputs of earlier runs become packs.
 */
export class PayrollPacks1806000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...documents, ...inputs, ...statements, ...posting]) await runner.query(statement);
  }

  /** Refused while there is pay that only its pack explains: what was paid is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

/** The built-in scheme as it was when the inputs of earlier runs became packs, and the hash of its canonical JSON. */
const kpiPlans = {
  sha256: 'b15c713167cb58519c060618a007c42a0b359c0300286ca783935de4756e0bf8',
  content:
    '{"code":"kpi-plans","components":[{"code":"kpi-bonus","kind":"kpi-bonus","name":"KPI bonus","terms":{"plan":"personal"}}],"effectiveFrom":"1900-01-01","format":"pay-scheme/1","name":"KPI plans","version":1}',
};

const documents = [
  `CREATE TABLE pack_documents (
    sha256 char(64) PRIMARY KEY,
    content text NOT NULL
  )`,
  `CREATE TRIGGER pack_documents_stay BEFORE UPDATE OR DELETE ON pack_documents FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER pack_documents_are_not_emptied BEFORE TRUNCATE ON pack_documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `INSERT INTO pack_documents SELECT '${kpiPlans.sha256}', '${kpiPlans.content}' WHERE EXISTS (SELECT 1 FROM payroll_inputs)`,
];

/** The trigger keeps inputs as they are; it is away while they are written in another form. */
const unguarded = (...work: string[]) => [
  'ALTER TABLE payroll_inputs DISABLE TRIGGER inputs_are_frozen',
  ...work,
  'ALTER TABLE payroll_inputs ENABLE TRIGGER inputs_are_frozen',
];

const inputs = [
  'ALTER TABLE payroll_inputs ADD COLUMN pack text, ADD COLUMN pack_sha256 char(64)',
  ...unguarded(
    `UPDATE payroll_inputs i SET pack = jsonb_build_object(
       'format', 'month-pack/1',
       'periods', jsonb_build_array(jsonb_build_object('from', r.month || '-01', 'scheme', '${kpiPlans.sha256}', 'sources', jsonb_build_object(
         'plan', jsonb_build_object('documentId', i.plan_document_id, 'version', i.plan_version, 'sha256', p.sha256),
         'actuals', jsonb_build_object('documentId', i.actuals_document_id, 'version', i.actuals_version, 'sha256', a.sha256)))),
       'inputs', jsonb_build_object('person', i.person_id, 'month', r.month, 'kpiPlan', i.terms, 'actuals', i.actuals))::text
     FROM payroll_runs r, document_versions p, document_versions a
     WHERE r.id = i.run_id AND p.document_id = i.plan_document_id AND p.version = i.plan_version
       AND a.document_id = i.actuals_document_id AND a.version = i.actuals_version`,
    `UPDATE payroll_inputs SET pack_sha256 = encode(sha256(convert_to(pack, 'UTF8')), 'hex')`,
  ),
  `ALTER TABLE payroll_inputs
     ALTER COLUMN pack SET NOT NULL, ALTER COLUMN pack_sha256 SET NOT NULL,
     DROP COLUMN plan_document_id, DROP COLUMN plan_version, DROP COLUMN actuals_document_id, DROP COLUMN actuals_version,
     DROP COLUMN terms, DROP COLUMN actuals`,
  // What `inputs_sha256` is over: of runs before, the hashes of plans and actuals; from now on, those of the packs.
  `ALTER TABLE payroll_runs ADD COLUMN inputs_hash_over text NOT NULL DEFAULT 'documents' CHECK (inputs_hash_over IN ('documents', 'packs'))`,
  `ALTER TABLE payroll_runs ALTER COLUMN inputs_hash_over SET DEFAULT 'packs'`,
  // Only the owner of a table may look at how its rows are distributed, and a run has to after it has filled it.
  `CREATE FUNCTION analyze_payroll_inputs() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      ANALYZE payroll_inputs;
    END $$`,
];

const statements = [
  `ALTER TABLE statements
     ADD COLUMN pack_sha256 char(64),
     ADD COLUMN carried_state jsonb NOT NULL DEFAULT '{}',
     ADD COLUMN warnings jsonb NOT NULL DEFAULT '[]',
     ALTER COLUMN trace DROP NOT NULL,
     ADD CONSTRAINT statements_are_explained CHECK (trace IS NOT NULL OR pack_sha256 IS NOT NULL)`,
  // Guards of what was written run where it is rewritten, and once for each statement that writes.
  'DROP TRIGGER posted_statements_stay ON statements',
  'CREATE TRIGGER posted_statements_stay BEFORE UPDATE OR DELETE ON statements FOR EACH ROW WHEN (OLD.posted_at IS NOT NULL) EXECUTE FUNCTION guard_posted_statement()',
  'DROP TRIGGER posted_lines_stay ON statement_lines',
  'CREATE TRIGGER posted_lines_stay BEFORE UPDATE OR DELETE ON statement_lines FOR EACH ROW EXECUTE FUNCTION guard_posted_line()',
  `CREATE FUNCTION guard_new_lines() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT statement_id FROM added) a JOIN statements s ON s.id = a.statement_id
                  WHERE s.posted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'lines of a posted statement are never rewritten' USING ERRCODE = 'PR003';
      END IF;
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER lines_come_before_the_posting AFTER INSERT ON statement_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_new_lines()',
];

/** One posted statement a person and month is a unique index; it holds for all of a run when all of its statements are posted with it. */
const posting = [
  `CREATE FUNCTION guard_new_statements() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT run_id FROM added) a JOIN payroll_runs r ON r.id = a.run_id
                  WHERE r.status = 'posted') THEN
        RAISE EXCEPTION 'a posted run has all of its statements' USING ERRCODE = 'PR003';
      END IF;
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER statements_come_before_the_posting AFTER INSERT ON statements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_new_statements()',
  `CREATE FUNCTION guard_posting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM statements s WHERE s.run_id = NEW.id AND s.posted_at IS NULL) THEN
        RAISE EXCEPTION 'run % is posted with all of its statements', NEW.id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER runs_post_all_their_statements BEFORE UPDATE ON payroll_runs FOR EACH ROW
     WHEN (NEW.status = 'posted' AND OLD.status <> 'posted') EXECUTE FUNCTION guard_posting()`,
];

const down = [
  'DROP TRIGGER runs_post_all_their_statements ON payroll_runs',
  'DROP FUNCTION guard_posting()',
  'DROP TRIGGER statements_come_before_the_posting ON statements',
  'DROP FUNCTION guard_new_statements()',
  'DROP TRIGGER lines_come_before_the_posting ON statement_lines',
  'DROP FUNCTION guard_new_lines()',
  'DROP TRIGGER posted_lines_stay ON statement_lines',
  'CREATE TRIGGER posted_lines_stay BEFORE INSERT OR UPDATE OR DELETE ON statement_lines FOR EACH ROW EXECUTE FUNCTION guard_posted_line()',
  'DROP TRIGGER posted_statements_stay ON statements',
  'CREATE TRIGGER posted_statements_stay BEFORE UPDATE OR DELETE ON statements FOR EACH ROW EXECUTE FUNCTION guard_posted_statement()',
  `ALTER TABLE statements
     DROP CONSTRAINT statements_are_explained,
     ALTER COLUMN trace SET NOT NULL,
     DROP COLUMN pack_sha256, DROP COLUMN carried_state, DROP COLUMN warnings`,
  'ALTER TABLE payroll_runs DROP COLUMN inputs_hash_over',
  `ALTER TABLE payroll_inputs
     ADD COLUMN plan_document_id uuid, ADD COLUMN plan_version integer,
     ADD COLUMN actuals_document_id uuid, ADD COLUMN actuals_version integer,
     ADD COLUMN terms jsonb, ADD COLUMN actuals jsonb`,
  ...unguarded(
    `UPDATE payroll_inputs i SET
       plan_document_id = (s.plan ->> 'documentId')::uuid, plan_version = (s.plan ->> 'version')::int,
       actuals_document_id = (s.actuals ->> 'documentId')::uuid, actuals_version = (s.actuals ->> 'version')::int,
       terms = s.inputs -> 'kpiPlan', actuals = s.inputs -> 'actuals'
     FROM (SELECT run_id, person_id, pack::jsonb #> '{periods,0,sources,plan}' AS plan, pack::jsonb #> '{periods,0,sources,actuals}' AS actuals, pack::jsonb -> 'inputs' AS inputs
             FROM payroll_inputs) s
     WHERE s.run_id = i.run_id AND s.person_id = i.person_id`,
  ),
  `ALTER TABLE payroll_inputs
     ALTER COLUMN plan_document_id SET NOT NULL, ALTER COLUMN plan_version SET NOT NULL,
     ALTER COLUMN actuals_document_id SET NOT NULL, ALTER COLUMN actuals_version SET NOT NULL,
     ALTER COLUMN terms SET NOT NULL, ALTER COLUMN actuals SET NOT NULL,
     ADD FOREIGN KEY (plan_document_id, plan_version) REFERENCES document_versions,
     ADD FOREIGN KEY (actuals_document_id, actuals_version) REFERENCES document_versions,
     DROP COLUMN pack, DROP COLUMN pack_sha256`,
  'DROP FUNCTION analyze_payroll_inputs()',
  'DROP TABLE pack_documents',
];
