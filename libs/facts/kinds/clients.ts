import * as z from 'zod';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { clientReceivablesSchema } from '#compensation/inputs/client-receivables.js';
import { factKind } from '../fact-kind.js';
import { codedIdText, factDay, named, personIdText } from '../row-fields.js';

const MOST_OWNERS = 100;
const { limit, group, groupLimit, agreedDays } = clientReceivablesSchema.shape;

/** Who looks after the client, each from a day on. */
const ownersSchema = z
  .array(strictObject({ personId: personIdText, from: factDay }), {
    error: 'must be a list of owners {"personId", "from"}',
  })
  .max(MOST_OWNERS, { error: `must have at most ${MOST_OWNERS} owners`, abort: true })
  .superRefine((owners, context) =>
    owners.forEach(({ from }, index) => {
      const before = owners[index - 1];
      if (before !== undefined && from <= before.from)
        context.addIssue({
          code: 'custom',
          path: [index, 'from'],
          message: `is not after ${before.from}, from which the one before holds; list owners in ascending order`,
        });
    }),
  );

/**
 * A client, by its code. What is known of a client is told here and nowhere else, so that two deals of one client can
 * never say different things of it; its limits and agreed days go into the receivables of every month that is not paid yet.
 */
const clientSchema = strictObject({
  /** The code of the client. */
  externalId: codedIdText,
  name: oneLineText(200),
  group,
  territory: codeText.optional(),
  segment: codeText.optional(),
  owners: ownersSchema.default([]),
  /** The day of the contract with the client. */
  contractOn: factDay.optional(),
  /** The day of the client's first order. */
  firstOrderOn: factDay.optional(),
  /** The day of the first delivery to the client. */
  since: factDay.optional(),
  /** Who brought the client. */
  broughtBy: personIdText.optional(),
  /** The first day on which the client is with the support team. */
  handedOverOn: factDay.optional(),
  /** The first day on which the client is one no more. */
  leftOn: factDay.optional(),
  limit,
  groupLimit,
  agreedDays,
}).superRefine((client, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (client.since !== undefined && client.handedOverOn !== undefined && client.handedOverOn < client.since)
    refuse('handedOverOn', 'is before since; a client is handed over after the first delivery');
  const { leftOn, since = client.firstOrderOn } = client;
  if (leftOn !== undefined && since !== undefined && leftOn < since)
    refuse('leftOn', 'is before the client began; a client leaves after the first order or delivery');
  if (client.group === undefined && client.groupLimit !== undefined)
    refuse('groupLimit', 'is the limit of a group; name the group, or give limit');
  if (client.group !== undefined && client.limit !== undefined)
    refuse('limit', 'does not hold for a client whose group shares one limit; give that as groupLimit');
});

export const clients = factKind({
  schema: clientSchema,
  isNamedByMonth: false,
  enteredBy: ['head-of-department', 'accounting'],
  isPay: false,
  subjectOf: ({ owners, broughtBy }) => ({
    people: [
      ...owners.map(({ personId }, index) => ({ personId, part: 'owner' as const, path: `owners.${index}.personId` })),
      ...named(broughtBy, 'brought-by', 'broughtBy'),
    ],
  }),
});
