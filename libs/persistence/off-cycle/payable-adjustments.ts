import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { type Adjustment, readAdjustedAmount } from '#compensation/inputs/adjustments.js';
import { factsOfMonth } from '../facts/facts-of-month.js';
import { paidOffCycle } from './paid-off-cycle.js';

/**
 * The signed adjustments of a month that pay something and have not been paid off-cycle yet, of some people. What
 * takes back is limited by the pay of the month, and comes with it.
 */
export async function payableAdjustments(
  manager: EntityManager,
  of: { organisationId: OrganisationId; month: Month },
  personIds: readonly PersonId[],
): Promise<Map<PersonId, Adjustment[]>> {
  const facts = await factsOfMonth(manager, { ...of, personIds: [...personIds] });
  const paid = await paidOffCycle(manager, of, personIds);
  const payable = facts.map(({ personId, inputs }): [PersonId, Adjustment[]] => {
    const { adjustments = [] } = JSON.parse(inputs) as { adjustments?: Adjustment[] };
    const before = new Set((paid.get(personId) ?? []).map(({ code }) => code));
    return [personId, adjustments.filter((each) => readAdjustedAmount(each).numerator > 0n && !before.has(each.id))];
  });
  return new Map(payable.filter(([, adjustments]) => adjustments.length > 0));
}
