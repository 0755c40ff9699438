import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { chainAbove, type SuperiorRoles } from '#approvals/superior-roles.js';
import type { Day } from '#calendar/day.js';
import type { AwaitedAct } from '#notices/awaited-act.js';
import type { Consequence } from '#notices/when-missed.js';
import { holdersOf } from './role-holders.js';

/** Asks who stands above those for whom things wait; what it has found it keeps, because many wait for the same. */
export class Superiors {
  private readonly known = new Map<string, Promise<PersonId[]>>();

  constructor(
    private readonly manager: EntityManager,
    private readonly of: { organisationId: OrganisationId; today: Day; superiors: SuperiorRoles },
  ) {}

  /** Who is told that something is overdue: the superior, and whoever else its deadline names; nobody of what they owe themselves. */
  async told(act: AwaitedAct, owing: readonly PersonId[], { alsoTells }: Consequence): Promise<PersonId[]> {
    const told = new Set(await this.above(act, owing));
    for (const role of alsoTells)
      for (const person of await this.find(role, act.departmentIds, owing)) told.add(person);
    return [...told].filter((person) => !owing.includes(person));
  }

  /**
   * Who stands above those who owe something: the head above, where a head or an earner owes it, and otherwise the nearest
   * role above of which there is somebody else.
   */
  private async above({ role, departmentIds }: AwaitedAct, owing: readonly PersonId[]): Promise<PersonId[]> {
    const byTree: Role[] = role === 'head-of-department' ? ['head-of-department'] : [];
    for (const each of [...byTree, ...chainAbove(role, this.of.superiors)]) {
      const found = await this.find(each, departmentIds, owing);
      const others = found.filter((person) => !owing.includes(person));
      if (others.length > 0) return others;
    }
    return [];
  }

  private find(role: Role, departments: readonly DepartmentId[], owing: readonly PersonId[]): Promise<PersonId[]> {
    if (role === 'head-of-department') return this.heads(departments, owing);
    return this.once(`${role}/${departments.join()}`, () =>
      holdersOf(this.manager, this.of.organisationId, role, departments),
    );
  }

  private heads(departments: readonly DepartmentId[], owing: readonly PersonId[]): Promise<PersonId[]> {
    return this.once(`head/${departments.join()}/${owing.join()}`, async () => {
      const rows = await this.manager.query<{ id: PersonId | null }[]>(
        'SELECT DISTINCT head_over(o.id, d.id, $3::date) AS id FROM unnest($1::uuid[]) AS o (id) CROSS JOIN unnest($2::uuid[]) AS d (id)',
        [owing, departments, this.of.today],
      );
      return rows.flatMap(({ id }) => id ?? []);
    });
  }

  private once(key: string, ask: () => Promise<PersonId[]>): Promise<PersonId[]> {
    const known = this.known.get(key) ?? ask();
    this.known.set(key, known);
    return known;
  }
}
