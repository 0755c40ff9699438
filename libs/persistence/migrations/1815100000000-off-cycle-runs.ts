import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Off-cycle runs: of a leaver, of signed adjustments, of corrections, and of whom the runs of the month have left out.
 * Of statements that pay the month a person has one still; others pay beside it, and what of the month they have paid is
 * taken off its statement. Runs of before stay as they are: regular ones.
 */
export class OffCycleRuns1815100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused where a run of named people pays: what was paid is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const columns = [
  // Whether it pays the month itself, as its run does. What others have paid of the month is taken off it.
  'ALTER TABLE statements ADD COLUMN pays_month boolean NOT NULL DEFAULT true',
  `ALTER TABLE payroll_runs
     ADD COLUMN kind text NOT NULL DEFAULT 'regular' CHECK (kind IN ('regular', 'off-cycle')),
     ADD COLUMN purpose text CHECK (purpose IN ('leaver', 'bonus', 'correction', 'left-out')),
     ADD COLUMN pays_month boolean NOT NULL GENERATED ALWAYS AS (purpose IS NULL OR purpose NOT IN ('bonus', 'correction')) STORED,
     ADD COLUMN person_ids uuid[] CHECK (cardinality(person_ids) > 0),
     ADD COLUMN reason_comment_id uuid REFERENCES decision_comments,
     ADD CONSTRAINT off_cycle_runs_have_a_purpose CHECK ((kind = 'off-cycle') = (purpose IS NOT NULL)),
     ADD CONSTRAINT off_cycle_runs_name_their_people CHECK (
       CASE WHEN person_ids IS NULL THEN purpose IS NULL OR purpose = 'left-out'
            ELSE purpose IS NOT NULL AND reason_comment_id IS NOT NULL AND department_ids IS NULL END)`,
];

const runs = [
  `CREATE OR REPLACE FUNCTION guard_scope_of_run() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'whom run % pays never changes, nor why', OLD.id USING ERRCODE = 'PR003';
    END $$`,
  'DROP TRIGGER scopes_of_runs_stay ON payroll_runs',
  `CREATE TRIGGER scopes_of_runs_stay BEFORE UPDATE ON payroll_runs FOR EACH ROW
     WHEN ((NEW.department_ids, NEW.person_ids, NEW.kind, NEW.purpose, NEW.reason_comment_id)
        IS DISTINCT FROM (OLD.department_ids, OLD.person_ids, OLD.kind, OLD.purpose, OLD.reason_comment_id))
     EXECUTE FUNCTION guard_scope_of_run()`,
  // Whether a run of departments, or of everybody, would pay one of some people; what it leaves out is known once it is started.
  `CREATE FUNCTION would_pay_one_of(run uuid, organisation uuid, of_month text, departments uuid[], people uuid[]) RETURNS boolean LANGUAGE sql STABLE AS $$
     SELECT EXISTS (
       SELECT 1 FROM unnest(people) AS p (id)
        WHERE (departments IS NULL OR department_in_month(p.id, of_month) = ANY (departments))
          AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.person_id = p.id AND s.month = of_month AND s.posted_at IS NOT NULL AND s.pays_month)
          AND NOT EXISTS (SELECT 1 FROM payroll_left_out l WHERE l.run_id = run AND l.person_id = p.id)
          AND (EXISTS (SELECT 1 FROM earners_of_month(organisation, of_month, NULL, p.id))
            OR EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.month = of_month AND d.kind = 'kpi-plan' AND d.status = 'signed')))
   $$`,
  // Two runs that could pay the same person for a month are never open together, and whoever a run names is in no other that names them.
  `CREATE OR REPLACE FUNCTION guard_open_runs() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM organisations WHERE id = NEW.organisation_id FOR NO KEY UPDATE;
      IF EXISTS (SELECT 1 FROM payroll_runs r
                  WHERE r.organisation_id = NEW.organisation_id AND r.id <> NEW.id AND r.status IN ('calculating', 'in-approval')
                    AND CASE
                      WHEN r.person_ids IS NOT NULL AND NEW.person_ids IS NOT NULL THEN r.person_ids && NEW.person_ids
                      WHEN r.month <> NEW.month THEN false
                      WHEN r.person_ids IS NOT NULL THEN would_pay_one_of(NEW.id, r.organisation_id, r.month::text, NEW.department_ids, r.person_ids)
                      WHEN NEW.person_ids IS NOT NULL AND r.inputs_sha256 IS NOT NULL THEN EXISTS (SELECT 1 FROM payroll_inputs i WHERE i.run_id = r.id AND i.person_id = ANY (NEW.person_ids))
                      WHEN NEW.person_ids IS NOT NULL THEN would_pay_one_of(r.id, r.organisation_id, r.month::text, r.department_ids, NEW.person_ids)
                      ELSE r.department_ids IS NULL OR NEW.department_ids IS NULL OR r.department_ids && NEW.department_ids END) THEN
        RAISE EXCEPTION 'another open run of % could pay the same people', NEW.month
          USING ERRCODE = 'unique_violation', CONSTRAINT = 'one_open_payroll_a_department';
      END IF;
      RETURN NEW;
    END $$`,
];

