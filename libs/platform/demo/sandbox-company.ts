import { startOfDay } from '#calendar/time-zone.js';
import { demoCompany, type DemoPerson } from './demo-company.js';
import type { Role } from '#approvals/role.js';
import { hashPassword } from '../password.js';

/**
 * The demo company as rows to insert: a sandbox whose clock starts on the given day. Everybody has the
 * same password, and logins end in the company's own suffix, so that several can stand side by side. Alpha's people unless others
 * are named.
 */
export async function sandboxCompany({
  name,
  suffix,
  startsOn,
  password,
  department = demoCompany.department,
  people = demoCompany.people,
}: {
  name: string;
  suffix: string;
  startsOn: string;
  password: string;
  department?: string;
  people?: readonly DemoPerson[];
}) {
  const passwordHash = await hashPassword(password);
  return {
    name,
    timeZone: demoCompany.timeZone,
    currency: demoCompany.currency,
    isSandbox: true,
    clockOffsetMs: Date.parse(startOfDay(startsOn, demoCompany.timeZone)) - Date.now(),
    department,
    daysOff: demoCompany.years.flatMap((year) => demoCompany.daysOff.map((day) => `${year}-${day}`)),
    people: people.map((person) => ({
      name: person.name,
      login: `${person.handle}@${suffix}`,
      passwordHash,
      roles: [...person.roles] as Role[],
      inDepartment: person.inDepartment,
    })),
  };
}
