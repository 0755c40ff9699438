import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { countedValues, type CountedValue } from '#persistence/facts/facts-of-month.js';
import { withNestedLoops } from '#persistence/month-to-pay.js';
import { requireReaderOfPerson } from '../http/reader-of-person.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { seesPayOf } from '../http/visibility.js';

/** The numbers that are counted from facts, and what stands behind them. */
@Injectable()
export class CountedValues {
  constructor(private readonly dataSource: DataSource) {}

  ofPerson(
    viewer: SignedInPerson,
    { personId, month }: { personId: PersonId; month: Month },
  ): Promise<{ personId: PersonId; month: Month; values: CountedValue[] }> {
    const { organisationId } = viewer;
    return this.dataSource.transaction(async (manager) => {
      const departmentId = await requireReaderOfPerson(manager, viewer, { personId, month });
      const values = await withNestedLoops(manager, () => countedValues(manager, { organisationId, month, personId }));
      return { personId, month, values: seesPayOf(viewer, departmentId) ? values : values.map(withOwnFactsAlone) };
    });
  }
}

/** Whoever reads of the facts of a department only their own sees its number, and their own behind it. */
function withOwnFactsAlone({ deals, activities, ...value }: CountedValue): CountedValue {
  const isOwn = (fact: { isOwn: boolean }) => fact.isOwn;
  return { ...value, deals: deals.filter(isOwn), activities: activities.filter(isOwn) };
}
