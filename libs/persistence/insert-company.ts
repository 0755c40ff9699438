import type { EntityManager } from 'typeorm';
import type { DepartmentId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { defaultRoutes } from '#approvals/routes.js';
import { defaultDeadlineRules } from '#calendar/deadlines.js';
import { defaultReminderRules } from '#notices/reminder-rules.js';
import { firstPositions } from '#staff/positions.js';
import { CalendarException, Organisation } from './entities/organisation.entity.js';
import { Department } from './entities/person.entity.js';
import { insertPerson } from './insert-person.js';
import { setUpStaff } from './set-up-staff.js';

export interface NewCompany {
  name: string;
  timeZone: string;
  currency: string;
  isSandbox: boolean;
  /** Milliseconds between the wall clock and the business clock; zero unless it is a sandbox. */
  clockOffsetMs: number;
  department?: string;
  daysOff: string[];
  people: { name: string; login: string; passwordHash?: string; roles: Role[]; inDepartment: boolean }[];
}

export interface StoredCompany {
  organisation: Organisation;
  departmentId: DepartmentId | null;
  people: { id: string; name: string; login: string; roles: Role[] }[];
}

/** Stores an organisation with the regulation's rules as its own, its first department and its people. */
export async function insertCompany(manager: EntityManager, company: NewCompany): Promise<StoredCompany> {
  const { name, timeZone, currency, isSandbox, clockOffsetMs } = company;
  const organisation = await manager.save(Organisation, {
    name,
    timeZone,
    currency,
    isSandbox,
    clockOffsetMs,
    weekend: [6, 7],
    deadlineRules: defaultDeadlineRules,
    routes: defaultRoutes,
    reminderRules: defaultReminderRules,
  });
  const organisationId = organisation.id;
  if (company.daysOff.length > 0)
    await manager.insert(
      CalendarException,
      company.daysOff.map((day) => ({ organisationId, day, kind: 'day-off' as const })),
    );
  for (const { code, name: called, paidByPlan } of firstPositions)
    await manager.query('INSERT INTO positions (organisation_id, code, name, paid_by_plan) VALUES ($1, $2, $3, $4)', [
      organisationId,
      code,
      called,
      paidByPlan,
    ]);
  const department = company.department
    ? await manager.save(Department, { organisationId, name: company.department })
    : null;
  const people: StoredCompany['people'] = [];
  for (const { inDepartment, roles, ...person } of company.people) {
    const departmentId = inDepartment ? (department?.id ?? null) : null;
    const id = await insertPerson(manager, { ...person, organisationId });
    await setUpStaff(manager, { organisationId, personId: id, departmentId, roles });
    people.push({ id, name: person.name, login: person.login, roles });
  }
  return { organisation, departmentId: department?.id ?? null, people };
}
