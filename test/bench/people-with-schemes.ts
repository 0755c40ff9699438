import type { EntityManager } from 'typeorm';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { Month } from '#calendar/month.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { insertCompany, type NewCompany, type StoredCompany } from '#persistence/insert-company.js';

const kpiBonus = { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } };

/** A commission of each deal. */
const commission = (rate: string) => ({
  code: 'deals',
  name: 'Deals',
  kind: 'deal-commission',
  terms: { rules: [{ code: 'each', name: 'Each deal', on: 'amount', rate }] },
});

const scheme = (code: string, name: string, ...components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name,
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  components,
});

/** A salary by grade, the personal KPI plan, a draw that is carried on, and a commission; the plan and a commission; a bonus, the plan and a commission. */
const schemes = [
  scheme(
    'seller',
    'Seller',
    {
      code: 'salary',
      name: 'Salary',
      kind: 'salary',
      terms: { grades: [{ grade: 1, name: 'Manager', salary: '40000' }] },
    },
    kpiBonus,
    { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '50000', recoverable: true, of: ['kpi-bonus'] } },
    commission('1 %'),
  ),
  scheme('agent', 'Agent', kpiBonus, commission('2 %')),
  scheme(
    'keeper',
    'Keeper',
    { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '7000' } },
    kpiBonus,
    commission('1 %'),
  ),
];

/** What a seller is paid: 40 000, 47 000 by the plan made up to 50 000, and 1 % of 10 000 for each deal. */
export const paidEach = (count: number): number => 90_000 + 100 * count;

/** What people of the other schemes are paid: 47 000 by the plan and 2 % of each deal; 7 000, 47 000 and 1 %. */
const paidByScheme = [paidEach, (count: number) => 47_000 + 200 * count, (count: number) => 54_000 + 100 * count];

/** What all of them are paid together. */
export function paidAll({ people, inDepartment, deals: count, schemes: used = 1 }: PeopleOfBench): number {
  let sum = 0;
  for (let first = 0, unit = 0; first < people; first += inDepartment, unit += 1)
    sum += Math.min(inDepartment, people - first) * (paidByScheme[unit % used]?.(count) ?? 0);
  return sum;
}

export interface PeopleOfBench {
  people: number;
  inDepartment: number;
  /** Of each of them. */
  deals: number;
  /** How many schemes the departments take by turns; one where it is not said. */
  schemes?: 1 | 3;
}

/** A company whose people have a scheme, a signed plan, approved actuals and deals of July, as the database holds them. */
export async function insertPeopleWithSchemes(
  manager: EntityManager,
  { people, inDepartment, deals: count, schemes: used = 1 }: PeopleOfBench,
  own: Partial<NewCompany> = {},
): Promise<StoredCompany & { startedBy: string }> {
  const { name, timeZone, currency, department } = demoCompany;
  const company = { name, timeZone, currency, department, people: [], isSandbox: false, clockOffsetMs: 0, daysOff: [] };
  const stored = await insertCompany(manager, { ...company, ...own });
  const parameters = [
    stored.organisation.id,
    people,
    inDepartment,
    JSON.stringify(schemes.slice(0, used)),
    JSON.stringify(alphaPlan),
    JSON.stringify(alphaActuals),
    count,
  ];
  await manager.query(`CREATE TEMPORARY TABLE staged ON COMMIT DROP AS ${stagedPeople}`, parameters.slice(0, 3));
  await insertAll(manager, [...ofCompany, ...ofMonth('2026-07')], parameters);
  await manager.query('ANALYZE');
  const [first] = await manager.query<{ id: string }[]>('SELECT person_id AS id FROM staged ORDER BY n LIMIT 1');
  return { ...stored, startedBy: first?.id ?? '' };
}