const statements = [
  'DROP INDEX one_posted_statement_a_month',
  'CREATE UNIQUE INDEX one_posted_statement_a_month ON statements (person_id, month) WHERE posted_at IS NOT NULL AND pays_month',
  'CREATE INDEX statements_beside_the_month ON statements (person_id, month) WHERE NOT pays_month',
  `CREATE OR REPLACE FUNCTION guard_new_statements() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT run_id FROM added) a JOIN payroll_runs r ON r.id = a.run_id
                  WHERE r.status = 'posted') THEN
        RAISE EXCEPTION 'a posted run has all of its statements' USING ERRCODE = 'PR003';
      END IF;
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT run_id, pays_month FROM added) a JOIN payroll_runs r ON r.id = a.run_id
                  WHERE r.pays_month <> a.pays_month) THEN
        RAISE EXCEPTION 'a statement pays the month where its run does' USING ERRCODE = 'PR003';
      END IF;
      RETURN NULL;
    END $$`,
  // Nothing of a month is paid twice: once beside it and once with it, or twice beside it.
  `CREATE FUNCTION guard_paid_off_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
           SELECT 1 FROM posted p
            WHERE p.posted_at IS NOT NULL AND p.pays_month
              AND (SELECT COALESCE(sum(l.amount), 0) FROM statement_lines l WHERE l.statement_id = p.id AND l.component = 'correction/off-cycle')
                + (SELECT COALESCE(sum(l.amount), 0) FROM statements s JOIN statement_lines l ON l.statement_id = s.id AND l.component NOT LIKE 'correction/%'
                    WHERE s.person_id = p.person_id AND s.month = p.month AND NOT s.pays_month AND s.posted_at IS NOT NULL) <> 0)
         OR EXISTS (
           SELECT 1 FROM posted p JOIN statement_lines n ON n.statement_id = p.id AND n.component NOT LIKE 'correction/%'
             JOIN statements s ON s.person_id = p.person_id AND s.month = p.month AND s.id <> p.id AND s.posted_at IS NOT NULL
            WHERE p.posted_at IS NOT NULL AND NOT p.pays_month
              AND (s.pays_month OR EXISTS (SELECT 1 FROM statement_lines l WHERE l.statement_id = s.id AND l.component = n.component AND l.code = n.code))) THEN
        RAISE EXCEPTION 'what was paid off-cycle is paid once' USING ERRCODE = 'unique_violation', CONSTRAINT = 'paid_off_cycle_once';
      END IF;
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER paid_off_cycle_once AFTER UPDATE ON statements REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION guard_paid_off_cycle()',
];

const up = [...columns, ...runs, ...statements];

const down = [
  // A run of named people would be one of everybody without them: what was paid for the month by one stays explained.
  `DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM payroll_runs WHERE person_ids IS NOT NULL AND status IN ('calculating', 'in-approval', 'posted')) THEN
      RAISE EXCEPTION 'there are runs of named people that pay: what was paid is not removed';
    END IF;
  END $$`,
  'DROP TRIGGER paid_off_cycle_once ON statements',
  'DROP FUNCTION guard_paid_off_cycle()',
  `CREATE OR REPLACE FUNCTION guard_new_statements() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT run_id FROM added) a JOIN payroll_runs r ON r.id = a.run_id
                  WHERE r.status = 'posted') THEN
        RAISE EXCEPTION 'a posted run has all of its statements' USING ERRCODE = 'PR003';
      END IF;
      RETURN NULL;
    END $$`,
  'DROP INDEX statements_beside_the_month',
  'DROP INDEX one_posted_statement_a_month',
  'CREATE UNIQUE INDEX one_posted_statement_a_month ON statements (person_id, month) WHERE posted_at IS NOT NULL',
  `CREATE OR REPLACE FUNCTION guard_open_runs() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM organisations WHERE id = NEW.organisation_id FOR NO KEY UPDATE;
      IF EXISTS (SELECT 1 FROM payroll_runs r
                  WHERE r.organisation_id = NEW.organisation_id AND r.month = NEW.month AND r.id <> NEW.id AND r.status IN ('calculating', 'in-approval')
                    AND (r.department_ids IS NULL OR NEW.department_ids IS NULL OR r.department_ids && NEW.department_ids)) THEN
        RAISE EXCEPTION 'another open run of % could pay the same people', NEW.month
          USING ERRCODE = 'unique_violation', CONSTRAINT = 'one_open_payroll_a_department';
      END IF;
      RETURN NEW;
    END $$`,
  'DROP FUNCTION would_pay_one_of(uuid, uuid, text, uuid[], uuid[])',
  'DROP TRIGGER scopes_of_runs_stay ON payroll_runs',
  `CREATE OR REPLACE FUNCTION guard_scope_of_run() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'whom run % pays never changes', OLD.id USING ERRCODE = 'PR003';
    END $$`,
  `CREATE TRIGGER scopes_of_runs_stay BEFORE UPDATE ON payroll_runs FOR EACH ROW
     WHEN (NEW.department_ids IS DISTINCT FROM OLD.department_ids) EXECUTE FUNCTION guard_scope_of_run()`,
  'ALTER TABLE statements DROP COLUMN pays_month',
  `ALTER TABLE payroll_runs
     DROP CONSTRAINT off_cycle_runs_name_their_people, DROP CONSTRAINT off_cycle_runs_have_a_purpose,
     DROP COLUMN pays_month, DROP COLUMN kind, DROP COLUMN purpose, DROP COLUMN person_ids, DROP COLUMN reason_comment_id`,
];
