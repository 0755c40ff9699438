import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { countPlaces } from '#compensation/numbers/currency.js';
import { parseUnits } from '#compensation/numbers/money.js';
import { writeUnits } from '#compensation/numbers/exact-fraction.js';
import { paySoFarOfPerson, paySoFarOfScope, type CalculateSoFar, type PersonSoFar } from '#persistence/pay-so-far.js';
import { Calculations } from '../calculations/calculations.js';
import { pageOfPeople } from '../http/people-page.js';
import { recordPayRead } from '../http/pay-reads.js';
import { requireReaderOfPerson } from '../http/reader-of-person.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { scopeSeenBy } from '../payroll/scope-seen-by.js';
import type { PaySoFarPage, PaySoFarView } from './pay-so-far-wire.js';

type View = z.input<typeof PaySoFarView.schema>;
type Page = z.input<typeof PaySoFarPage.schema>;

interface AskedPage {
  month: Month;
  departmentId?: DepartmentId | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Of so many people a page can show all. */
const FEW = 200;

/** What people's months pay by what is known now; whose pay it tells is recorded before it is told. */
@Injectable()
export class PaySoFarOfMonth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calculations: Calculations,
  ) {}

  ofPerson(
    viewer: SignedInPerson,
    { personId, month }: { personId: PersonId; month: Month },
    untilAnswered: AbortSignal,
  ): Promise<View> {
    return this.dataSource.transaction(async (manager) => {
      await requireReaderOfPerson(manager, viewer, { personId, month });
      const of = { organisationId: viewer.organisationId, month, personId };
      const person = await paySoFarOfPerson(manager, of, this.calculate(true, untilAnswered));
      await recordPayRead(manager, viewer, { kind: 'person', id: personId }, [personId]);
      const { departmentId } = person;
      const head = await headOver(manager, { organisationId: viewer.organisationId, personId, departmentId });
      return { month, ...person, head };
    });
  }

  page(viewer: SignedInPerson, asked: AskedPage, untilAnswered: AbortSignal): Promise<Page> {
    const { organisationId } = viewer;
    const { month } = asked;
    return this.dataSource.transaction(async (manager) => {
      const of = { organisationId, month, scope: await scopeSeenBy(manager, viewer, asked.departmentId) };
      const people = new Map<PersonId, PersonSoFar>();
      for await (const person of paySoFarOfScope(manager, of, this.calculate(false, untilAnswered)))
        people.set(person.personId, person);
      const { ids, nextCursor } = await pageOfPeople(manager, [...people.keys()], asked);
      const all = [...people.values()];
      // The totals of few tell of each of them, whatever page is shown.
      const told = all.length <= FEW ? all.map(({ personId }) => personId) : ids;
      await recordPayRead(manager, viewer, { kind: 'organisation', id: organisationId }, told);
      return {
        month,
        count: all.length,
        incomplete: all.filter(({ missing }) => missing.length > 0).length,
        totals: addTotals(all),
        items: ids.flatMap((id) => people.get(id) ?? []),
        nextCursor,
      };
    });
  }

  private calculate(withSteps: boolean, untilAnswered: AbortSignal): CalculateSoFar {
    return (packs, documents) => this.calculations.paySoFar({ packs, documents, withSteps }, untilAnswered);
  }
}

/** Who heads a person today, and so enters what their month came to. */
async function headOver(
  manager: EntityManager,
  {
    organisationId,
    personId,
    departmentId,
  }: Pick<PersonSoFar, 'personId' | 'departmentId'> & { organisationId: string },
): Promise<View['head']> {
  const [head] = await manager.query<{ personId: PersonId; name: string }[]>(
    'SELECT id AS "personId", name FROM people WHERE id = head_over($1, $2, business_today($3))',
    [personId, departmentId, organisationId],
  );
  return head ?? null;
}

function addTotals(people: readonly PersonSoFar[]): Page['totals'] {
  const sums = new Map<string, { people: number; units: bigint }>();
  for (const { currency, total } of people) {
    if (total === null) continue;
    const sum = sums.get(currency) ?? { people: 0, units: 0n };
    sums.set(currency, { people: sum.people + 1, units: sum.units + parseUnits(total, countPlaces(currency)) });
  }
  return [...sums]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, sum]) => ({ currency, people: sum.people, total: writeUnits(sum.units, countPlaces(currency)) }));
}
