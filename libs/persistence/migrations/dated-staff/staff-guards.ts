const tables = ['employments', 'assignments', 'headships', 'role_grants'] as const;
/** The tables whose entries are roles, and which role each is. */
const roleOf = { role_grants: 'changed.role', headships: `'head-of-department'` };

/**
 * What the tables hold against whoever writes: entries are superseded and never changed; each comes from a change that
 * was confirmed, which is looked at when the transaction ends; a change is decided once; and a role is given or
 * withdrawn in no silence.
 */
export const guardStaff = [
  `CREATE FUNCTION keep_dated_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR OLD.superseded_at IS NOT NULL
         OR to_jsonb(NEW) - 'superseded_at' - 'superseded_by' <> to_jsonb(OLD) - 'superseded_at' - 'superseded_by' THEN
        RAISE EXCEPTION 'entries of the staff are superseded by others, never changed or removed' USING ERRCODE = 'PR008';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE FUNCTION require_confirmed_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM staff_changes c WHERE c.id = NEW.change_id AND c.organisation_id = NEW.organisation_id AND c.status = 'confirmed') THEN
        RAISE EXCEPTION 'an entry of the staff comes from a change that was confirmed' USING ERRCODE = 'PR009';
      END IF;
      RETURN NULL;
    END $$`,
  ...tables.flatMap((table) => [
    `CREATE TRIGGER ${table}_stay BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_dated_entry()`,
    `CREATE TRIGGER ${table}_are_not_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `CREATE CONSTRAINT TRIGGER ${table}_are_confirmed AFTER INSERT ON ${table}
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_confirmed_change()`,
  ]),
  `CREATE FUNCTION keep_staff_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE decided text[] := ARRAY['status', 'decided_by', 'decided_at'];
    BEGIN
      IF TG_OP = 'DELETE' OR OLD.status <> 'proposed' OR to_jsonb(NEW) - decided <> to_jsonb(OLD) - decided THEN
        RAISE EXCEPTION 'a change of the staff is decided once, and never changed or removed' USING ERRCODE = 'PR008';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER staff_changes_stay BEFORE UPDATE OR DELETE ON staff_changes FOR EACH ROW EXECUTE FUNCTION keep_staff_change()`,
  `CREATE TRIGGER staff_changes_are_not_emptied BEFORE TRUNCATE ON staff_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ...Object.entries(roleOf).flatMap(([table, role]) => [
    `CREATE FUNCTION record_change_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE changed ${table} := NEW;
      BEGIN
        INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id, details)
        SELECT o.id, now() + o.clock_offset_ms * interval '1 millisecond',
               CASE TG_OP WHEN 'UPDATE' THEN 'person.role-withdrawn' ELSE 'person.role-given' END,
               'person', changed.person_id, jsonb_build_object('role', ${role}, 'departmentId', changed.department_id,
                 'changeId', COALESCE(changed.superseded_by, changed.change_id), 'databaseRole', session_user)
          FROM organisations o WHERE o.id = changed.organisation_id;
        RETURN NULL;
      END $$`,
    `CREATE TRIGGER ${table}_are_recorded AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION record_change_of_${table}()`,
  ]),
];

/** The tables themselves go later, and their triggers with them. */
export const unguardStaff = [
  ...Object.keys(roleOf).flatMap((table) => [
    `DROP TRIGGER ${table}_are_recorded ON ${table}`,
    `DROP FUNCTION record_change_of_${table}()`,
  ]),
  'DROP TRIGGER staff_changes_stay ON staff_changes',
  'DROP FUNCTION keep_staff_change()',
  ...tables.flatMap((table) => [
    `DROP TRIGGER ${table}_stay ON ${table}`,
    `DROP TRIGGER ${table}_are_confirmed ON ${table}`,
  ]),
  'DROP FUNCTION require_confirmed_change()',
  'DROP FUNCTION keep_dated_entry()',
];
