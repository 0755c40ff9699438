import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';

interface Impossible {
  code: ProblemCode;
  field: string;
  message: string;
  /** A row where it is so, of the organisation $1 or of the person $2. */
  sql: string;
}

const known = (...entries: string[]) => entries.map((entry) => `${entry}.superseded_at IS NULL`).join(' AND ');
const share = (a: string, b: string) =>
  `daterange(${a}.from_on, ${a}.until_on, '[]') && daterange(${b}.from_on, ${b}.until_on, '[]')`;
const earning = (a: string) =>
  `(${a}.scheme_code IS NOT NULL OR EXISTS (SELECT 1 FROM positions q WHERE q.organisation_id = ${a}.organisation_id AND q.code = ${a}.position_code AND q.paid_by_plan))`;

const ofPerson = (table: string) =>
  `SELECT x.person_id, x.from_on, x.until_on FROM ${table} x WHERE x.person_id = $2 AND x.superseded_at IS NULL`;

/** What no change of the staff may leave behind. */
const impossible: Impossible[] = [
  {
    code: 'not-on-the-staff',
    field: 'fromOn',
    message:
      'The person is not on the staff on all of these days. Name days of one employment, or hire the person for them first.',
    sql: `SELECT 1 FROM (${['assignments', 'headships', 'role_grants'].map(ofPerson).join(' UNION ALL ')}) w
           WHERE NOT EXISTS (
             SELECT 1 FROM employments e WHERE e.person_id = w.person_id AND ${known('e')}
                AND daterange(e.from_on, e.until_on, '[]') @> daterange(w.from_on, w.until_on, '[]'))`,
  },
  {
    code: 'administrator-stands-alone',
    field: 'role',
    message:
      'An administrator has no say over money and earns by no plan: the role is combined with no other, no headship and no assignment that earns.',
    sql: `SELECT 1 FROM role_grants g WHERE g.person_id = $2 AND g.role = 'administrator' AND ${known('g')} AND (
            EXISTS (SELECT 1 FROM role_grants r WHERE r.person_id = $2 AND r.role <> 'administrator' AND ${known('r')} AND ${share('g', 'r')})
            OR EXISTS (SELECT 1 FROM headships h WHERE h.person_id = $2 AND ${known('h')} AND ${share('g', 'h')})
            OR EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = $2 AND ${known('a')} AND ${earning('a')} AND ${share('g', 'a')}))`,
  },
  {
    code: 'heads-themselves',
    field: 'departmentId',
    message:
      'The person would head themselves: they earn in a department that they head, and nobody above it could draft their plan. Give a department above it a head first.',
    sql: `SELECT 1 FROM headships h JOIN assignments a ON a.person_id = h.person_id AND ${known('a')} AND ${earning('a')} AND ${share('h', 'a')}
           WHERE h.organisation_id = $1 AND ${known('h')} AND h.department_id IN (SELECT departments_above(a.department_id))
             AND NOT EXISTS (SELECT 1 FROM headships o WHERE o.person_id <> h.person_id AND ${known('o')} AND ${share('o', 'a')}
                              AND o.department_id IN (SELECT departments_above(a.department_id)))`,
  },
  {
    code: 'last-administrator',
    field: 'untilOn',
    message:
      'Nobody would be left as administrator. Have somebody else become one before this one leaves or gives up the role.',
    sql: `SELECT 1 WHERE NOT EXISTS (
            SELECT 1 FROM role_grants g JOIN person_today t ON t.person_id = g.person_id AND t.is_active
             WHERE g.organisation_id = $1 AND g.role = 'administrator' AND g.department_id IS NULL AND ${known('g')} AND g.from_on <= t.day AND g.until_on IS NULL)`,
  },
];

/**
 * Looks at what a change has left behind, in the transaction that made it: the database itself refuses two of one thing
 * on the same day, this what stands in several entries.
 */
export async function refuseImpossibleStaff(
  manager: EntityManager,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  const columns = impossible.map(({ sql }, index) => `EXISTS (${sql}) AS "${index}"`);
  const [found] = await manager.query<Record<string, boolean>[]>(
    `SELECT $1::uuid AS organisation, $2::uuid AS person, ${columns.join(', ')}`,
    [organisationId, personId],
  );
  const wrong = impossible.find((_, index) => found?.[String(index)]);
  if (!wrong) return;
  const problem: FieldProblem = { path: wrong.field, message: 'would not be possible with the rest of the staff' };
  throw new DomainError('conflict', wrong.code, wrong.message, { personId }, [problem]);
}
