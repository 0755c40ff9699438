import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';

type ImpossibleCode = 'not-on-the-staff' | 'administrator-stands-alone' | 'heads-themselves' | 'last-administrator';

/** What cannot be with the rest of the staff, and of whom. */
export interface ImpossibleStaff {
  personId: PersonId;
  code: ImpossibleCode;
  field: string;
  message: string;
}

interface Impossible extends Omit<ImpossibleStaff, 'personId'> {
  /** Whom it is so of, among the people $2 of the organisation $1. */
  sql: string;
}

const known = (...entries: string[]) => entries.map((entry) => `${entry}.superseded_at IS NULL`).join(' AND ');
const share = (a: string, b: string) =>
  `daterange(${a}.from_on, ${a}.until_on, '[]') && daterange(${b}.from_on, ${b}.until_on, '[]')`;
const earning = (a: string) =>
  `(${a}.scheme_code IS NOT NULL OR EXISTS (SELECT 1 FROM positions q WHERE q.organisation_id = ${a}.organisation_id AND q.code = ${a}.position_code AND q.paid_by_plan))`;

const ofPeople = (table: string) =>
  `SELECT x.person_id, x.from_on, x.until_on FROM ${table} x WHERE x.person_id = ANY ($2) AND x.superseded_at IS NULL`;

/** What no change of the staff may leave behind. */
const impossible: Impossible[] = [
  {
    code: 'not-on-the-staff',
    field: 'fromOn',
    message:
      'The person is not on the staff on all of these days. Name days of one employment, or hire the person for them first.',
    sql: `SELECT w.person_id FROM (${['assignments', 'headships', 'role_grants'].map(ofPeople).join(' UNION ALL ')}) w
           WHERE NOT EXISTS (
             SELECT 1 FROM employments e WHERE e.person_id = w.person_id AND ${known('e')}
                AND daterange(e.from_on, e.until_on, '[]') @> daterange(w.from_on, w.until_on, '[]'))`,
  },
  {
    code: 'administrator-stands-alone',
    field: 'role',
    message:
      'An administrator has no say over money and earns by no plan: the role is combined with no other, no headship and no assignment that earns.',
    sql: `SELECT g.person_id FROM role_grants g WHERE g.person_id = ANY ($2) AND g.role = 'administrator' AND ${known('g')} AND (
            EXISTS (SELECT 1 FROM role_grants r WHERE r.person_id = g.person_id AND r.role <> 'administrator' AND ${known('r')} AND ${share('g', 'r')})
            OR EXISTS (SELECT 1 FROM headships h WHERE h.person_id = g.person_id AND ${known('h')} AND ${share('g', 'h')})
            OR EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = g.person_id AND ${known('a')} AND ${earning('a')} AND ${share('g', 'a')}))`,
  },
  {
    code: 'heads-themselves',
    field: 'departmentId',
    message:
      'The person would head themselves: they earn in a department that they head, and nobody above it could draft their plan. Give a department above it a head first.',
    // A change of a head touches whoever is headed: it is looked at for everybody of the organisation.
    sql: `SELECT h.person_id FROM headships h JOIN assignments a ON a.person_id = h.person_id AND ${known('a')} AND ${earning('a')} AND ${share('h', 'a')}
           WHERE h.organisation_id = $1 AND ${known('h')} AND h.department_id IN (SELECT departments_above(a.department_id))
             AND NOT EXISTS (SELECT 1 FROM headships o WHERE o.person_id <> h.person_id AND ${known('o')} AND ${share('o', 'a')} AND ${share('o', 'h')}
                              AND o.department_id IN (SELECT departments_above(a.department_id)))`,
  },
  {
    code: 'last-administrator',
    field: 'untilOn',
    message:
      'Nobody would be left as administrator. Have somebody else become one before this one leaves or gives up the role.',
    sql: `SELECT a.person_id FROM unnest($2::uuid[]) AS a (person_id) WHERE NOT EXISTS (
            SELECT 1 FROM role_grants g JOIN person_today t ON t.person_id = g.person_id AND t.is_active
             WHERE g.organisation_id = $1 AND g.role = 'administrator' AND g.department_id IS NULL AND ${known('g')} AND g.from_on <= t.day AND g.until_on IS NULL)`,
  },
];

/**
 * What changes of some people have left behind that cannot be, in the transaction that made them: the database itself
 * refuses two of one thing on the same day, this what stands in several entries. The first rule that is broken comes first.
 */
export async function findImpossibleStaff(
  manager: EntityManager,
  organisationId: OrganisationId,
  personIds: readonly PersonId[],
): Promise<ImpossibleStaff[]> {
  const rules = impossible.map(
    ({ sql }, rule) => `SELECT ${rule} AS rule, person_id AS "personId" FROM (${sql}) AS q${rule}`,
  );
  const found = await manager.query<{ rule: number; personId: PersonId }[]>(
    `SELECT DISTINCT rule, "personId" FROM (${rules.join(' UNION ALL ')}) AS f WHERE $1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL ORDER BY rule, "personId"`,
    [organisationId, personIds],
  );
  return found.flatMap(({ rule, personId }) => {
    const broken = impossible[rule];
    return broken ? [{ personId, code: broken.code, field: broken.field, message: broken.message }] : [];
  });
}
