import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few clients who have left are found among all of them whenever the facts of a month are read. */
export class ClientsWhoLeft1815210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX clients_who_left ON facts (organisation_id, external_id)
         WHERE kind = 'clients' AND superseded_at IS NULL AND NOT is_withdrawn AND content ? 'leftOn'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX clients_who_left');
  }
}
