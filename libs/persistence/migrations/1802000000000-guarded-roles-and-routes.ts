import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may do what changes in no silence, whoever writes: a role that is given or taken away leaves an audit event by
 * itself, and a route changes only together with the event that says to what. A route keeps steps that somebody may
 * decide, and no kind of document loses its route.
 */
export class GuardedRolesAndRoutes1802000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...roles, ...routes]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

/** The event names the role of the database that wrote; who asked for it stands in the event of the operation. */
const roles = [
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

/** Looked at when the transaction ends: the event may be written before or after. All events of a transaction were recorded when it began. */
const routes = [
  `ALTER TABLE organisations ADD CONSTRAINT routes_have_steps CHECK (
     NOT routes @? '$.* ? (!exists(@.steps[*]))' AND NOT routes @? '$.*.steps[*] ? (!exists(@.roles[*]))')`,
  `CREATE FUNCTION guard_routes() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed text;
    BEGIN
      FOR changed IN SELECT jsonb_object_keys(OLD.routes || NEW.routes) LOOP
        CONTINUE WHEN NEW.routes -> changed IS NOT DISTINCT FROM OLD.routes -> changed;
        IF NOT NEW.routes ? changed THEN
          RAISE EXCEPTION 'the route of % is changed, never removed', changed USING ERRCODE = 'PR003';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM audit_events e
                        WHERE e.object_id = NEW.id::text AND e.organisation_id = NEW.id AND e.action = 'route.changed' AND e.recorded_at = now()
                          AND e.details ->> 'kind' = changed AND e.details @> (NEW.routes -> changed)) THEN
          RAISE EXCEPTION 'the route of % is changed without its audit event', changed USING ERRCODE = 'PR007';
        END IF;
      END LOOP;
      RETURN NULL;
    END $$`,
  `CREATE CONSTRAINT TRIGGER routes_change_with_their_event AFTER UPDATE OF routes ON organisations
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_routes()`,
];

const down = [
  'DROP TRIGGER routes_change_with_their_event ON organisations',
  'DROP FUNCTION guard_routes()',
  'ALTER TABLE organisations DROP CONSTRAINT routes_have_steps',
  'DROP TRIGGER person_roles_are_not_emptied ON person_roles',
  'DROP TRIGGER roles_are_given_or_withdrawn ON person_roles',
  'DROP TRIGGER role_changes_are_recorded ON person_roles',
  'DROP FUNCTION record_role_change()',
];
