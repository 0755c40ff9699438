import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which secret address a calendar program reads the deadlines of somebody; the database has its hash alone. */
export class CalendarFeeds1818110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE calendar_feeds (
        person_id uuid PRIMARY KEY REFERENCES people,
        token_sha256 char(64) NOT NULL UNIQUE,
        made_at timestamptz NOT NULL
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds');
  }
}
