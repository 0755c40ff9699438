import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import type { AskedBySchemes, PersonWithOwnIndicators } from '#compensation/calculation/own-indicators.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { AskedActuals, AskedForComparison } from '#compensation/calculation/check-cycle-actuals.js';
import { findSpanOfMonth } from '#compensation/dating/days-of-month.js';
import type { MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { peopleWithSignedPlan } from './document-people.js';
import { periodsOfMonth } from './month-packs-sql.js';
import { monthToPay } from './month-to-pay.js';
import { organisationCalendar } from './organisation-calendar.js';
import { confirmedParallels, isInParallel } from './parallel-scope.js';
import { plansInForce } from './plans-in-force.js';
import { holdsIn, schemesOfMonth } from './schemes-of-month.js';
import { earnersWithoutSignedPlan } from './staff-of-month.js';

type CycleMonth = Pick<MonthlyCycle, 'id' | 'organisationId' | 'departmentId' | 'month'>;

/** The plans of a cycle and the schemes of its people that actuals answer, and the people whom they have to name. */
export async function askedActualsOf(manager: EntityManager, cycle: CycleMonth): Promise<AskedActuals> {
  return {
    plans: await plansInForce(manager, { cycleId: cycle.id }),
    withoutPlan: await earnersWithoutSignedPlan(manager, cycle),
    bySchemes: await askedBySchemes(manager, cycle),
    forComparison: await askedForComparison(manager, cycle),
  };
}

/** Everyone whose pay the actuals of a cycle decide: by a signed plan, or by an indicator of their scheme. */
export async function peopleOfActuals(manager: EntityManager, cycle: CycleMonth): Promise<string[]> {
  const planned = await peopleWithSignedPlan(manager, cycle.id);
  const bySchemes = await askedBySchemes(manager, cycle);
  return [...new Set([...planned, ...(bySchemes?.people ?? []).map(({ personId }) => personId)])].toSorted();
}

/**
 * Whose schemes have indicators of their own whose results are reported, with the periods of their month. They are asked
 * where the actuals of their plan are, and of those without a signed one in the department in which they first are in the
 * month: where `own_actuals` of the packs has them from.
 */
async function askedBySchemes(manager: EntityManager, cycle: CycleMonth): Promise<AskedBySchemes | undefined> {
  const { organisationId, departmentId, month } = cycle;
  const schemes = await schemesOfMonth(manager, { organisationId, month });
  const codes = new Set(schemes.filter(({ compiled }) => compiled.reads.actuals.size > 0).map(({ code }) => code));
  if (codes.size === 0) return undefined;
  const asked = await manager.query<{ id: PersonId }[]>(
    `SELECT DISTINCT a.person_id AS id FROM assignments a
       LEFT JOIN documents p ON p.person_id = a.person_id AND p.kind = 'kpi-plan' AND p.month = $2::text AND p.status = 'signed'
      WHERE a.organisation_id = $1 AND a.scheme_code = ANY ($3::text[]) AND ${holdsIn('a', '$2::text')}
        AND CASE WHEN p.id IS NULL THEN department_in_month(a.person_id, $2::text) = $4 ELSE p.cycle_id = $5 END`,
    [organisationId, month, [...codes], departmentId, cycle.id],
  );
  if (asked.length === 0) return undefined;
  const { inForce, builtIn, calendar } = await monthToPay(manager, { organisationId, month }, schemes);
  const contents = Object.fromEntries(schemes.map(({ content }) => [canonicalSha256(content), content]));
  const people = await manager.query<PersonWithOwnIndicators[]>(periodsOfMonth, [
    organisationId,
    month,
    asked.map(({ id }) => id),
    inForce,
    builtIn,
  ]);
  return { month, calendar, schemes: { ...contents, [builtIn]: kpiPlanScheme }, people };
}

/**
 * Whose schemes in parallel have indicators of their own, scheme by scheme: of those who earn in the month, where what
 * they are paid by is asked. The days on which they are assigned are not looked at: only the results are asked for.
 */
async function askedForComparison(manager: EntityManager, cycle: CycleMonth): Promise<AskedForComparison[]> {
  const { organisationId, departmentId, month } = cycle;
  const parallels = await confirmedParallels(manager, { organisationId, month });
  const asked: AskedForComparison[] = [];
  for (const { id, schemeCode } of parallels) {
    const versions = await schemesOfMonth(manager, { organisationId, month, schemeCode });
    const span = findSpanOfMonth(month);
    const inForce = versions.filter(({ from, until }) => from <= span.until && (until ?? span.until) >= span.from);
    if (!inForce.some(({ compiled }) => compiled.reads.actuals.size > 0)) continue;
    const people = await manager.query<Omit<PersonWithOwnIndicators, 'periods'>[]>(
      `SELECT w.person_id AS "personId", min(e.from_on)::text AS "hiredOn", NULLIF(max(COALESCE(e.until_on, 'infinity')), 'infinity')::text AS "leftOn"
         FROM parallel_schemes p
         JOIN (SELECT DISTINCT person_id FROM earners_of_month($1, $2::text)) w ON ${isInParallel('p.department_ids', 'p.person_ids', 'w.person_id', '$2::text')}
         JOIN employments e ON e.person_id = w.person_id AND ${holdsIn('e', '$2::text')}
         LEFT JOIN documents k ON k.person_id = w.person_id AND k.kind = 'kpi-plan' AND k.month = $2::text AND k.status = 'signed'
        WHERE p.id = $5 AND CASE WHEN k.id IS NULL THEN department_in_month(w.person_id, $2::text) = $3 ELSE k.cycle_id = $4 END
        GROUP BY w.person_id ORDER BY w.person_id`,
      [organisationId, month, departmentId, cycle.id, id],
    );
    if (people.length === 0) continue;
    const { calendar } = await organisationCalendar(manager, organisationId);
    const periods = inForce.map(({ from, until, content }) => ({
      from: from > span.from ? from : span.from,
      until: until !== null && until < span.until ? until : span.until,
      scheme: canonicalSha256(content),
    }));
    asked.push({
      scheme: schemeCode,
      month,
      calendar,
      schemes: Object.fromEntries(inForce.map(({ content }) => [canonicalSha256(content), content])),
      people: people.map((person) => ({ ...person, periods })),
    });
  }
  return asked;
}
