import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few signed definitions of counted values are found among all documents whenever the facts of a month are read. */
export class CountedValues1814000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX signed_value_definitions ON documents (organisation_id, month) WHERE kind = 'value-definition' AND status = 'signed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX signed_value_definitions');
  }
}
