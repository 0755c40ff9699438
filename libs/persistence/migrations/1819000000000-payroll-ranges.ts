import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each range of a run has a row: which attempt may write it, when it was calculated and how many of its people could not
 * be. A run can be paused, and is told apart by when it froze. Why nothing could be calculated of a person is a row of
 * its own, which a later calculation settles: the pack of somebody with an open problem is frozen anew once the cause
 * is mended, by a function, because nothing else ever changes what was frozen.
 */
export class PayrollRanges1819000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...runs, ...ranges, ...problems, ...guards]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const runs = [
  `ALTER TABLE payroll_runs
     ADD COLUMN frozen_at timestamptz, ADD COLUMN paused_at timestamptz, ADD COLUMN paused_by uuid REFERENCES people,
     ADD CONSTRAINT payroll_runs_are_paused_by_somebody CHECK ((paused_at IS NULL) = (paused_by IS NULL))`,
];

const ranges = [
  `CREATE TABLE payroll_ranges (
    run_id uuid NOT NULL REFERENCES payroll_runs,
    range_number integer NOT NULL CHECK (range_number >= 0),
    people integer NOT NULL CHECK (people > 0),
    attempt integer NOT NULL DEFAULT 0,
    problems integer NOT NULL DEFAULT 0,
    began_at timestamptz,
    calculated_at timestamptz,
    PRIMARY KEY (run_id, range_number),
    CONSTRAINT payroll_ranges_begin_before_they_end CHECK (calculated_at IS NULL OR began_at IS NOT NULL)
  )`,
  // A range of an open run that has been calculated already is calculated again, which changes nothing.
  `INSERT INTO payroll_ranges (run_id, range_number, people, problems, attempt, began_at, calculated_at)
   SELECT r.id, i.range_number, count(*), count(i.problems), 0, t.at, t.at
     FROM payroll_runs r JOIN payroll_inputs i ON i.run_id = r.id
     CROSS JOIN LATERAL (SELECT CASE WHEN r.status <> 'calculating' THEN r.started_at END AS at) t
    GROUP BY r.id, i.range_number, t.at`,
  `CREATE FUNCTION guard_payroll_range() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR (NEW.run_id, NEW.range_number, NEW.people) IS DISTINCT FROM (OLD.run_id, OLD.range_number, OLD.people)
         OR NEW.attempt < OLD.attempt
         OR NOT EXISTS (SELECT 1 FROM payroll_runs r WHERE r.id = OLD.run_id AND r.status = 'calculating') THEN
        RAISE EXCEPTION 'range % of run % stays as it is', OLD.range_number, OLD.run_id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER ranges_are_of_open_runs BEFORE UPDATE OR DELETE ON payroll_ranges FOR EACH ROW EXECUTE FUNCTION guard_payroll_range()',
  'CREATE TRIGGER payroll_ranges_are_not_emptied BEFORE TRUNCATE ON payroll_ranges FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const problems = [
  `CREATE TABLE payroll_problems (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id uuid NOT NULL REFERENCES payroll_runs,
    person_id uuid NOT NULL REFERENCES people,
    range_number integer NOT NULL,
    code text NOT NULL,
    problems jsonb NOT NULL CHECK (jsonb_array_length(problems) > 0),
    found_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz
  )`,
  'CREATE UNIQUE INDEX one_open_problem_a_person ON payroll_problems (run_id, person_id) WHERE settled_at IS NULL',
  `INSERT INTO payroll_problems (run_id, person_id, range_number, code, problems, found_at)
   SELECT i.run_id, i.person_id, i.range_number, i.problems -> 0 ->> 'code', i.problems, r.started_at
     FROM payroll_inputs i JOIN payroll_runs r ON r.id = i.run_id WHERE jsonb_array_length(i.problems) > 0 ORDER BY i.run_id, i.person_id`,
  'ALTER TABLE payroll_inputs DROP COLUMN problems',
  `CREATE FUNCTION guard_payroll_problem() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL
         OR (NEW.run_id, NEW.person_id, NEW.range_number, NEW.code, NEW.problems, NEW.found_at)
          IS DISTINCT FROM (OLD.run_id, OLD.person_id, OLD.range_number, OLD.code, OLD.problems, OLD.found_at) THEN
        RAISE EXCEPTION 'a problem of run % is settled once and stays', OLD.run_id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER payroll_problems_stay BEFORE UPDATE OR DELETE ON payroll_problems FOR EACH ROW EXECUTE FUNCTION guard_payroll_problem()',
  'CREATE TRIGGER payroll_problems_are_not_emptied BEFORE TRUNCATE ON payroll_problems FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

/** What was frozen changes only where nothing could be calculated from it, and while the run calculates. */
const guards = [
  `CREATE OR REPLACE FUNCTION guard_payroll_inputs() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (NEW.run_id, NEW.person_id, NEW.range_number) IS NOT DISTINCT FROM (OLD.run_id, OLD.person_id, OLD.range_number)
         AND EXISTS (SELECT 1 FROM payroll_runs r JOIN payroll_problems p ON p.run_id = r.id AND p.person_id = OLD.person_id AND p.settled_at IS NULL
                      WHERE r.id = OLD.run_id AND r.status = 'calculating')
         AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.run_id = OLD.run_id AND s.person_id = OLD.person_id) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'the inputs of run % are frozen', OLD.run_id USING ERRCODE = 'PR003';
    END $$`,
  // The role of the application may change nothing of the inputs; this much it may ask for, and the trigger looks at it.
  `CREATE FUNCTION freeze_again(of_run uuid, of_person uuid, new_pack text, new_unread jsonb) RETURNS void
   LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
     UPDATE payroll_inputs SET pack = new_pack, pack_sha256 = encode(sha256(convert_to(new_pack, 'UTF8')), 'hex'), unread = new_unread
      WHERE run_id = of_run AND person_id = of_person AND pack IS DISTINCT FROM new_pack;
   $$`,
  guardRun(`(NEW.inputs_sha256, NEW.people, NEW.ranges, NEW.engine_version)
              IS DISTINCT FROM (CASE WHEN NEW.status = 'calculating' AND NEW.inputs_sha256 IS NOT NULL AND EXISTS (
                SELECT 1 FROM payroll_problems p WHERE p.run_id = OLD.id AND p.settled_at IS NULL) THEN NEW.inputs_sha256 ELSE OLD.inputs_sha256 END, OLD.people, OLD.ranges, OLD.engine_version)`),
];

/** The guard of a run, with what of its frozen inputs must not differ. */
function guardRun(frozen: string): string {
  return `CREATE OR REPLACE FUNCTION guard_payroll_run() RETURNS trigger LANGUAGE plpgsql AS $$
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
             AND ${frozen})
         OR (OLD.status = 'in-approval' AND (NEW.total IS DISTINCT FROM OLD.total OR NEW.status = 'calculating')) THEN
        RAISE EXCEPTION 'what run % was started for, froze or asked to sign never changes', OLD.id USING ERRCODE = 'PR003';
      END IF;
      IF NEW.status = 'posted' AND (OLD.status <> 'in-approval' OR NOT EXISTS (
           SELECT 1 FROM documents d WHERE d.payroll_run_id = NEW.id AND d.kind = 'payroll-register' AND d.status = 'signed')) THEN
        RAISE EXCEPTION 'run % is posted only with its register signed', OLD.id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`;
}

const down = [
  guardRun(`(NEW.inputs_sha256, NEW.people, NEW.ranges, NEW.engine_version)
              IS DISTINCT FROM (OLD.inputs_sha256, OLD.people, OLD.ranges, OLD.engine_version)`),
  'DROP FUNCTION freeze_again(uuid, uuid, text, jsonb)',
  'ALTER TABLE payroll_inputs ADD COLUMN problems jsonb',
  'ALTER TABLE payroll_inputs DISABLE TRIGGER inputs_are_frozen',
  `UPDATE payroll_inputs i SET problems = p.problems FROM payroll_problems p
    WHERE p.run_id = i.run_id AND p.person_id = i.person_id AND p.settled_at IS NULL`,
  'ALTER TABLE payroll_inputs ENABLE TRIGGER inputs_are_frozen',
  `CREATE OR REPLACE FUNCTION guard_payroll_inputs() RETURNS trigger LANGUAGE plpgsql AS $$
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
  'DROP TABLE payroll_problems',
  'DROP FUNCTION guard_payroll_problem()',
  'DROP TABLE payroll_ranges',
  'DROP FUNCTION guard_payroll_range()',
  'ALTER TABLE payroll_runs DROP COLUMN frozen_at, DROP COLUMN paused_at, DROP COLUMN paused_by',
];
