import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many indicators a KPI plan may have becomes a setting of the organisation; it was 5 for everybody. */
export class PlanLimits1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE organisations
         ADD COLUMN most_indicators smallint NOT NULL DEFAULT 5
         CONSTRAINT most_indicators_of_a_plan CHECK (most_indicators BETWEEN 1 AND 20)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisations DROP COLUMN most_indicators');
  }
}
