import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a month asks for follows from who was there in that month: people have the days on which they joined and left,
 * departments the day from which they exist. Left out, it is the present day of the organisation. A cycle remembers
 * when all of its plans were signed, so that nothing that comes later undoes it.
 */
export class StaffOfAMonth1799000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

/** The day of the organisation at an instant of the wall clock. */
const businessDay = (instant: string) =>
  `((${instant} + o.clock_offset_ms * interval '1 millisecond') AT TIME ZONE o.time_zone)::date`;

const up = [
  `ALTER TABLE departments ADD COLUMN began_on date`,
  `ALTER TABLE people ADD COLUMN joined_on date, ADD COLUMN left_on date`,
  `ALTER TABLE monthly_cycles ADD COLUMN plans_signed_at timestamptz`,

  // Whoever has a month already was there in it, whenever the row was written.
  `UPDATE departments d SET began_on = LEAST(${businessDay('d.created_at')},
      (SELECT min((c.month || '-01')::date) FROM monthly_cycles c WHERE c.department_id = d.id))
     FROM organisations o WHERE o.id = d.organisation_id`,
  `UPDATE people p SET joined_on = LEAST(${businessDay('p.created_at')},
      (SELECT min((k.month || '-01')::date) FROM documents k WHERE k.person_id = p.id AND k.kind = 'kpi-plan'))
     FROM organisations o WHERE o.id = p.organisation_id`,
  // Nobody wrote down when they left: after the last month that they have a plan of, or at once.
  `UPDATE people p SET left_on = GREATEST(p.joined_on, LEAST(${businessDay('now()')},
      (SELECT (max(k.month) || '-01')::date + interval '1 month - 1 day' FROM documents k
        WHERE k.person_id = p.id AND k.kind = 'kpi-plan')::date))
     FROM organisations o WHERE o.id = p.organisation_id AND NOT p.is_active`,
  `UPDATE monthly_cycles c SET plans_signed_at = l.met_at FROM deadlines l WHERE l.cycle_id = c.id AND l.kind = 'plans-signed'`,

  `ALTER TABLE departments ALTER COLUMN began_on SET NOT NULL`,
  `ALTER TABLE people
     ALTER COLUMN joined_on SET NOT NULL,
     ADD CONSTRAINT people_leave_after_joining CHECK (left_on >= joined_on),
     ADD CONSTRAINT people_who_are_gone_left CHECK (is_active OR left_on IS NOT NULL)`,

  `CREATE FUNCTION business_today(organisation uuid) RETURNS date LANGUAGE sql STABLE AS $$
     SELECT ${businessDay('now()')} FROM organisations o WHERE o.id = organisation
   $$`,
  `CREATE FUNCTION date_department() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.began_on := COALESCE(NEW.began_on, business_today(NEW.organisation_id));
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER departments_begin_today BEFORE INSERT ON departments FOR EACH ROW EXECUTE FUNCTION date_department()`,
  `CREATE FUNCTION date_person() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.joined_on := COALESCE(NEW.joined_on, business_today(NEW.organisation_id));
      IF TG_OP = 'UPDATE' AND NEW.is_active AND NOT OLD.is_active AND NEW.left_on IS NOT DISTINCT FROM OLD.left_on THEN
        NEW.left_on := NULL;
      END IF;
      IF NOT NEW.is_active THEN
        NEW.left_on := COALESCE(NEW.left_on, GREATEST(NEW.joined_on, business_today(NEW.organisation_id)));
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER people_join_and_leave_today BEFORE INSERT OR UPDATE ON people FOR EACH ROW EXECUTE FUNCTION date_person()`,
];

const down = [
  'DROP TRIGGER people_join_and_leave_today ON people',
  'DROP TRIGGER departments_begin_today ON departments',
  'DROP FUNCTION date_person()',
  'DROP FUNCTION date_department()',
  'DROP FUNCTION business_today(uuid)',
  'ALTER TABLE monthly_cycles DROP COLUMN plans_signed_at',
  'ALTER TABLE people DROP COLUMN joined_on, DROP COLUMN left_on',
  'ALTER TABLE departments DROP COLUMN began_on',
];
