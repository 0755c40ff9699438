import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of the lines of a statement few correct what was paid before, and mostly none: they are found by an index of their own,
 * where all lines of a payroll were read to see that there are none, once before its register and once when it is posted.
 */
export class CorrectionsOfStatements1820092100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX corrections_of_statements ON statement_lines (statement_id) WHERE component LIKE 'correction/%'`,
    );
    await runner.query(guardOfPay(` AND l.component LIKE 'correction/%'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guardOfPay(''));
    await runner.query('DROP INDEX corrections_of_statements');
  }
}

const isOfTheMonth = (statement: string) =>
  ` AND NOT EXISTS (SELECT 1 FROM payroll_runs r WHERE r.id = ${statement}.run_id AND r.purpose = 'annual-bonus')`;

/** Nothing of a month is paid twice: once beside it and once with it, or twice beside it. What is of the year is no part of it. */
const guardOfPay = (isCorrection: string) =>
  `CREATE OR REPLACE FUNCTION guard_paid_off_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
           SELECT 1 FROM posted p
            WHERE p.posted_at IS NOT NULL AND p.pays_month
              AND (SELECT COALESCE(sum(l.amount), 0) FROM statement_lines l WHERE l.statement_id = p.id AND l.component = 'correction/off-cycle'${isCorrection})
                + (SELECT COALESCE(sum(l.amount), 0) FROM statements s JOIN statement_lines l ON l.statement_id = s.id AND l.component NOT LIKE 'correction/%'
                    WHERE s.person_id = p.person_id AND s.month = p.month AND NOT s.pays_month AND s.posted_at IS NOT NULL${isOfTheMonth('s')}) <> 0)
         OR EXISTS (
           SELECT 1 FROM posted p JOIN statement_lines n ON n.statement_id = p.id AND n.component NOT LIKE 'correction/%'
             JOIN statements s ON s.person_id = p.person_id AND s.month = p.month AND s.id <> p.id AND s.posted_at IS NOT NULL
            WHERE p.posted_at IS NOT NULL AND NOT p.pays_month${isOfTheMonth('p')}
              AND (s.pays_month OR EXISTS (SELECT 1 FROM statement_lines l WHERE l.statement_id = s.id AND l.component = n.component AND l.code = n.code))) THEN
        RAISE EXCEPTION 'what was paid off-cycle is paid once' USING ERRCODE = 'unique_violation', CONSTRAINT = 'paid_off_cycle_once';
      END IF;
      RETURN NULL;
    END $$`;
