import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { addDays } from '#calendar/day.js';
import { dueByRule } from '#calendar/deadlines.js';
import { addMonths, monthOfDay, type Month } from '#calendar/month.js';
import { startOfDay } from '#calendar/time-zone.js';
import { organisationCalendar } from '../organisation-calendar.js';
import type { SourceOfActs } from './source-of-acts.js';

/** How long before its day a forecast waits for somebody: whoever knows it sooner sends it sooner. */
const daysAhead = 14;
/** Months that have not begun and whose forecast may be due by any rule. */
const monthsAhead = 3;
/** For how many months back a department that has sent a forecast is one that sends them. */
const monthsBack = 12;

interface Owing {
  personId: PersonId;
  departmentId: DepartmentId;
}

/**
 * Forecasts of months that have not begun, of everybody who earns in a department that sends them: where nobody has sent one for
 * a year, nobody is asked for any. Purchasing needs them before the month, so that nothing waits once it has begun.
 */
export const volumeForecasts: SourceOfActs = {
  async find(manager, { organisationId, today }) {
    const { organisation, basis } = await organisationCalendar(manager, organisationId);
    const ahead = Array.from({ length: monthsAhead }, (_, count) => addMonths(monthOfDay(today), count + 1));
    const acts = ahead.map(async (month) => {
      const { dueOn, dueAt } = dueByRule(organisation.forecastRule, month, basis);
      const sinceOn = addDays(dueOn, -daysAhead);
      if (today < sinceOn) return [];
      return (await owing(manager, organisationId, month)).map(({ personId, departmentId }) => ({
        key: `forecast/${month}/${personId}/${dueOn}`,
        name: 'send-forecast' as const,
        objectKind: 'volume-forecast',
        objectId: month,
        documentKind: null,
        month,
        departmentIds: [departmentId],
        aboutId: personId,
        deadline: null,
        role: 'sales-manager' as const,
        since: startOfDay(sinceOn, basis.timeZone),
        dueOn,
        dueAt,
      }));
    });
    return (await Promise.all(acts)).flat();
  },

  /** What was found is looked for and told in one transaction: whoever has sent theirs is not among them. */
  async whom(_manager, _asked, acts) {
    return new Map(acts.map(({ key, aboutId }) => [key, aboutId === null ? [] : [aboutId]]));
  },
};

function owing(manager: EntityManager, organisationId: OrganisationId, month: Month): Promise<Owing[]> {
  return manager.query<Owing[]>(
    `SELECT DISTINCT e.person_id AS "personId", d.id AS "departmentId"
       FROM earners_of_month($1, $2::text) e JOIN person_today t ON t.person_id = e.person_id AND t.is_active
       JOIN departments d ON d.id = department_in_month(e.person_id, $2::text)
      WHERE NOT EXISTS (SELECT 1 FROM volume_forecasts v WHERE v.person_id = e.person_id AND v.month = $2::bpchar)
        AND EXISTS (SELECT 1 FROM volume_forecasts s WHERE s.organisation_id = $1 AND s.month >= $3::bpchar
                     AND department_in_month(s.person_id, s.month::text) = d.id)
      ORDER BY 1`,
    [organisationId, month, addMonths(month, -monthsBack)],
  );
}
