import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '#approvals/role.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { companyWithAYear, demoCompany } from '#platform/demo/demo-company.js';

interface DemoPersonRow {
  company: string;
  name: string;
  login: string;
  roles: Role[];
  /** Where they are; null for whoever is of no department. */
  department: string | null;
}

/** The demo companies, each with those as whom one can look around in it. */
const offered = [
  {
    suffix: demoCompany.suffix,
    password: demoCompany.password,
    handles: demoCompany.people.map(({ handle }) => handle),
  },
  { suffix: companyWithAYear.suffix, password: companyWithAYear.password, handles: companyWithAYear.offered },
];

@Injectable()
export class DemoCompany {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** People of the demo companies who are on the staff today; nobody of any other company, and nobody in production. */
  async show() {
    if (this.configuration.environment === 'production') return { companies: [] };
    const companies = await Promise.all(
      offered.map(async ({ suffix, password, handles }) => {
        const people = await this.peopleOf(handles.map((handle) => `${handle}@${suffix}`));
        return people[0] ? [{ name: people[0].company, password, people: people.map(asShown) }] : [];
      }),
    );
    return { companies: companies.flat() };
  }

  private peopleOf(logins: readonly string[]): Promise<DemoPersonRow[]> {
    return this.dataSource.query<DemoPersonRow[]>(
      `SELECT o.name AS company, p.name, p.login, t.roles,
          (SELECT d.name FROM departments d WHERE d.id = t.department_id) AS department
         FROM people p JOIN organisations o ON o.id = p.organisation_id JOIN person_today t ON t.person_id = p.id
        WHERE o.is_sandbox AND p.login = ANY ($1) AND t.is_active ORDER BY array_position($1, p.login)`,
      [logins],
    );
  }
}

function asShown({ name, login, roles, department }: DemoPersonRow) {
  return { name, login, roles, department };
}
