import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether anybody is assigned to a scheme in a month is asked at every look at what somebody's month pays. */
export class AssignmentsOfScheme1820000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX assignments_of_scheme ON assignments (organisation_id, scheme_code) WHERE superseded_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX assignments_of_scheme');
  }
}
