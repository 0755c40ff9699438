import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DepartmentId } from '#approvals/ids.js';
import { type AnnualBonusState, peopleOfAnnualBonus, stateOf } from '#persistence/annual/annual-bonus-people.js';
import { pageOfPeople } from '../http/people-page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { scopeSeenBy } from '../payroll/scope-seen-by.js';

interface Asked {
  year: number;
  departmentId?: DepartmentId | undefined;
  state?: AnnualBonusState | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What keeps people from the bonus of a year, before a run is started and after. */
@Injectable()
export class AnnualBonuses {
  constructor(private readonly dataSource: DataSource) {}

  page(viewer: SignedInPerson, asked: Asked) {
    const { organisationId } = viewer;
    const { year, state } = asked;
    return this.dataSource.transaction(async (manager) => {
      const scope = await scopeSeenBy(manager, viewer, asked.departmentId);
      const people = (await peopleOfAnnualBonus(manager, { organisationId, year })).filter(
        (person) =>
          (scope === null || (person.departmentId !== null && scope.includes(person.departmentId))) &&
          (state === undefined || stateOf(person) === state),
      );
      const known = new Map(people.map((person) => [person.personId, person]));
      const { ids, nextCursor } = await pageOfPeople(manager, [...known.keys()], asked);
      const items = ids.flatMap((id) => known.get(id) ?? []);
      return {
        year,
        items: items.map(({ personId, name, departmentId, statementId, heldBy, missing, ...person }) => ({
          personId,
          name,
          departmentId,
          state: stateOf({ statementId, missing, ...person }),
          missing,
          statementId,
          runId: heldBy,
        })),
        nextCursor,
      };
    });
  }
}
