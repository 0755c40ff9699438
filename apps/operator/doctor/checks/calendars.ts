import { yearsToEnter } from '#calendar/known-years.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import { businessNow } from '#persistence/business-now.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import type { Check, Finding } from '../examination.js';

/** Organisations whose production calendar does not know the present year, or from November on the next. */
export const calendars: Check = {
  name: 'calendars',
  asks: 'database',
  look: async ({ dataSource: { manager } }) => {
    const findings: Finding[] = [];
    for (const { id } of await manager.query<{ id: string }[]>('SELECT id FROM organisations ORDER BY created_at')) {
      const { organisation, calendar } = await organisationCalendar(manager, id);
      const today = dayOfInstant((await businessNow(manager, id)).toISOString(), organisation.timeZone);
      for (const year of yearsToEnter(today, calendar))
        findings.push({
          organisationId: id,
          objectKind: 'organisation',
          objectId: id,
          problem: `No day of ${year} has been entered in the production calendar: deadlines are computed as if every weekday were worked.`,
          remedy: `As its administrator: \`premia calendar take --country RU --year ${year}\`, or IN.`,
        });
    }
    return findings;
  },
};
