import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tasks that were agreed for a month, and what the head has confirmed of each, month by month. Where a task stands in the
 * months after is read from the facts that pay goes by. Cycles that are open keep the deadlines that they were told.
 */
export class TaskPlans1818400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while tasks are agreed: what was signed stays readable. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const appendOnly = (table: string) => [
  `CREATE TRIGGER ${table}_stay BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ${table}_are_not_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const kindsBefore = `'drafting-opened', 'plans-signed', 'actuals-submitted', 'payroll-posted'`;

const up = [
  'ALTER TABLE deadlines DROP CONSTRAINT deadlines_kind_check',
  `ALTER TABLE deadlines ADD CONSTRAINT deadlines_kind_check CHECK (kind IN (${kindsBefore}, 'tasks-agreed'))`,
  `UPDATE organisations SET deadline_rules = deadline_rules || '{"tasks-agreed": {"monthOffset": -1, "day": 31, "dayOff": "previous-working-day"}}'`,
  `CREATE TABLE planned_tasks (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    document_id uuid NOT NULL REFERENCES documents,
    number integer NOT NULL CHECK (number > 0),
    code text NOT NULL,
    month char(7) NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    person_id uuid NOT NULL REFERENCES people,
    name text NOT NULL,
    due_on date CHECK (to_char(due_on, 'YYYY-MM') = month),
    agreed_by uuid NOT NULL REFERENCES people,
    agreed_at timestamptz NOT NULL,
    UNIQUE (organisation_id, number),
    UNIQUE (organisation_id, code)
  )`,
  'CREATE INDEX planned_tasks_of_a_month ON planned_tasks (organisation_id, month)',
  'CREATE INDEX planned_tasks_of_a_person ON planned_tasks (person_id)',
  `CREATE TABLE task_completions (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES planned_tasks,
    month char(7) NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    done_on date,
    note text,
    evidence jsonb NOT NULL DEFAULT '[]',
    confirmed_by uuid NOT NULL REFERENCES people,
    confirmed_at timestamptz NOT NULL
  )`,
  'CREATE INDEX task_completions_of_a_task ON task_completions (task_id, month, number DESC)',
  ...appendOnly('planned_tasks'),
  ...appendOnly('task_completions'),
];

const down = [
  `DO $$ BEGIN
     IF EXISTS (SELECT 1 FROM planned_tasks) THEN
       RAISE EXCEPTION 'tasks of a month were agreed' USING ERRCODE = 'PR003';
     END IF;
   END $$`,
  'DROP TABLE task_completions',
  'DROP TABLE planned_tasks',
  `DELETE FROM deadlines WHERE kind = 'tasks-agreed'`,
  'ALTER TABLE deadlines DROP CONSTRAINT deadlines_kind_check',
  `ALTER TABLE deadlines ADD CONSTRAINT deadlines_kind_check CHECK (kind IN (${kindsBefore}))`,
  `UPDATE organisations SET deadline_rules = deadline_rules - 'tasks-agreed'`,
];
