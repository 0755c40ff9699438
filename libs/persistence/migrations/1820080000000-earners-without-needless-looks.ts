import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether somebody earned in another department before, in the same month, is looked up of those alone who changed places
 * within the month. Assignments of a person do not overlap: one that holds on the first day is the first of the month. The
 * look was two thirds of finding the earners of a company, which a payroll does seven times.
 */
export class EarnersWithoutNeedlessLooks1820080000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(earnersOfMonth(`a.from_on <= m.first_on OR NOT ${earnedBefore}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(earnersOfMonth(`NOT ${earnedBefore}`));
  }
}

const earnedBefore = `EXISTS (SELECT 1 FROM assignments x JOIN positions y ON y.organisation_id = x.organisation_id AND y.code = x.position_code
                         WHERE x.person_id = a.person_id AND x.superseded_at IS NULL AND (x.scheme_code IS NOT NULL OR y.paid_by_plan)
                           AND x.from_on < a.from_on AND (x.until_on IS NULL OR x.until_on >= m.first_on))`;

const earnersOfMonth = (owesPlan: string) =>
  `CREATE OR REPLACE FUNCTION earners_of_month(organisation uuid, month text, department uuid DEFAULT NULL, person uuid DEFAULT NULL)
     RETURNS TABLE (person_id uuid, department_id uuid, first_on date, last_on date, owes_plan boolean)
     LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
     SELECT a.person_id, a.department_id, GREATEST(a.from_on, e.from_on, m.first_on),
            LEAST(a.until_on, e.until_on, m.last_on),
            ${owesPlan}
       FROM (SELECT (month || '-01')::date AS first_on, ((month || '-01')::date + interval '1 month - 1 day')::date AS last_on) m
       JOIN assignments a ON a.organisation_id = organisation AND a.superseded_at IS NULL
        AND (department IS NULL OR a.department_id = department) AND (person IS NULL OR a.person_id = person)
        AND a.from_on <= m.last_on AND (a.until_on IS NULL OR a.until_on >= m.first_on)
       JOIN positions q ON q.organisation_id = a.organisation_id AND q.code = a.position_code AND (a.scheme_code IS NOT NULL OR q.paid_by_plan)
       JOIN employments e ON e.person_id = a.person_id AND e.superseded_at IS NULL
        AND e.from_on <= LEAST(a.until_on, m.last_on)
        AND (e.until_on IS NULL OR e.until_on >= GREATEST(a.from_on, m.first_on))
   $$`;
