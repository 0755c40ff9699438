import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { factKindOf, type FactKindName } from '#facts/fact-kinds.js';
import { isHeldFor } from '../held-month.js';
import { isPaidFor } from '../payroll-scope.js';
import { aboutTouched } from './about-touched.js';
import { findOwnOfDepartment } from './counted/own-of-department.js';
import type { Touched } from './touched.js';
import type { Touches } from './touches.js';

/** Why figures of a month take no change any more, in words that go on after the month. */
export const whyClosed = {
  submitted: 'has been submitted: have the actuals returned, or wait for the correction',
  approved: 'has been approved: have the actuals reopened, or wait for the correction',
  paid: 'is being paid or has been: once it is posted, accounting enters what came late, and a later run pays the difference',
} as const;

type ClosedBecause = keyof typeof whyClosed;

/** Whether one of the roles enters a kind for the whole organisation, and not for one department. */
export function isEnteredForAll(kind: FactKindName, roles: readonly Role[]): boolean {
  return factKindOf(kind).enteredBy.some((role) => role !== 'head-of-department' && roles.includes(role));
}

/** What speaks against a change of facts, besides what the facts say; each list by the index of the row. */
export interface AccessProblems {
  /** Rows about who enters them. */
  own: number[];
  /** Rows about people of other departments than the one that is given. */
  foreign: number[];
  /** Rows of months whose figures have been submitted or approved, or are being paid or have been. */
  closed: { index: number; month: string; why: ClosedBecause }[];
}

/** Who changes facts, and as what. */
interface Changing {
  actorId: PersonId;
  /** The one whose people alone they may change; undefined where that is everybody. */
  departmentId: DepartmentId | null | undefined;
  mayCorrect: boolean;
  touches: Pick<Touches, 'isReferred'>;
}

/**
 * Whose months a change touches, whether it may, and whether they are open. The cycles of these months are held until
 * the transaction ends: figures are submitted either before, and refuse the change, or after, and with it. Whoever may
 * correct changes what is posted, and so does whoever enters into a month that was reopened: the statement stays, and a
 * later run pays the difference.
 */
export async function findAccessProblems(
  manager: EntityManager,
  touched: Touched,
  changing: Changing,
): Promise<AccessProblems> {
  const own = await findOwnOfDepartment(manager, touched, changing.actorId, changing.touches);
  const places = await findPlaces(manager, touched, changing, { perRow: false });
  const states = await statesOfMonths(manager, places);
  const isInTheWay = (place: TouchedPlace) =>
    place.isOwn || place.isForeign || place.isPaid || states.closed.has(placeOf(place));
  if (!places.some(isInTheWay)) return { own, foreign: [], closed: [] };
  const found = await findPlaces(manager, touched, changing, { perRow: true });
  const why = found.flatMap(({ indexes, ...place }) => {
    if (place.isLate && (changing.mayCorrect || states.reopened.has(placeOf(place)))) return [];
    const { month } = place;
    const isOpen = changing.mayCorrect && !place.isBeingPaid;
    const reason = states.closed.get(placeOf(place)) ?? (place.isPaid && !isOpen ? 'paid' : undefined);
    return reason === undefined || month === null ? [] : indexes.map((index) => ({ index, month, why: reason }));
  });
  return {
    own: [...new Set([...indexesOf(found.filter(({ isOwn }) => isOwn)), ...own])].sort(byNumber),
    foreign: indexesOf(found.filter(({ isForeign }) => isForeign)),
    closed: [...new Map(why.map((each) => [`${each.index} ${each.month}`, each])).values()].sort(
      (one, other) => one.index - other.index,
    ),
  };
}

/**
 * The months that rows change, of people of one department each: of every row apart, or of all of them together, without
 * their indexes. Of a hundred thousand rows most are about the same few months and people, and nothing is in the way of any.
 */
