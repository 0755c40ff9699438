import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which figure of plans a contest is won: where it is said, everybody reads who is ahead. Those of before have none. */
export class FigureOfContest1820072000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contests ADD COLUMN figure text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contests DROP COLUMN figure');
  }
}
