import type * as z from 'zod';
import { monthOfDay } from '#calendar/month.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { checkDeal, dealFields } from '#compensation/inputs/deals.js';
import { factKind, joined, type PersonOfFact } from '../fact-kind.js';
import { codedIdText, earner, externalIdText, factDay, named, personIdText } from '../row-fields.js';

const { amount, margin, order, productLine, tags, shares, madeBy, collectedBy, paidAt, returns } = dealFields;

/**
 * A deal, or a return, which names its sale in `returns`. A sale is one person's (`personId`) or split (`shares`). What
 * came in of it, whether it is paid, what earlier returns took back and what is known of its client follow from other
 * facts, and are not told here a second time.
 */
const dealSchema = strictObject({
  externalId: externalIdText,
  on: factDay,
  client: codedIdText,
  /** Whose deal it is, where its credit is not split. */
  personId: personIdText.optional(),
  amount,
  margin,
  order,
  productLine,
  tags,
  shares,
  madeBy,
  collectedBy,
  paidAt,
  returns,
}).superRefine((deal, context) => {
  checkDeal(deal, context);
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (deal.returns !== undefined) {
    if (deal.personId !== undefined)
      refuse(['personId'], 'is of the sale, not of its return; give it with the sale, and leave it out here');
    if (deal.returns === deal.externalId) refuse(['returns'], 'is the return itself; name the sale');
  } else if ((deal.personId === undefined) === (deal.shares === undefined))
    refuse(['personId'], 'give either personId, whose deal it is, or shares, between whom its credit is split');
  for (const { personId, path } of peopleOf(deal))
    if (!personIdText.safeParse(personId).success)
      refuse(
        path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
        'must be the id of a person such as 3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b, in lower case',
      );
});

type DealRow = z.infer<typeof dealSchema>;

function peopleOf(deal: Pick<DealRow, 'personId' | 'shares' | 'madeBy' | 'collectedBy'>): PersonOfFact[] {
  return [
    ...(deal.personId === undefined ? [] : earner(deal.personId)),
    ...(deal.shares ?? []).map(({ person }, index) => ({
      personId: person,
      part: 'share' as const,
      path: `shares.${index}.person`,
    })),
    ...named(deal.madeBy, 'made-by', 'madeBy'),
    ...named(deal.collectedBy, 'collected-by', 'collectedBy'),
  ];
}

export const deals = factKind({
  schema: dealSchema,
  isNamedByMonth: false,
  enteredBy: ['head-of-department', 'accounting'],
  isPay: false,
  subjectOf: (deal) => ({
    month: monthOfDay(deal.on),
    onDay: deal.on,
    people: peopleOf(deal),
    client: deal.client,
    ofDeal: deal.returns,
    onlyOne: deal.order === undefined ? undefined : joined(deal.client, String(deal.order)),
  }),
});