function findPlaces(
  manager: EntityManager,
  touched: Touched,
  { actorId, departmentId, touches }: Changing,
  { perRow }: { perRow: boolean },
): Promise<TouchedPlace[]> {
  return manager.query<TouchedPlace[]>(
    `${aboutTouched(touched, touches, { perRow })}, asked AS MATERIALIZED (
       SELECT DISTINCT index, month, person_id, is_owner, is_counted FROM about
     ), people_of_months AS MATERIALIZED (
       SELECT a.month, a.person_id, department_in_month(p.id, a.month) AS department,
              ${isHeldFor('p.organisation_id', 'a.month', 'a.person_id')} AS is_held, ${isPaidFor('a.month', 'a.person_id')} AS is_paid
         FROM (SELECT DISTINCT month, person_id FROM asked) a JOIN people p ON p.id = a.person_id
     ), places AS (
       SELECT a.index, a.month, CASE WHEN NOT a.is_owner THEN m.department END AS department,
              bool_or(a.person_id = $3 AND NOT a.is_owner AND NOT a.is_counted) AS "isOwn",
              bool_or(NOT a.is_owner AND m.is_held) AS "isPaid",
              bool_or(NOT a.is_owner AND m.is_held AND NOT m.is_paid) AS "isBeingPaid",
              bool_and(a.is_owner OR m.is_paid) AND NOT bool_and(a.is_owner) AS "isLate",
              bool_or($4 AND NOT a.is_counted AND m.department IS DISTINCT FROM $5::uuid) AS "isForeign"
         FROM asked a JOIN people_of_months m ON m.person_id = a.person_id AND m.month IS NOT DISTINCT FROM a.month GROUP BY 1, 2, 3
     )
     SELECT array_agg(index ORDER BY index) AS indexes, month, department, "isPaid", "isBeingPaid", "isLate", "isOwn", "isForeign"
       FROM places GROUP BY 2, 3, 4, 5, 6, 7, 8 ORDER BY month`,
    [...touched.params, actorId, departmentId !== undefined, departmentId ?? null],
  );
}

function indexesOf(places: readonly TouchedPlace[]): number[] {
  return [...new Set(places.flatMap(({ indexes }) => indexes))].sort(byNumber);
}

const byNumber = (one: number, other: number) => one - other;

/** A month that rows change, of people of one department. */
interface TouchedPlace {
  indexes: number[];
  month: string | null;
  department: string | null;
  /** Whether it is paid to somebody whom the rows are about, or held by an open run. */
  isPaid: boolean;
  /** Whether an open run holds somebody whom the rows are about; of the others some may be paid and some not: each gets it where they are paid next. */
  isBeingPaid: boolean;
  /** Whether everybody whom the rows are about is paid: what is entered then is paid or taken back by a later run. */
  isLate: boolean;
  isOwn: boolean;
  isForeign: boolean;
}

const placeOf = ({ month, department }: Pick<TouchedPlace, 'month' | 'department'>) => `${month} ${department}`;

/** Why months of departments take no facts any more, and which were approved and are open again: what is entered there is approved with them. */
async function statesOfMonths(
  manager: EntityManager,
  places: readonly TouchedPlace[],
): Promise<{ closed: Map<string, ClosedBecause>; reopened: Set<string> }> {
  const distinct = [...new Map(places.map((place) => [placeOf(place), place])).values()];
  const params = [distinct.map(({ month }) => month), distinct.map(({ department }) => department)];
  await manager.query(
    `SELECT 1 FROM monthly_cycles WHERE (month, department_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) ORDER BY id FOR SHARE`,
    params,
  );
  const rows = await manager.query<{ month: string; department: string | null; why: ClosedBecause | null }[]>(
    `SELECT c.month, c.department_id AS department, CASE d.status WHEN 'signed' THEN 'approved' WHEN 'in-approval' THEN 'submitted' END AS why
       FROM monthly_cycles c JOIN documents d ON d.cycle_id = c.id AND d.kind = 'actuals' AND d.submitted_version IS NOT NULL
      WHERE (c.month, c.department_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))`,
    params,
  );
  return {
    closed: new Map(rows.flatMap((row) => (row.why === null ? [] : [[placeOf(row), row.why]]))),
    reopened: new Set(rows.filter(({ why }) => why === null).map(placeOf)),
  };
}
