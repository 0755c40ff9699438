import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Zones such as "europe/moscow" were taken although only JavaScript knows them, and such an organisation never got its
 * Schedule: they get the name that every program knows.
 */
export class KnownTimeZones1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE organisations SET time_zone = z.name FROM pg_timezone_names z
        WHERE lower(z.name) = lower(time_zone) AND NOT EXISTS (SELECT 1 FROM pg_timezone_names k WHERE k.name = time_zone)`,
    );
  }

  /** What a name was mistyped as is not known any more, and nobody wants it back. */
  async down(): Promise<void> {}
}
