import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillFromColumns } from './dated-staff/fill-from-columns.js';
import { guardStaff, unguardStaff } from './dated-staff/staff-guards.js';
import { removeColumns, restoreColumns } from './dated-staff/replaced-columns.js';
import { addStaffViews, removeStaffViews } from './dated-staff/staff-views.js';

/**
 * Who works where, as what, under which scheme, and who heads and may do what: dated entries with two times. From and
 * until say when an entry holds, recorded and superseded when it was known. An entry is superseded, never overwritten,
 * and two of one thing never hold on the same day. What is proposed takes effect when a second person confirms it. The
 * columns that knew only the present become entries of the set-up, which nobody proposed and nobody confirmed.
 */
export class DatedStaff1804000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tablesOfStaff, ...fillFromColumns, ...removeColumns, ...addStaffViews, ...guardStaff])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...unguardStaff, ...restoreColumns, ...removeStaffViews, ...removeTables])
      await runner.query(statement);
  }
}

const dated = `
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    from_on date NOT NULL,
    until_on date,
    change_id uuid NOT NULL REFERENCES staff_changes,
    recorded_at timestamptz NOT NULL,
    superseded_at timestamptz,
    superseded_by uuid REFERENCES staff_changes,
    CHECK (until_on >= from_on),
    CHECK ((superseded_at IS NULL) = (superseded_by IS NULL))`;

/** Two entries that are known never hold on the same day. */
const oneAtATime = (name: string, ...columns: string[]) =>
  `CONSTRAINT ${name} EXCLUDE USING gist (${columns.map((column) => `${column} WITH =`).join(', ')}, daterange(from_on, until_on, '[]') WITH &&) WHERE (superseded_at IS NULL)`;

const tablesOfStaff = [
  'CREATE EXTENSION IF NOT EXISTS btree_gist',
  `CREATE TABLE positions (
    organisation_id uuid NOT NULL REFERENCES organisations,
    code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,63}$'),
    name text NOT NULL,
    paid_by_plan boolean NOT NULL DEFAULT true,
    PRIMARY KEY (organisation_id, code)
  )`,
  'ALTER TABLE departments ADD COLUMN parent_id uuid REFERENCES departments CHECK (parent_id <> id)',
  `CREATE TABLE staff_changes (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    kind text NOT NULL CHECK (kind IN ('employment', 'assignment', 'headship', 'role')),
    person_id uuid NOT NULL REFERENCES people,
    content jsonb,
    supersedes uuid,
    ends_previous boolean NOT NULL DEFAULT false,
    reason text,
    status text NOT NULL CHECK (status IN ('proposed', 'confirmed', 'refused', 'withdrawn')),
    proposed_by uuid REFERENCES people,
    proposed_at timestamptz NOT NULL,
    decided_by uuid REFERENCES people,
    decided_at timestamptz,
    CHECK (content IS NOT NULL OR supersedes IS NOT NULL),
    CHECK ((status = 'proposed') = (decided_at IS NULL)),
    CONSTRAINT staff_changes_of_set_up CHECK (
      CASE WHEN proposed_by IS NULL THEN status = 'confirmed' AND decided_by IS NULL
           ELSE (status = 'proposed') = (decided_by IS NULL) END),
    CONSTRAINT staff_changes_take_two CHECK (status = 'withdrawn' OR kind = 'employment' OR decided_by <> proposed_by),
    CONSTRAINT staff_changes_not_of_oneself CHECK (decided_by <> person_id OR status = 'withdrawn')
  )`,
  `CREATE TABLE employments (${dated},
    person_id uuid NOT NULL REFERENCES people,
    probation_until_on date CHECK (probation_until_on >= from_on),
    ${oneAtATime('one_employment_at_a_time', 'person_id')}
  )`,
  `CREATE TABLE assignments (${dated},
    person_id uuid NOT NULL REFERENCES people,
    department_id uuid NOT NULL REFERENCES departments,
    position_code text NOT NULL,
    scheme_code text,
    grade text,
    salary numeric(18, 2) CHECK (salary >= 0),
    full_time_share numeric(5, 4) NOT NULL DEFAULT 1 CHECK (full_time_share > 0 AND full_time_share <= 1),
    FOREIGN KEY (organisation_id, position_code) REFERENCES positions (organisation_id, code),
    ${oneAtATime('one_assignment_at_a_time', 'person_id')}
  )`,
  `CREATE TABLE headships (${dated},
    person_id uuid NOT NULL REFERENCES people,
    department_id uuid NOT NULL REFERENCES departments,
    ${oneAtATime('one_head_at_a_time', 'department_id')}
  )`,
  `CREATE TABLE role_grants (${dated},
    person_id uuid NOT NULL REFERENCES people,
    role text NOT NULL CHECK (role IN ('commercial-director', 'general-director', 'accounting', 'purchasing', 'administrator')),
    department_id uuid REFERENCES departments,
    ${oneAtATime('one_grant_at_a_time', 'person_id', 'role', `(COALESCE(department_id, '00000000-0000-0000-0000-000000000000'::uuid))`)}
  )`,
  'CREATE INDEX staff_changes_of_person ON staff_changes (person_id)',
  `CREATE INDEX staff_changes_proposed ON staff_changes (organisation_id, proposed_at, id) WHERE status = 'proposed'`,
  'CREATE INDEX employments_of_person ON employments (person_id) WHERE superseded_at IS NULL',
  'CREATE INDEX assignments_of_person ON assignments (person_id) WHERE superseded_at IS NULL',
  'CREATE INDEX assignments_of_department ON assignments (department_id) WHERE superseded_at IS NULL',
  'CREATE INDEX role_grants_of_person ON role_grants (person_id) WHERE superseded_at IS NULL',
  'CREATE INDEX headships_of_person ON headships (person_id) WHERE superseded_at IS NULL',
  `CREATE TABLE invitations (
    token_sha256 text PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    person_id uuid NOT NULL REFERENCES people,
    made_by uuid REFERENCES people,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  'CREATE INDEX invitations_of_person ON invitations (person_id) WHERE used_at IS NULL',
];

const removeTables = [
  ...['role_grants', 'headships', 'assignments', 'employments'].map((table) => `DROP TABLE ${table}`),
  'DROP TABLE invitations',
  'DROP TABLE staff_changes',
  'ALTER TABLE departments DROP COLUMN parent_id',
  'DROP TABLE positions',
  'DROP EXTENSION btree_gist',
];
