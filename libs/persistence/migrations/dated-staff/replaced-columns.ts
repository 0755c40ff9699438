/** What the entries have taken the place of. */
export const removeColumns = [
  'DROP TRIGGER one_head_by_department ON people',
  'DROP TRIGGER one_head_by_role ON person_roles',
  'DROP FUNCTION guard_one_head()',
  'DROP TRIGGER people_join_and_leave_today ON people',
  'DROP FUNCTION date_person()',
  'DROP TABLE person_roles',
  'DROP FUNCTION record_role_change()',
  `ALTER TABLE people DROP COLUMN department_id, DROP COLUMN joined_on, DROP COLUMN left_on, DROP COLUMN is_active,
     ALTER COLUMN password_hash DROP NOT NULL`,
];

/** The columns with what is so today; functions and triggers as the earlier migrations made them. */
export const restoreColumns = [
  `ALTER TABLE people ADD COLUMN department_id uuid REFERENCES departments, ADD COLUMN joined_on date, ADD COLUMN left_on date,
     ADD COLUMN is_active boolean NOT NULL DEFAULT true`,
  'CREATE INDEX people_by_department ON people (department_id) WHERE is_active',
  `CREATE TABLE person_roles (person_id uuid NOT NULL REFERENCES people, role text NOT NULL, PRIMARY KEY (person_id, role))`,
  `UPDATE people p SET department_id = t.department_id, is_active = t.is_active,
       joined_on = COALESCE(t.joined_on, t.day), left_on = CASE WHEN t.is_active THEN t.left_on ELSE COALESCE(t.left_on, t.joined_on, t.day) END,
       password_hash = COALESCE(p.password_hash, 'none')
     FROM person_today t WHERE t.person_id = p.id`,
  `INSERT INTO person_roles SELECT t.person_id, unnest(t.roles) FROM person_today t`,
  `ALTER TABLE people
     ALTER COLUMN joined_on SET NOT NULL,
     ALTER COLUMN password_hash SET NOT NULL,
     ADD CONSTRAINT people_leave_after_joining CHECK (left_on >= joined_on),
     ADD CONSTRAINT people_who_are_gone_left CHECK (is_active OR left_on IS NOT NULL)`,
  `CREATE FUNCTION guard_one_head() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      headed uuid;
      who uuid;
    BEGIN
      IF TG_TABLE_NAME = 'people' THEN who := NEW.id; ELSE who := NEW.person_id; END IF;
      SELECT p.department_id INTO headed FROM people p
        JOIN person_roles r ON r.person_id = p.id AND r.role = 'head-of-department'
       WHERE p.id = who AND p.is_active;
      IF headed IS NULL THEN
        RETURN NULL;
      END IF;
      PERFORM 1 FROM departments WHERE id = headed FOR UPDATE;
      IF EXISTS (SELECT 1 FROM people p JOIN person_roles r ON r.person_id = p.id AND r.role = 'head-of-department'
                  WHERE p.department_id = headed AND p.is_active AND p.id <> who) THEN
        RAISE EXCEPTION 'department % has a head already', headed USING ERRCODE = 'PR006';
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER one_head_by_role AFTER INSERT OR UPDATE ON person_roles FOR EACH ROW
     WHEN (NEW.role = 'head-of-department') EXECUTE FUNCTION guard_one_head()`,
  `CREATE TRIGGER one_head_by_department AFTER UPDATE OF department_id, is_active ON people FOR EACH ROW EXECUTE FUNCTION guard_one_head()`,
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
  `CREATE FUNCTION record_role_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed person_roles;
    BEGIN
      IF TG_OP = 'DELETE' THEN changed := OLD; ELSE changed := NEW; END IF;
      INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id, details)
      SELECT p.organisation_id, now() + o.clock_offset_ms * interval '1 millisecond',
             CASE TG_OP WHEN 'DELETE' THEN 'person.role-withdrawn' ELSE 'person.role-given' END,
             'person', p.id, jsonb_build_object('role', changed.role, 'databaseRole', session_user)
        FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.id = changed.person_id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER role_changes_are_recorded AFTER INSERT OR DELETE ON person_roles FOR EACH ROW EXECUTE FUNCTION record_role_change()`,
  `CREATE TRIGGER roles_are_given_or_withdrawn BEFORE UPDATE ON person_roles FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER person_roles_are_not_emptied BEFORE TRUNCATE ON person_roles FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
