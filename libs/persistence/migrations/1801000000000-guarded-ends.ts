import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document's status, a run and its frozen inputs change only in the ways that the processes know, whatever code or
 * command writes: a signature stands where it was given, a run that has ended stays so, and what it calculated from
 * is what it froze.
 */
export class GuardedEnds1801000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...documents, ...runs, ...inputs]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, triggers] of Object.entries(triggersOf))
      for (const trigger of triggers) await runner.query(`DROP TRIGGER ${trigger} ON ${table}`);
    for (const name of guardFunctions) await runner.query(`DROP FUNCTION ${name}()`);
  }
}

const triggersOf = {
  documents: ['documents_keep_their_way', 'documents_are_not_emptied'],
  payroll_runs: ['ended_runs_stay', 'payroll_runs_are_not_emptied'],
  payroll_inputs: ['inputs_come_before_the_freeze', 'inputs_are_frozen', 'payroll_inputs_are_not_emptied'],
};
const guardFunctions = ['guard_document', 'guard_payroll_run', 'guard_new_inputs', 'guard_payroll_inputs'];

/**
 * Signed is what every step of the route of its version has signed, returned what somebody has returned. Of a signed
 * document there is one way back: the signed reopening of that version of actuals. Closed is the end.
 */
const documents = [
  `CREATE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE is_possible boolean;
    BEGIN
      IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'documents are never removed' USING ERRCODE = 'PR003';
      END IF;
      IF NEW.organisation_id <> OLD.organisation_id OR NEW.kind <> OLD.kind
         OR (OLD.status IN ('in-approval', 'signed', 'closed')
             AND (NEW.month, NEW.cycle_id, NEW.person_id, NEW.payroll_run_id, NEW.scheme_code, NEW.scheme_version, NEW.subject_kind, NEW.subject_key)
              IS DISTINCT FROM (OLD.month, OLD.cycle_id, OLD.person_id, OLD.payroll_run_id, OLD.scheme_code, OLD.scheme_version, OLD.subject_kind, OLD.subject_key)) THEN
        RAISE EXCEPTION 'what document % is about is frozen', OLD.id USING ERRCODE = 'PR003';
      END IF;
      IF OLD.status IN ('in-approval', 'signed', 'closed') AND NEW.submitted_version IS DISTINCT FROM OLD.submitted_version THEN
        RAISE EXCEPTION 'the version of document % that is decided is frozen', OLD.id USING ERRCODE = 'PR003';
      END IF;
      IF NEW.status = OLD.status THEN
        RETURN NEW;
      END IF;
      is_possible := CASE
        WHEN NEW.status = 'closed' THEN OLD.status <> 'signed'
        WHEN NEW.status = 'in-approval' THEN OLD.status IN ('drafting', 'returned') AND EXISTS (
          SELECT 1 FROM document_versions v
           WHERE v.document_id = NEW.id AND v.version = NEW.submitted_version AND v.submitted_at IS NOT NULL)
        WHEN NEW.status = 'signed' THEN OLD.status = 'in-approval' AND (
          SELECT count(*) FROM decisions s
           WHERE s.document_id = NEW.id AND s.version = NEW.submitted_version AND s.decision = 'sign'
        ) >= (
          SELECT COALESCE(jsonb_array_length(v.route -> 'steps'), 1) FROM document_versions v
           WHERE v.document_id = NEW.id AND v.version = NEW.submitted_version)
        WHEN NEW.status = 'returned' AND OLD.status = 'in-approval' THEN EXISTS (
          SELECT 1 FROM decisions s
           WHERE s.document_id = NEW.id AND s.version = NEW.submitted_version AND s.decision = 'return')
        WHEN NEW.status = 'returned' AND OLD.status = 'signed' THEN OLD.kind = 'actuals' AND EXISTS (
          SELECT 1 FROM documents r
           WHERE r.kind = 'actuals-reopening' AND r.status = 'signed' AND r.subject_key = OLD.id::text || '/' || OLD.submitted_version)
        ELSE false
      END;
      IF is_possible IS NOT TRUE THEN
        RAISE EXCEPTION 'document % does not become % as it is', OLD.id, NEW.status USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER documents_keep_their_way BEFORE UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION guard_document()`,
  `CREATE TRIGGER documents_are_not_emptied BEFORE TRUNCATE ON documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

/** A run goes from calculating over its register to posted, or ends before; what it froze and asked to sign stays. */
const runs = [
  `CREATE FUNCTION guard_payroll_run() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'payroll runs are never removed' USING ERRCODE = 'PR003';
      END IF;
      IF OLD.status IN ('posted', 'returned', 'failed') THEN
        RAISE EXCEPTION 'run % has ended as % and never changes', OLD.id, OLD.status USING ERRCODE = 'PR003';
      END IF;
      IF (NEW.organisation_id, NEW.month, NEW.number, NEW.started_by, NEW.started_at)
         IS DISTINCT FROM (OLD.organisation_id, OLD.month, OLD.number, OLD.started_by, OLD.started_at)
         OR (OLD.inputs_sha256 IS NOT NULL
             AND (NEW.inputs_sha256, NEW.people, NEW.ranges, NEW.engine_version)
              IS DISTINCT FROM (OLD.inputs_sha256, OLD.people, OLD.ranges, OLD.engine_version))
         OR (OLD.status = 'in-approval' AND (NEW.total IS DISTINCT FROM OLD.total OR NEW.status = 'calculating')) THEN
        RAISE EXCEPTION 'what run % was started for, froze or asked to sign never changes', OLD.id USING ERRCODE = 'PR003';
      END IF;
      IF NEW.status = 'posted' AND (OLD.status <> 'in-approval' OR NOT EXISTS (
           SELECT 1 FROM documents d WHERE d.payroll_run_id = NEW.id AND d.kind = 'payroll-register' AND d.status = 'signed')) THEN
        RAISE EXCEPTION 'run % is posted only with its register signed', OLD.id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER ended_runs_stay BEFORE UPDATE OR DELETE ON payroll_runs FOR EACH ROW EXECUTE FUNCTION guard_payroll_run()`,
  `CREATE TRIGGER payroll_runs_are_not_emptied BEFORE TRUNCATE ON payroll_runs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

/** Only what could not be calculated is noted at an input, while the run calculates. New ones are looked at once a statement: there are thousands. */
const inputs = [
  `CREATE FUNCTION guard_new_inputs() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT run_id FROM added) a JOIN payroll_runs r ON r.id = a.run_id
                  WHERE r.status <> 'calculating' OR r.inputs_sha256 IS NOT NULL) THEN
        RAISE EXCEPTION 'the inputs of the run are frozen' USING ERRCODE = 'PR003';
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER inputs_come_before_the_freeze AFTER INSERT ON payroll_inputs REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_new_inputs()`,
  `CREATE FUNCTION guard_payroll_inputs() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE noted payroll_inputs;
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        noted := OLD;
        noted.problems := NEW.problems;
        IF NEW IS NOT DISTINCT FROM noted AND EXISTS (
             SELECT 1 FROM payroll_runs r WHERE r.id = OLD.run_id AND r.status = 'calculating') THEN
          RETURN NEW;
        END IF;
      END IF;
      RAISE EXCEPTION 'the inputs of run % are frozen', OLD.run_id USING ERRCODE = 'PR003';
    END $$`,
  `CREATE TRIGGER inputs_are_frozen BEFORE UPDATE OR DELETE ON payroll_inputs FOR EACH ROW EXECUTE FUNCTION guard_payroll_inputs()`,
  `CREATE TRIGGER payroll_inputs_are_not_emptied BEFORE TRUNCATE ON payroll_inputs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
