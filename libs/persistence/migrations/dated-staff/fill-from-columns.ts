/** Positions of every company: what they are called, and whether a plain KPI plan pays their holders. */
const positions = [
  ['sales-manager', 'Sales manager', true],
  ['agent', 'Agent', true],
  ['office-manager', 'Office manager', true],
  ['telephone-operator', 'Telephone operator', true],
  ['project-manager', 'Project manager', true],
  ['support', 'Support', true],
  ['head', 'Head of department', false],
  ['employee', 'Employee', false],
] as const;

const now = `date_trunc('milliseconds', now()) + o.clock_offset_ms * interval '1 millisecond'`;

/** Entries of one kind, each with the change of the set-up that it comes from. */
const setUp = (kind: string, table: string, columns: Record<string, string>, rows: string) => {
  const names = Object.keys(columns);
  const content = names.map((name) => `'${columns[name]}', to_jsonb(m.${name})`).join(', ');
  return `WITH made AS MATERIALIZED (SELECT gen_random_uuid() AS change_id, r.*, ${now} AS at
            FROM (${rows}) r JOIN organisations o ON o.id = r.organisation_id),
          changes AS (
            INSERT INTO staff_changes (id, organisation_id, kind, person_id, content, status, proposed_at, decided_at)
            SELECT m.change_id, m.organisation_id, '${kind}', m.person_id,
                   jsonb_build_object('fromOn', m.from_on, 'untilOn', m.until_on${content ? `, ${content}` : ''}), 'confirmed', m.at, m.at FROM made m)
          INSERT INTO ${table} (organisation_id, from_on, until_on, change_id, recorded_at, person_id${names.map((name) => `, ${name}`).join('')})
          SELECT m.organisation_id, m.from_on, m.until_on, m.change_id, m.at, m.person_id${names.map((name) => `, m.${name}`).join('')} FROM made m`;
};

const person = 'p.organisation_id, p.id AS person_id, p.joined_on AS from_on, p.left_on AS until_on';
const holds = (role: string) => `EXISTS (SELECT 1 FROM person_roles r WHERE r.person_id = p.id AND r.role = '${role}')`;

/**
 * The present as entries from the day of joining to that of leaving. Of the heads only the present ones become one:
 * nobody wrote down when others were.
 */
export const fillFromColumns = [
  `INSERT INTO positions (organisation_id, code, name, paid_by_plan)
   SELECT o.id, q.* FROM organisations o CROSS JOIN (VALUES ${positions.map(([code, name, isPaid]) => `('${code}', '${name}', ${isPaid})`).join(', ')}) q`,
  setUp('employment', 'employments', {}, `SELECT ${person} FROM people p`),
  setUp(
    'assignment',
    'assignments',
    { department_id: 'departmentId', position_code: 'position' },
    `SELECT ${person}, p.department_id,
            CASE WHEN ${holds('sales-manager')} THEN 'sales-manager' WHEN ${holds('head-of-department')} THEN 'head' ELSE 'employee' END AS position_code
       FROM people p WHERE p.department_id IS NOT NULL`,
  ),
  setUp(
    'headship',
    'headships',
    { department_id: 'departmentId' },
    `SELECT ${person}, p.department_id FROM people p WHERE p.department_id IS NOT NULL AND p.is_active AND ${holds('head-of-department')}`,
  ),
  setUp(
    'role',
    'role_grants',
    { role: 'role' },
    `SELECT ${person}, r.role FROM people p JOIN person_roles r ON r.person_id = p.id
      WHERE r.role NOT IN ('sales-manager', 'head-of-department')`,
  ),
  `INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id, details)
   SELECT p.organisation_id, ${now}, 'staff.set-up', 'person', p.id, jsonb_build_object('roles', ARRAY(
            SELECT r.role FROM person_roles r WHERE r.person_id = p.id AND r.role <> 'sales-manager' ORDER BY 1))
     FROM people p JOIN organisations o ON o.id = p.organisation_id
    WHERE p.is_active AND EXISTS (SELECT 1 FROM person_roles r WHERE r.person_id = p.id AND r.role <> 'sales-manager')`,
];
