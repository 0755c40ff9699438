import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A deadline says whether the calendar of its year was known when it was computed. */
export class KnownCalendar1799200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadlines ADD COLUMN calendar_known boolean NOT NULL DEFAULT true');
    await runner.query(
      `UPDATE deadlines l SET calendar_known = false FROM monthly_cycles c WHERE c.id = l.cycle_id
         AND EXISTS (SELECT 1 FROM unnest(ARRAY[l.nominal_on, l.due_on]) AS on_day (day) WHERE NOT EXISTS (
           SELECT 1 FROM calendar_exceptions e
            WHERE e.organisation_id = c.organisation_id AND date_trunc('year', e.day) = date_trunc('year', on_day.day)))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadlines DROP COLUMN calendar_known');
  }
}
