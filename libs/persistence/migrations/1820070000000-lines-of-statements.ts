import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That lines are of a statement is looked up once for all lines that come together, and not once a line: a payroll of
 * a hundred thousand people had it done six hundred thousand times, a third of what storing them took. What the foreign key
 * held is held: a line's statement is there, keeps its id, and takes its lines with it.
 */
export class LinesOfStatements1820070000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'foreign_key_violation'`;

const refusePosted = `IF EXISTS (SELECT 1 FROM (SELECT DISTINCT statement_id FROM added) a JOIN statements s ON s.id = a.statement_id
                  WHERE s.posted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'lines of a posted statement are never rewritten' USING ERRCODE = 'PR003';
      END IF;`;

// A statement that came with its lines cannot be removed by anybody else before both are there; one of before is locked.
const lock = `PERFORM 1 FROM statements s WHERE s.id IN (SELECT a.statement_id FROM added a) AND s.xmin <> pg_current_xact_id()::xid FOR KEY SHARE;`;

const newLines = (checks: string, rights: 'SECURITY DEFINER' | 'SECURITY INVOKER') =>
  `CREATE OR REPLACE FUNCTION guard_new_lines() RETURNS trigger LANGUAGE plpgsql ${rights} SET search_path = public, pg_temp AS $$
    BEGIN
      ${checks}
      RETURN NULL;
    END $$`;

const thereIsSuchAStatement = `IF EXISTS (SELECT 1 FROM (SELECT DISTINCT statement_id FROM added) a WHERE NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = a.statement_id)) THEN
        ${refuse('a line is of a statement that is there')};
      END IF;`;

const up = [
  'ALTER TABLE statement_lines DROP CONSTRAINT statement_lines_statement_id_fkey',
  newLines(`${lock}\n      ${thereIsSuchAStatement}\n      ${refusePosted}`, 'SECURITY DEFINER'),
  'CREATE TRIGGER lines_stay_of_a_statement AFTER UPDATE ON statement_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_new_lines()',
  `CREATE FUNCTION take_lines_along() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      DELETE FROM statement_lines l USING removed r WHERE l.statement_id = r.id;
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER statements_take_their_lines_along AFTER DELETE ON statements REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION take_lines_along()',
  `CREATE FUNCTION keep_id_of_statement() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${refuse('a statement keeps its id')};
    END $$`,
  'CREATE TRIGGER statements_keep_their_ids BEFORE UPDATE OF id ON statements FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_id_of_statement()',
];

const down = [
  'DROP TRIGGER statements_keep_their_ids ON statements',
  'DROP FUNCTION keep_id_of_statement()',
  'DROP TRIGGER statements_take_their_lines_along ON statements',
  'DROP FUNCTION take_lines_along()',
  'DROP TRIGGER lines_stay_of_a_statement ON statement_lines',
  newLines(refusePosted, 'SECURITY INVOKER'),
  'ALTER TABLE statement_lines ADD CONSTRAINT statement_lines_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements ON DELETE CASCADE',
];
