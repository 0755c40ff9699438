import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '#approvals/role.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { demoCompany } from '#platform/demo/demo-company.js';

interface DemoPersonRow {
  company: string;
  name: string;
  login: string;
  roles: Role[];
}

@Injectable()
export class DemoCompany {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The people of the demo company who are on its staff today; nobody of any other company, and nobody in production. */
  async show() {
    if (this.configuration.environment === 'production') return { company: null };
    const logins = demoCompany.people.map(({ handle }) => `${handle}@${demoCompany.suffix}`);
    const people = await this.dataSource.query<DemoPersonRow[]>(
      `SELECT o.name AS company, p.name, p.login, t.roles
         FROM people p JOIN organisations o ON o.id = p.organisation_id JOIN person_today t ON t.person_id = p.id
        WHERE o.is_sandbox AND p.login = ANY ($1) AND t.is_active ORDER BY array_position($1, p.login)`,
      [logins],
    );
    const [first] = people;
    if (!first) return { company: null };
    return {
      company: {
        name: first.company,
        password: demoCompany.password,
        people: people.map(({ name, login, roles }) => ({ name, login, roles })),
      },
    };
  }
}
