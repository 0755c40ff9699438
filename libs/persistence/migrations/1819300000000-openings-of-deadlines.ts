import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From when on what is due may be done, beside the day on which it is due. Open months are told what has held for them: tasks and
 * plans since their drafting has opened, actuals from the day after the month, the payroll from its day.
 */
export class OpeningsOfDeadlines1819300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const startOf = (day: string) => `(${day})::timestamp AT TIME ZONE o.time_zone`;
const openedOn = '(c.opened_at AT TIME ZONE o.time_zone)::date';
const afterMonth = `(c.month || '-01')::date + interval '1 month'`;

const up = [
  'ALTER TABLE deadlines ADD COLUMN opens_on date',
  `UPDATE deadlines d SET
     opens_on = CASE WHEN d.kind IN ('tasks-agreed', 'plans-signed') THEN LEAST(${openedOn}, d.due_on)
                     WHEN d.kind = 'actuals-submitted' THEN (${afterMonth})::date ELSE d.due_on END,
     opens_at = CASE WHEN d.kind IN ('tasks-agreed', 'plans-signed') THEN ${startOf(`LEAST(${openedOn}, d.due_on)`)}
                     WHEN d.kind = 'actuals-submitted' THEN ${startOf(afterMonth)} ELSE d.opens_at END
    FROM monthly_cycles c JOIN organisations o ON o.id = c.organisation_id WHERE c.id = d.cycle_id`,
  'ALTER TABLE deadlines ALTER COLUMN opens_on SET NOT NULL',
];

const down = [
  `UPDATE deadlines d SET opens_at = ${startOf('d.due_on')}
    FROM monthly_cycles c JOIN organisations o ON o.id = c.organisation_id WHERE c.id = d.cycle_id AND d.opens_on <> d.due_on`,
  'ALTER TABLE deadlines DROP COLUMN opens_on',
  // Rules of before know no opening of their own.
  `UPDATE organisations SET deadline_rules = (SELECT jsonb_object_agg(kind, rule - 'opens') FROM jsonb_each(deadline_rules) AS r (kind, rule))`,
];
