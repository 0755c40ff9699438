import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody wants to see a long list: its filter, order and columns under a name, as the address has them. */
export class SavedViews1819950000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE saved_views (
      person_id uuid NOT NULL REFERENCES people,
      place text NOT NULL CHECK (place ~ '^[a-z][a-z-]{0,39}$'),
      name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
      address text NOT NULL CHECK (length(address) <= 500),
      PRIMARY KEY (person_id, place, name)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_views');
  }
}
