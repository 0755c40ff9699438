import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The bonus of a year is paid by an off-cycle run of the month in which the year ends, beside that month: it is no part of
 * it, so that the month's own statement takes nothing off for it. Each person has one a year.
 */
export class AnnualBonus1818010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused where a run of the bonus was started: what was paid is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const purposes = (words: string, beside: string) => [
  'ALTER TABLE payroll_runs DROP COLUMN pays_month',
  `ALTER TABLE payroll_runs DROP CONSTRAINT payroll_runs_purpose_check, ADD CONSTRAINT payroll_runs_purpose_check CHECK (purpose IN (${words})),
     ADD COLUMN pays_month boolean NOT NULL GENERATED ALWAYS AS (purpose IS NULL OR purpose NOT IN (${beside})) STORED`,
];

/** Nothing of a month is paid twice: once beside it and once with it, or twice beside it. What is of the year is no part of it. */
const guardOfPay = (isOfTheMonth: (statement: string) => string) =>
  `CREATE OR REPLACE FUNCTION guard_paid_off_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
           SELECT 1 FROM posted p
            WHERE p.posted_at IS NOT NULL AND p.pays_month
              AND (SELECT COALESCE(sum(l.amount), 0) FROM statement_lines l WHERE l.statement_id = p.id AND l.component = 'correction/off-cycle')
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

const up = [
  ...purposes(`'leaver', 'bonus', 'correction', 'left-out', 'annual-bonus'`, `'bonus', 'correction', 'annual-bonus'`),
  guardOfPay(
    (statement) =>
      ` AND NOT EXISTS (SELECT 1 FROM payroll_runs r WHERE r.id = ${statement}.run_id AND r.purpose = 'annual-bonus')`,
  ),
  `CREATE TABLE annual_bonuses (
    person_id uuid NOT NULL REFERENCES people,
    year smallint NOT NULL,
    statement_id uuid NOT NULL UNIQUE REFERENCES statements,
    CONSTRAINT one_annual_bonus_a_year PRIMARY KEY (person_id, year)
  )`,
  'CREATE TRIGGER annual_bonuses_stay BEFORE UPDATE OR DELETE ON annual_bonuses FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER annual_bonuses_are_not_emptied BEFORE TRUNCATE ON annual_bonuses FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  // Posting it keeps it: whatever code posts, a second bonus of the year is none.
  `CREATE FUNCTION keep_annual_bonus() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO annual_bonuses (person_id, year, statement_id)
        SELECT p.person_id, left(p.month, 4)::smallint, p.id FROM posted p JOIN payroll_runs r ON r.id = p.run_id
         WHERE p.posted_at IS NOT NULL AND r.purpose = 'annual-bonus';
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER annual_bonuses_are_kept AFTER UPDATE ON statements REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION keep_annual_bonus()',
];

const down = [
  `DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM payroll_runs WHERE purpose = 'annual-bonus') THEN
      RAISE EXCEPTION 'there are runs of an annual bonus: what was paid is not removed';
    END IF;
  END $$`,
  'DROP TRIGGER annual_bonuses_are_kept ON statements',
  'DROP FUNCTION keep_annual_bonus()',
  'DROP TABLE annual_bonuses',
  guardOfPay(() => ''),
  ...purposes(`'leaver', 'bonus', 'correction', 'left-out'`, `'bonus', 'correction'`),
];
