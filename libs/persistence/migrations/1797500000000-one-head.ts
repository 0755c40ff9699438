import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A department has one active head at most; who stands there already stays. */
export class OneHead1797500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  // The department's row is locked first, so that two who become head at once take turns and the second sees the first.
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
];

const down = [
  'DROP TRIGGER one_head_by_department ON people',
  'DROP TRIGGER one_head_by_role ON person_roles',
  'DROP FUNCTION guard_one_head()',
];
