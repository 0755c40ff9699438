import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people question of their pay, who has to answer by when, and what came of it. */
export class Disputes1818220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  'ALTER TABLE organisations ADD COLUMN dispute_days smallint NOT NULL DEFAULT 5 CHECK (dispute_days BETWEEN 1 AND 60)',
  `CREATE TABLE disputes (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    cycle_id uuid NOT NULL REFERENCES monthly_cycles,
    person_id uuid NOT NULL REFERENCES people,
    month char(7) NOT NULL,
    about text NOT NULL CHECK (about IN ('line', 'actual')),
    statement_id uuid REFERENCES statements,
    component text,
    actuals_id uuid REFERENCES documents,
    actuals_version integer,
    code text NOT NULL,
    label text NOT NULL,
    said jsonb NOT NULL,
    reason text NOT NULL CHECK (reason IN ('figure-wrong', 'figure-missing', 'rule-not-agreed', 'counted-twice', 'not-mine', 'not-explained', 'other')),
    words text NOT NULL,
    due_on date NOT NULL,
    due_at timestamptz NOT NULL,
    raised_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'refused', 'settled', 'withdrawn')),
    CONSTRAINT disputes_of_one_thing CHECK (
      CASE about WHEN 'line' THEN statement_id IS NOT NULL AND component IS NOT NULL AND actuals_id IS NULL AND actuals_version IS NULL
                 ELSE actuals_id IS NOT NULL AND actuals_version IS NOT NULL AND statement_id IS NULL AND component IS NULL END)
  )`,
  `CREATE UNIQUE INDEX one_open_dispute_of_a_line ON disputes (statement_id, component, code) WHERE status = 'open' AND about = 'line'`,
  `CREATE UNIQUE INDEX one_open_dispute_of_an_actual ON disputes (person_id, month, code) WHERE status = 'open' AND about = 'actual'`,
  'CREATE INDEX disputes_by_organisation ON disputes (organisation_id, raised_at DESC)',
  'CREATE INDEX disputes_by_person ON disputes (person_id)',
  `CREATE TABLE dispute_acts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dispute_id uuid NOT NULL REFERENCES disputes,
    act text NOT NULL CHECK (act IN ('accept', 'refuse', 'adjust', 'settle', 'withdraw')),
    actor_id uuid NOT NULL REFERENCES people,
    words text,
    adjustment_id uuid REFERENCES documents,
    acted_at timestamptz NOT NULL,
    CONSTRAINT dispute_acts_that_adjust CHECK ((act = 'adjust') = (adjustment_id IS NOT NULL))
  )`,
  'CREATE INDEX dispute_acts_of_a_dispute ON dispute_acts (dispute_id, id)',
  `CREATE FUNCTION guard_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'status') = (to_jsonb(OLD) - 'status')
         AND (OLD.status = NEW.status
              OR OLD.status = 'open' AND NEW.status IN ('accepted', 'refused', 'withdrawn')
              OR OLD.status IN ('accepted', 'refused') AND NEW.status = 'settled') THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what was said of a dispute stays' USING ERRCODE = 'PR003';
    END $$`,
  `CREATE FUNCTION guard_dispute_act() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE earner uuid;
    BEGIN
      SELECT person_id INTO earner FROM disputes WHERE id = NEW.dispute_id;
      IF NEW.act IN ('accept', 'refuse', 'adjust') AND NEW.actor_id = earner THEN
        RAISE EXCEPTION 'nobody answers what they question themselves' USING ERRCODE = 'PR002';
      END IF;
      IF NEW.act IN ('settle', 'withdraw') AND NEW.actor_id <> earner THEN
        RAISE EXCEPTION 'a dispute is ended by whoever has raised it' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER disputes_stay BEFORE UPDATE OR DELETE ON disputes FOR EACH ROW EXECUTE FUNCTION guard_dispute()',
  'CREATE TRIGGER disputes_are_not_emptied BEFORE TRUNCATE ON disputes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER dispute_acts_by_whom_they_may BEFORE INSERT ON dispute_acts FOR EACH ROW EXECUTE FUNCTION guard_dispute_act()',
  'CREATE TRIGGER dispute_acts_stay BEFORE UPDATE OR DELETE ON dispute_acts FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER dispute_acts_are_not_emptied BEFORE TRUNCATE ON dispute_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = [
  'DROP TABLE dispute_acts, disputes',
  'DROP FUNCTION guard_dispute(), guard_dispute_act()',
  'ALTER TABLE organisations DROP COLUMN dispute_days',
];