/** Signed plans, approved actuals and deals of the same people for another month. */
export async function insertMonthOfPeople(
  manager: EntityManager,
  {
    organisationId,
    month,
    inDepartment,
    deals,
  }: Omit<PeopleOfBench, 'people'> & { organisationId: string; month: Month },
): Promise<void> {
  await manager.query(
    `CREATE TEMPORARY TABLE staged ON COMMIT DROP AS
     SELECT p.n, (p.n - 1) / $2::int AS unit, $1::uuid AS organisation_id, p.id AS person_id, gen_random_uuid() AS plan_id
       FROM (SELECT id, substr(login, 8)::int AS n FROM people WHERE organisation_id = $1 AND login ~ '^person-[0-9]+$') p`,
    [organisationId, inDepartment],
  );
  const parameters: Record<number, unknown> = {
    4: JSON.stringify(alphaPlan),
    5: JSON.stringify(alphaActuals),
    6: deals,
  };
  await insertAll(manager, ofMonth(month), parameters);
  await manager.query('ANALYZE');
}

/** As many people as one statement inserts for where it inserts for each: a million deals take longer than one may. */
const peopleAtOnce = 10_000;

async function insertAll(
  manager: EntityManager,
  insertions: readonly Insertion[],
  parameters: Readonly<Record<number, unknown>>,
): Promise<void> {
  const [staged] = await manager.query<{ people: number }[]>('SELECT count(*)::int AS people FROM staged');
  for (const { sql, uses } of insertions) {
    const given = uses.map((index) => parameters[index]);
    const portion = `$${given.length + 1}::int`;
    const isInPortion = `s.n > ${portion} AND s.n <= ${portion} + ${peopleAtOnce}`;
    if (!sql.includes(inPortion)) await manager.query(sql, given);
    else
      for (let first = 0; first < (staged?.people ?? 0); first += peopleAtOnce)
        await manager.query(sql.replace(inPortion, isInPortion), [...given, first]);
  }
}

const stagedPeople = `
  SELECT n, (n - 1) / $3::int AS unit, $1::uuid AS organisation_id, gen_random_uuid() AS person_id, gen_random_uuid() AS plan_id, gen_random_uuid() AS hired_by, gen_random_uuid() AS assigned_by
    FROM generate_series(1, $2::int) n`;

const units = '(SELECT DISTINCT unit, organisation_id FROM staged) u';

/** Stands in a statement that inserts for so many people at a time. */
const inPortion = '/* in portions */';

interface Insertion {
  sql: string;
  /** The parameters that it uses: the schemes are the fourth, the plan the fifth, the actuals the sixth, the deals of each the seventh. */
  uses: number[];
}

const ofCompany: Insertion[] = [
  {
    sql: `INSERT INTO departments (organisation_id, name) SELECT organisation_id, 'Unit ' || unit FROM ${units}`,
    uses: [],
  },
  {
    sql: `INSERT INTO people (id, organisation_id, name, login, password_hash) SELECT person_id, organisation_id, 'Person ' || n, 'person-' || n, 'none' FROM staged`,
    uses: [],
  },
  {
    sql: `INSERT INTO positions (organisation_id, code, name) SELECT DISTINCT organisation_id, 'sales-manager', 'Sales manager' FROM staged ON CONFLICT DO NOTHING`,
    uses: [],
  },
  {
    sql: `INSERT INTO staff_changes (id, organisation_id, kind, person_id, content, status, proposed_at, decided_at)
          SELECT hired_by, organisation_id, 'employment', person_id, '{}'::jsonb, 'confirmed', '2026-01-01'::timestamptz, '2026-01-01'::timestamptz FROM staged
          UNION ALL
          SELECT assigned_by, organisation_id, 'assignment', person_id, '{}', 'confirmed', '2026-01-01', '2026-01-01' FROM staged`,
    uses: [],
  },
  {
    sql: `INSERT INTO employments (organisation_id, person_id, from_on, recorded_at, change_id) SELECT organisation_id, person_id, '2026-01-01', '2026-01-01', hired_by FROM staged`,
    uses: [],
  },
  {
    sql: `INSERT INTO assignments (organisation_id, person_id, department_id, position_code, from_on, recorded_at, scheme_code, grade, change_id)
          SELECT s.organisation_id, s.person_id, d.id, 'sales-manager', '2026-01-01', '2026-01-01',
                 $1::jsonb -> (s.unit % jsonb_array_length($1::jsonb)) ->> 'code', '1', s.assigned_by
            FROM staged s JOIN departments d ON d.organisation_id = s.organisation_id AND d.name = 'Unit ' || s.unit`,
    uses: [3],
  },
  {
    sql: `WITH added AS (
            INSERT INTO documents (organisation_id, kind, month, scheme_code, scheme_version, status, latest_version, submitted_version)
            SELECT o.organisation_id, 'pay-scheme', '2026-01', e.content ->> 'code', 1, 'signed', 1, 1
              FROM (SELECT organisation_id FROM staged LIMIT 1) o, jsonb_array_elements($1::jsonb) AS e (content) RETURNING id, scheme_code
          )
          INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at)
          SELECT a.id, 1, e.content, repeat('c', 64), s.person_id, '2026-01-01', s.person_id, '2026-01-01'
            FROM added a JOIN jsonb_array_elements($1::jsonb) AS e (content) ON e.content ->> 'code' = a.scheme_code, (SELECT person_id FROM staged ORDER BY n LIMIT 1) s`,
    uses: [3],
  },
  {
    sql: `INSERT INTO facts (id, organisation_id, kind, external_id, key_month, version, content, sha256, recorded_by)
          SELECT gen_random_uuid(), organisation_id, 'clients', 'north', '', 1, '{"name": "North", "owners": []}', repeat('d', 64), person_id FROM staged LIMIT 1`,
    uses: [],
  },
];

