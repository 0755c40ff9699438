import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A signed scheme may run beside the one that pays, for some months: it is calculated from the same inputs, shown, and
 * never paid. Nothing of it is a statement, so that no register, total or posted pay can have it.
 */
export class ParallelSchemes1808200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE parallel_schemes (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    scheme_code text NOT NULL,
    from_month char(7) NOT NULL,
    until_month char(7) NOT NULL CHECK (until_month >= from_month),
    department_ids uuid[] CHECK (cardinality(department_ids) > 0),
    person_ids uuid[] CHECK (cardinality(person_ids) > 0),
    reason text NOT NULL,
    status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'confirmed', 'refused', 'withdrawn', 'ended')),
    proposed_by uuid NOT NULL REFERENCES people,
    proposed_at timestamptz NOT NULL,
    decided_by uuid REFERENCES people,
    decided_at timestamptz,
    ended_by uuid REFERENCES people,
    ended_at timestamptz,
    CONSTRAINT parallel_schemes_take_two CHECK (status NOT IN ('confirmed', 'refused', 'ended') OR (decided_by IS NOT NULL AND decided_by <> proposed_by))
  )`,
  'CREATE INDEX parallel_schemes_by_organisation ON parallel_schemes (organisation_id, proposed_at DESC)',
  `CREATE FUNCTION guard_parallel_scheme() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (OLD.status = 'proposed' OR (OLD.status = 'confirmed' AND NEW.status = 'ended'
           AND (NEW.decided_by, NEW.decided_at) IS NOT DISTINCT FROM (OLD.decided_by, OLD.decided_at)))
         AND (NEW.organisation_id, NEW.scheme_code, NEW.from_month, NEW.until_month, NEW.department_ids, NEW.person_ids, NEW.reason, NEW.proposed_by, NEW.proposed_at)
          IS NOT DISTINCT FROM (OLD.organisation_id, OLD.scheme_code, OLD.from_month, OLD.until_month, OLD.department_ids, OLD.person_ids, OLD.reason, OLD.proposed_by, OLD.proposed_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what was decided about a parallel scheme stays' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER parallel_schemes_stay BEFORE UPDATE OR DELETE ON parallel_schemes FOR EACH ROW EXECUTE FUNCTION guard_parallel_scheme()',
  `CREATE TRIGGER parallel_schemes_are_not_emptied BEFORE TRUNCATE ON parallel_schemes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  // What a run did with each of them; the problem is the code of why it could not be calculated for anybody.
  `CREATE TABLE parallel_runs (
    run_id uuid NOT NULL REFERENCES payroll_runs,
    parallel_id uuid NOT NULL REFERENCES parallel_schemes,
    problem text,
    PRIMARY KEY (run_id, parallel_id)
  )`,
  // Whom it is calculated for: first from which pack, then what it comes to, or why it does not.
  `CREATE TABLE parallel_statements (
    run_id uuid NOT NULL,
    parallel_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people,
    pack text,
    pack_sha256 char(64),
    total numeric,
    lines jsonb,
    carried_state jsonb,
    warnings jsonb,
    problems jsonb,
    PRIMARY KEY (run_id, parallel_id, person_id),
    FOREIGN KEY (run_id, parallel_id) REFERENCES parallel_runs
  )`,
  'CREATE INDEX parallel_statements_of_person ON parallel_statements (parallel_id, person_id)',
  `CREATE FUNCTION guard_parallel_statement() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.total IS NULL AND OLD.problems IS NULL AND (OLD.pack IS NULL OR NEW.pack = OLD.pack) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what a parallel scheme came to stays' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER parallel_statements_stay BEFORE UPDATE OR DELETE ON parallel_statements FOR EACH ROW EXECUTE FUNCTION guard_parallel_statement()',
  `CREATE TRIGGER parallel_statements_are_not_emptied BEFORE TRUNCATE ON parallel_statements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const down = [
  'DROP TABLE parallel_statements',
  'DROP FUNCTION guard_parallel_statement()',
  'DROP TABLE parallel_runs',
  'DROP TABLE parallel_schemes',
  'DROP FUNCTION guard_parallel_scheme()',
];
