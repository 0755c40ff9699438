/** What was recorded and not superseded and holds on a day. */
const inForce = (entry: string, day: string) =>
  `${entry}.superseded_at IS NULL AND ${entry}.from_on <= ${day} AND (${entry}.until_on IS NULL OR ${entry}.until_on >= ${day})`;

/** Whoever stands in a pay scheme earns, and whoever holds a position that a plain KPI plan pays. */
const earns = (assignment: string, position: string) =>
  `(${assignment}.scheme_code IS NOT NULL OR ${position}.paid_by_plan)`;

const joinPosition = (assignment: string, position: string) =>
  `JOIN positions ${position} ON ${position}.organisation_id = ${assignment}.organisation_id AND ${position}.code = ${assignment}.position_code`;

/**
 * The present and the months, read from the dated entries in one place each. Whoever is told on the last day, or
 * after it, that it is the last has no access any more; whoever knew before works to the end of it.
 */
export const addStaffViews = [
  `CREATE FUNCTION departments_above(department uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
     WITH RECURSIVE way AS (
       SELECT d.id, d.parent_id FROM departments d WHERE d.id = department
       UNION SELECT d.id, d.parent_id FROM departments d JOIN way w ON d.id = w.parent_id)
     SELECT id FROM way
   $$`,
  `CREATE FUNCTION departments_below(department uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
     WITH RECURSIVE below AS (
       SELECT department AS id
       UNION SELECT d.id FROM departments d JOIN below b ON d.parent_id = b.id)
     SELECT id FROM below
   $$`,
  // The nearest head upwards: a department below that has a head of its own is theirs.
  `CREATE FUNCTION departments_headed_by(person uuid, day date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
     WITH RECURSIVE headed AS (
       SELECT h.department_id AS id FROM headships h WHERE h.person_id = person AND ${inForce('h', 'day')}
       UNION SELECT d.id FROM departments d JOIN headed u ON d.parent_id = u.id
        WHERE NOT EXISTS (SELECT 1 FROM headships h WHERE h.department_id = d.id AND ${inForce('h', 'day')}))
     SELECT id FROM headed
   $$`,
  // Who drafts for somebody of a department: the nearest head upwards who is not they themselves.
  `CREATE FUNCTION head_over(person uuid, department uuid, day date) RETURNS uuid LANGUAGE sql STABLE AS $$
     WITH RECURSIVE way AS (
       SELECT d.id, d.parent_id, 0 AS steps FROM departments d WHERE d.id = department
       UNION ALL SELECT d.id, d.parent_id, w.steps + 1 FROM departments d JOIN way w ON d.id = w.parent_id WHERE w.steps < 100)
     SELECT h.person_id FROM way w JOIN headships h ON h.department_id = w.id AND h.person_id <> person AND ${inForce('h', 'day')}
      ORDER BY w.steps LIMIT 1
   $$`,
  `CREATE VIEW person_today AS
     SELECT p.id AS person_id, p.organisation_id, t.day, e.from_on AS joined_on, e.until_on AS left_on, COALESCE(e.is_active, false) AS is_active,
       COALESCE(a.department_id, (SELECT h.department_id FROM headships h WHERE h.person_id = p.id AND ${inForce('h', 't.day')} ORDER BY h.from_on LIMIT 1)) AS department_id,
       a.position_code, a.scheme_code, COALESCE(e.is_active AND a.earns, false) AS earns,
       CASE WHEN e.is_active THEN ARRAY(
         SELECT g.role FROM role_grants g WHERE g.person_id = p.id AND g.department_id IS NULL AND ${inForce('g', 't.day')}
         UNION SELECT 'head-of-department' WHERE EXISTS (SELECT 1 FROM headships h WHERE h.person_id = p.id AND ${inForce('h', 't.day')})
         UNION SELECT 'sales-manager' WHERE a.earns
         ORDER BY 1) ELSE '{}' END AS roles
       FROM people p
       CROSS JOIN LATERAL (SELECT business_today(p.organisation_id) AS day OFFSET 0) t
       LEFT JOIN LATERAL (
         SELECT x.from_on, x.until_on,
                x.from_on <= t.day AND (x.until_on IS NULL OR x.until_on > t.day
                  OR (x.until_on = t.day AND (x.recorded_at AT TIME ZONE o.time_zone)::date < x.until_on)) AS is_active
           FROM employments x JOIN organisations o ON o.id = x.organisation_id
          WHERE x.person_id = p.id AND x.superseded_at IS NULL
          ORDER BY x.from_on <= t.day DESC, x.from_on DESC LIMIT 1) e ON true
       LEFT JOIN LATERAL (
         SELECT x.department_id, x.position_code, x.scheme_code, ${earns('x', 'q')} AS earns
           FROM assignments x ${joinPosition('x', 'q')}
          WHERE x.person_id = p.id AND ${inForce('x', 't.day')}) a ON true`,
  // A plan is owed to the department in which somebody first earns in the month.
  `CREATE FUNCTION earners_of_month(organisation uuid, month text, department uuid DEFAULT NULL, person uuid DEFAULT NULL)
     RETURNS TABLE (person_id uuid, department_id uuid, first_on date, last_on date, owes_plan boolean) LANGUAGE sql STABLE AS $$
     SELECT a.person_id, a.department_id, GREATEST(a.from_on, e.from_on, m.first_on),
            LEAST(a.until_on, e.until_on, m.last_on),
            NOT EXISTS (SELECT 1 FROM assignments x ${joinPosition('x', 'y')}
                         WHERE x.person_id = a.person_id AND x.superseded_at IS NULL AND ${earns('x', 'y')}
                           AND x.from_on < a.from_on AND (x.until_on IS NULL OR x.until_on >= m.first_on))
       FROM (SELECT (month || '-01')::date AS first_on, ((month || '-01')::date + interval '1 month - 1 day')::date AS last_on) m
       JOIN assignments a ON a.organisation_id = organisation AND a.superseded_at IS NULL
        AND (department IS NULL OR a.department_id = department) AND (person IS NULL OR a.person_id = person)
        AND a.from_on <= m.last_on AND (a.until_on IS NULL OR a.until_on >= m.first_on)
       ${joinPosition('a', 'q')} AND ${earns('a', 'q')}
       JOIN employments e ON e.person_id = a.person_id AND e.superseded_at IS NULL
        AND e.from_on <= LEAST(a.until_on, m.last_on)
        AND (e.until_on IS NULL OR e.until_on >= GREATEST(a.from_on, m.first_on))
   $$`,
  // The first department of somebody in a month; after they have left, the last one before it.
  `CREATE FUNCTION department_in_month(person uuid, month text) RETURNS uuid LANGUAGE sql STABLE AS $$
     SELECT a.department_id
       FROM (SELECT (month || '-01')::date AS first_on, ((month || '-01')::date + interval '1 month - 1 day')::date AS last_on) m
       JOIN assignments a ON a.person_id = person AND a.superseded_at IS NULL AND a.from_on <= m.last_on
      ORDER BY a.until_on IS NULL OR a.until_on >= m.first_on DESC,
               CASE WHEN a.until_on IS NULL OR a.until_on >= m.first_on THEN a.from_on END, a.from_on DESC LIMIT 1
   $$`,
];

export const removeStaffViews = [
  'DROP FUNCTION department_in_month(uuid, text)',
  'DROP FUNCTION earners_of_month(uuid, text, uuid, uuid)',
  'DROP VIEW person_today',
  'DROP FUNCTION head_over(uuid, uuid, date)',
  'DROP FUNCTION departments_headed_by(uuid, date)',
  'DROP FUNCTION departments_below(uuid)',
  'DROP FUNCTION departments_above(uuid)',
];