/** Signed plans, approved actuals and deals of everybody for a month. */
const ofMonth = (month: Month): Insertion[] => [
  {
    sql: `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at)
          SELECT u.organisation_id, d.id, '${month}', '2026-06-28' FROM ${units} JOIN departments d ON d.organisation_id = u.organisation_id AND d.name = 'Unit ' || u.unit`,
    uses: [],
  },
  {
    sql: `INSERT INTO documents (id, organisation_id, kind, cycle_id, month, person_id, status, latest_version, submitted_version)
          SELECT s.plan_id, s.organisation_id, 'kpi-plan', c.id, '${month}', s.person_id, 'signed', 1, 1
            FROM staged s JOIN departments d ON d.organisation_id = s.organisation_id AND d.name = 'Unit ' || s.unit JOIN monthly_cycles c ON c.department_id = d.id AND c.month = '${month}'`,
    uses: [],
  },
  {
    sql: `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at)
          SELECT plan_id, 1, $1::jsonb, repeat('a', 64), person_id, '2026-06-29', person_id, '2026-06-30' FROM staged s WHERE ${inPortion}`,
    uses: [4],
  },
  {
    sql: `WITH added AS (
            INSERT INTO documents (organisation_id, kind, cycle_id, month, status, latest_version, submitted_version)
            SELECT c.organisation_id, 'actuals', c.id, '${month}', 'signed', 1, 1 FROM monthly_cycles c JOIN departments d ON d.id = c.department_id AND d.name LIKE 'Unit %' WHERE c.month = '${month}' RETURNING id, cycle_id
          )
          INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at)
          SELECT a.id, 1, jsonb_build_object('people', jsonb_object_agg(s.person_id, $1::jsonb)), repeat('b', 64), (array_agg(s.person_id))[1], '2026-08-01', (array_agg(s.person_id))[1], '2026-08-01'
            FROM added a JOIN monthly_cycles c ON c.id = a.cycle_id JOIN departments d ON d.id = c.department_id JOIN staged s ON d.name = 'Unit ' || s.unit GROUP BY a.id`,
    uses: [5],
  },
  {
    sql: `WITH sold AS (
            INSERT INTO facts (id, organisation_id, kind, external_id, key_month, version, month, on_day, client_code, content, sha256, recorded_by)
            SELECT gen_random_uuid(), s.organisation_id, 'deals', 'SO-${month}-' || s.n || '-' || d, '', 1, '${month}', '${month}-10', 'north',
                   jsonb_build_object('on', '${month}-10', 'client', 'north', 'personId', s.person_id, 'amount', '10000.00'), repeat('e', 64), s.person_id
              FROM staged s, generate_series(1, $1::int) d WHERE ${inPortion} RETURNING id, recorded_by
          )
          INSERT INTO fact_people (fact_id, person_id, part) SELECT id, recorded_by, 'earner' FROM sold`,
    uses: [6],
  },
];
