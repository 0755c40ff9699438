import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which signed changes of the regulation have taken effect, and when: each does once. */
export class RegulationChanges1818510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE regulation_changes_in_effect (
      document_id uuid PRIMARY KEY REFERENCES documents,
      organisation_id uuid NOT NULL REFERENCES organisations,
      in_effect_at timestamptz NOT NULL
    )`);
    await runner.query(
      'CREATE TRIGGER regulation_changes_in_effect_stay BEFORE UPDATE OR DELETE ON regulation_changes_in_effect FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(
      'CREATE TRIGGER regulation_changes_in_effect_are_not_emptied BEFORE TRUNCATE ON regulation_changes_in_effect FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(
      `CREATE INDEX signed_regulation_changes ON documents (organisation_id) WHERE kind = 'regulation-change' AND status = 'signed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX signed_regulation_changes');
    await runner.query('DROP TABLE regulation_changes_in_effect');
  }
}
