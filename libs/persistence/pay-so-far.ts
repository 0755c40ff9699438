import type { EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { PaySoFar } from '#compensation/pack/pay-so-far.js';
import type { PackOfPerson } from '#compensation/pack/refused-packs.js';
import { computeSections, findSharing, type Sharing } from './computed-sections.js';
import { type Missing, missingFigures, missingPlan } from './missing-of-month.js';
import { keptPacksOfFewSoFar, packsSoFar } from './month-packs-sql.js';
import {
  monthToPay,
  type MonthToPay,
  packParameters,
  withKeptPlans,
  withNestedLoops,
  withoutNestedLoops,
} from './month-to-pay.js';
import { packsInPortions } from './packs-in-portions.js';
import { Findings, noteAwaited, type PayMonth } from './payroll-readiness.js';
import { isInScope, peopleOfScope } from './payroll-scope.js';
import { queryPrepared } from './query-prepared.js';
import { withoutWhatIsShared } from './refused-of-month.js';
import { schemesOfMonth } from './schemes-of-month.js';

/** Calculates packs by what is known; `documents` are what they name. */
export type CalculateSoFar = (
  packs: readonly PackOfPerson<PersonId>[],
  documents: readonly unknown[],
) => Promise<PaySoFar<PersonId>[]>;

/** What a person's month pays by what is known now, with what is missing and what may still change. */
export interface PersonSoFar extends Omit<PaySoFar<PersonId>, 'faults' | 'figures' | 'currency'> {
  name: string;
  departmentId: DepartmentId | null;
  currency: string;
  /** The posted statement of the month, where it is paid already. */
  statementId: string | null;
  /** How far the actuals have come by which results are known; null where none were written. */
  actuals: { status: ApprovalStatus; version: number } | null;
  missing: Missing[];
  /** The figures that nobody has approved yet: they may change until the actuals are. */
  provisional: string[];
}

/** One person's month so far. Asked within a transaction; throws where there is no such person. */
export async function paySoFarOfPerson(
  manager: EntityManager,
  { organisationId, month, personId }: { organisationId: OrganisationId; month: Month; personId: PersonId },
  calculate: CalculateSoFar,
): Promise<PersonSoFar> {
  const of = { organisationId, month, scope: null, personIds: [personId] };
  const prepared = await prepare(manager, of);
  const { toPay, sharing } = prepared;
  const sections = await computeSections(manager, toPay, sharing, [personId]);
  const parameters = packParameters(toPay, [personId], sections);
  const packs = await withNestedLoops(manager, () =>
    withKeptPlans(manager, () => queryPrepared<PackOfPerson<PersonId>>(manager, keptPacksOfFewSoFar, parameters)),
  );
  const [person] = await describe(manager, of, [personId]);
  if (person === undefined) throw new RangeError(`There is no person ${personId} in the organisation.`);
  return assemble(person, (await calculate(packs, toPay.documents))[0], prepared);
}

/**
 * The months so far of everybody of a scope who earns in the month, has a plan of it or is paid by a scheme, some
 * people at a time. Asked within a transaction.
 */
export async function* paySoFarOfScope(
  manager: EntityManager,
  of: PayMonth,
  calculate: CalculateSoFar,
): AsyncGenerator<PersonSoFar> {
  const prepared = await prepare(manager, of);
  const { toPay, sharing } = prepared;
  const people = await peopleOfScope(manager, of);
  const sections = await withoutNestedLoops(manager, () => computeSections(manager, toPay, sharing, people));
  const left = new Set(await earningOf(manager, of));
  const parameters = packParameters(toPay, people, sections);
  for await (const packs of packsInPortions(manager, packsSoFar, parameters)) {
    const paid = new Map((await calculate(packs, toPay.documents)).map((each) => [each.personId, each]));
    for (const person of await describe(manager, of, [...paid.keys()])) {
      left.delete(person.personId);
      yield assemble(person, paid.get(person.personId), prepared);
    }
  }
  for (const person of await describe(manager, of, [...left])) yield assemble(person, undefined, prepared);
}

interface Prepared {
  readonly toPay: MonthToPay;
  readonly sharing: Sharing;
  readonly found: Findings;
}

async function prepare(manager: EntityManager, of: PayMonth): Promise<Prepared> {
  const schemes = await schemesOfMonth(manager, of);
  const toPay = await monthToPay(manager, of, schemes);
  const found = new Findings();
  const sharing = await withoutNestedLoops(manager, () => findSharing(manager, toPay));
  await noteAwaited(manager, of, { toPay, schemes, sharing }, found);
  return { toPay, sharing, found };
}

interface DescribedPerson {
  personId: PersonId;
  name: string;
  departmentId: DepartmentId | null;
  currency: string;
  statementId: string | null;
  actuals: PersonSoFar['actuals'];
}

function assemble(
  { currency, departmentId, ...person }: DescribedPerson,
  paid: PaySoFar<PersonId> | undefined,
  { sharing, found }: Prepared,
): PersonSoFar {
  const { personId } = person;
  const faults = paid === undefined ? [] : [...withoutWhatIsShared([{ personId, faults: paid.faults }], sharing)];
  for (const fault of faults.flatMap((each) => each.faults))
    found.note(personId, fault.code === 'missing-plan' ? missingPlan : missingFigures(fault));
  const missing = found.people.get(personId) ?? [];
  return {
    ...person,
    departmentId,
    currency: paid?.currency ?? currency,
    lines: paid?.lines ?? [],
    total: paid?.total ?? null,
    fixed: paid?.fixed ?? null,
    indicators: paid?.indicators ?? [],
    unpaid: paid?.unpaid ?? [],
    missing: missing.map((each) => ({ ...each, departmentId: each.departmentId ?? departmentId })),
    provisional: person.actuals?.status === 'signed' ? [] : [...(paid?.figures ?? [])],
    nextSteps: paid?.nextSteps ?? [],
  };
}

/** By name. The actuals are those of the department in which the plan is, or the person first is in the month. */
function describe(
  manager: EntityManager,
  { organisationId, month }: PayMonth,
  personIds: readonly PersonId[],
): Promise<DescribedPerson[]> {
  return manager.query<DescribedPerson[]>(
    `SELECT p.id AS "personId", p.name, w.department_id AS "departmentId", o.currency, s.id AS "statementId",
            CASE WHEN a.latest_version > 0 THEN jsonb_build_object('status', a.status, 'version',
              CASE WHEN a.status = 'signed' THEN a.submitted_version ELSE a.latest_version END) END AS actuals
       FROM people p JOIN organisations o ON o.id = p.organisation_id
       CROSS JOIN LATERAL (SELECT department_in_month(p.id, $2::text) AS department_id) w
       LEFT JOIN documents k ON k.kind = 'kpi-plan' AND k.person_id = p.id AND k.month = $2::bpchar AND k.status = 'signed'
       LEFT JOIN monthly_cycles c ON c.month = $2::bpchar AND c.department_id = w.department_id
       LEFT JOIN documents a ON a.kind = 'actuals' AND a.cycle_id = COALESCE(k.cycle_id, c.id)
       LEFT JOIN statements s ON s.person_id = p.id AND s.month = $2::bpchar AND s.posted_at IS NOT NULL AND s.pays_month
      WHERE p.organisation_id = $1 AND p.id = ANY ($3::uuid[]) ORDER BY p.name, p.id`,
    [organisationId, month, personIds],
  );
}

/** Who of a scope earns in the month, or has a signed plan of it. */
async function earningOf(manager: EntityManager, { organisationId, month, scope }: PayMonth): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(
    `SELECT w.id FROM (
       SELECT e.person_id AS id FROM earners_of_month($1, $2::text) e
       UNION SELECT d.person_id FROM documents d WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'kpi-plan' AND d.status = 'signed') w
      WHERE ${isInScope('$3', 'w.id', '$2::text')}`,
    [organisationId, month, scope],
  );
  return rows.map(({ id }) => id);
}
