import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people say became of a bank payment that was handed out, in its order; that it has failed takes two of them. While
 * nobody has said so, no other payment of the run is made.
 */
export class PaymentMarks1819700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused once something was said: by it another payment was made, or not. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE payment_marks (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     file_id uuid NOT NULL REFERENCES payroll_files,
     number integer NOT NULL CHECK (number > 0),
     mark text NOT NULL CHECK (mark IN ('sent', 'confirmed', 'failed', 'unknown')),
     note text CHECK (note <> ''),
     status text NOT NULL CHECK (status IN ('proposed', 'in-force', 'refused', 'withdrawn')),
     said_by uuid NOT NULL REFERENCES people,
     said_at timestamptz NOT NULL,
     decided_by uuid REFERENCES people,
     decided_at timestamptz,
     UNIQUE (file_id, number),
     CONSTRAINT payment_marks_say_why CHECK (mark IN ('sent', 'confirmed') OR note IS NOT NULL),
     CONSTRAINT payment_marks_are_decided CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (status = 'proposed') <= (decided_by IS NULL) AND (status IN ('refused', 'withdrawn')) <= (decided_by IS NOT NULL)),
     CONSTRAINT payment_marks_take_two CHECK (mark <> 'failed' OR status <> 'in-force' OR (decided_by IS NOT NULL AND decided_by <> said_by)),
     CONSTRAINT payment_marks_are_refused_by_another CHECK (status <> 'refused' OR decided_by <> said_by)
   )`,
  `CREATE UNIQUE INDEX one_proposed_payment_mark ON payment_marks (file_id) WHERE status = 'proposed'`,
  `CREATE FUNCTION last_payment_mark(of_file uuid) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT m.mark FROM payment_marks m WHERE m.file_id = of_file AND m.status = 'in-force' ORDER BY m.number DESC LIMIT 1
   $$`,
  `CREATE FUNCTION guard_payment_mark() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payroll_files f JOIN payroll_file_handouts h ON h.file_id = f.id WHERE f.id = NEW.file_id AND f.kind = 'bank-payment') THEN
          RAISE EXCEPTION 'only a bank payment that was handed out is marked' USING ERRCODE = 'PR003';
        END IF;
        IF last_payment_mark(NEW.file_id) IN ('confirmed', 'failed') THEN
          RAISE EXCEPTION 'what became of a payment is answered once' USING ERRCODE = 'PR003';
        END IF;
        RETURN NEW;
      END IF;
      IF TG_OP = 'UPDATE' AND OLD.status = 'proposed'
         AND (NEW.id, NEW.file_id, NEW.number, NEW.mark, NEW.note, NEW.said_by, NEW.said_at)
          IS NOT DISTINCT FROM (OLD.id, OLD.file_id, OLD.number, OLD.mark, OLD.note, OLD.said_by, OLD.said_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what was said of a payment stays' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER payment_marks_stay BEFORE INSERT OR UPDATE OR DELETE ON payment_marks FOR EACH ROW EXECUTE FUNCTION guard_payment_mark()',
  'CREATE TRIGGER payment_marks_are_not_emptied BEFORE TRUNCATE ON payment_marks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  `CREATE FUNCTION guard_second_payment() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM payroll_files f WHERE f.run_id = NEW.run_id AND f.kind = 'bank-payment' AND f.status <> 'failed' AND last_payment_mark(f.id) IS DISTINCT FROM 'failed') THEN
        RAISE EXCEPTION 'a second payment of a run would pay everybody twice' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER payments_are_made_once BEFORE INSERT ON payroll_files FOR EACH ROW WHEN (NEW.kind = 'bank-payment') EXECUTE FUNCTION guard_second_payment()`,
];

const down = [
  `DO $$ BEGIN
     IF EXISTS (SELECT 1 FROM payment_marks) THEN
       RAISE EXCEPTION 'it was said what became of bank payments' USING ERRCODE = 'PR003';
     END IF;
   END $$`,
  'DROP TRIGGER payments_are_made_once ON payroll_files',
  'DROP FUNCTION guard_second_payment()',
  'DROP TABLE payment_marks',
  'DROP FUNCTION guard_payment_mark()',
  'DROP FUNCTION last_payment_mark(uuid)',
];
