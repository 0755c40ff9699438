import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document of a later kind may name the person whose pay it decides, as a plan does. */
export class DocumentsAboutPeople1813000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE documents DROP CONSTRAINT documents_check,
         ADD CONSTRAINT documents_of_a_person CHECK (
           (kind <> 'kpi-plan' OR person_id IS NOT NULL) AND
           (kind NOT IN ('actuals', 'payroll-register', 'pay-scheme') OR person_id IS NULL))`,
    );
  }

  /** Refused while there are such documents: what was signed is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE documents DROP CONSTRAINT documents_of_a_person,
         ADD CONSTRAINT documents_check CHECK ((kind = 'kpi-plan') = (person_id IS NOT NULL))`,
    );
  }
}
