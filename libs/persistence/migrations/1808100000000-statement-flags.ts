import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statements outside the bounds of an organisation are flagged when their run has calculated them, and accounting says
 * a word to each before the register is signed. Runs of before have no flags.
 */
export class StatementFlags1808100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const defaultBounds =
  '{"shareOfMost": "1", "changeSinceLastMonth": "0.5", "spreadOfDepartment": {"times": "1.5", "leastPeople": 5}}';

const appendOnly = (table: string) => [
  `CREATE TRIGGER ${table}_stay BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ${table}_are_not_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const up = [
  `ALTER TABLE organisations ADD COLUMN statement_bounds jsonb NOT NULL DEFAULT '${defaultBounds}'`,
  // What KPI pay came to and the most that it could come to, where it is limited.
  `ALTER TABLE statements ADD COLUMN kpi_pay numeric, ADD COLUMN kpi_most numeric`,
  `CREATE TABLE statement_flags (
    statement_id uuid NOT NULL REFERENCES statements,
    run_id uuid NOT NULL REFERENCES payroll_runs,
    reason text NOT NULL CHECK (reason IN ('reaches-the-most', 'unlike-last-month', 'unlike-the-department')),
    figures jsonb NOT NULL,
    PRIMARY KEY (statement_id, reason)
  )`,
  'CREATE INDEX statement_flags_by_run ON statement_flags (run_id)',
  `CREATE TABLE statement_words (
    statement_id uuid PRIMARY KEY REFERENCES statements,
    comment text NOT NULL,
    written_by uuid NOT NULL REFERENCES people,
    written_at timestamptz NOT NULL
  )`,
  ...appendOnly('statement_flags'),
  ...appendOnly('statement_words'),
  `CREATE FUNCTION guard_new_flags() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT run_id FROM added) a JOIN payroll_runs r ON r.id = a.run_id
                  WHERE r.status <> 'calculating') THEN
        RAISE EXCEPTION 'statements are flagged before their register is on its route' USING ERRCODE = 'PR003';
      END IF;
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER flags_come_before_the_register AFTER INSERT ON statement_flags REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_new_flags()',
  `CREATE FUNCTION guard_flagged_register() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM documents d JOIN statement_flags f ON f.run_id = d.payroll_run_id
                  WHERE d.id = NEW.document_id AND d.kind = 'payroll-register'
                    AND NOT EXISTS (SELECT 1 FROM statement_words w WHERE w.statement_id = f.statement_id)) THEN
        RAISE EXCEPTION 'flagged statements of the register wait for a word' USING ERRCODE = 'PR010';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER flagged_statements_have_a_word BEFORE INSERT ON decisions FOR EACH ROW
     WHEN (NEW.decision = 'sign') EXECUTE FUNCTION guard_flagged_register()`,
];

const down = [
  'DROP TRIGGER flagged_statements_have_a_word ON decisions',
  'DROP FUNCTION guard_flagged_register()',
  'DROP TABLE statement_words',
  'DROP TABLE statement_flags',
  'DROP FUNCTION guard_new_flags()',
  'ALTER TABLE statements DROP COLUMN kpi_pay, DROP COLUMN kpi_most',
  'ALTER TABLE organisations DROP COLUMN statement_bounds',
];
