import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { listQuery, pageOf } from '../http/page.js';
import { idText, instant, yesOrNo } from '../http/wire.js';
import { documentStatus, retentionItemKind, retentionItemStatus } from '../http/words.js';

const filter = { personId: idText.optional(), departmentId: idText.optional(), month: monthText.optional() };

export class RetentionResultsPage extends createZodDto(
  pageOf(
    z.object({
      key: z.string(),
      personId: idText,
      person: z.string(),
      departmentId: idText,
      department: z.string(),
      month: monthText,
      indicator: z.string(),
      indicatorName: z.string().nullable().meta({ description: 'What the signed plan or the scheme calls it.' }),
      keptAtLeast: z.string().nullable().meta({
        description:
          'The cut-off: the share of clients who are to be kept at least, also where nobody has written it down; null where there is none.',
      }),
      lost: z.string(),
      total: z.string(),
      isBelow: z.boolean().meta({ description: 'Whether it is below the cut-off: a strike.' }),
    }),
  ),
) {}
export class RetentionResultsQuery extends createZodDto(
  z.object({ ...listQuery, ...filter, isBelow: yesOrNo.optional() }),
) {}

export class RetentionItemsPage extends createZodDto(
  pageOf(
    z.object({
      id: idText,
      personId: idText,
      person: z.string(),
      departmentId: idText,
      department: z.string(),
      kind: retentionItemKind,
      month: monthText,
      months: z.array(monthText).meta({ description: 'The strikes that call for it.' }),
      status: retentionItemStatus,
      raisedAt: instant,
      endedAt: instant.nullable(),
      documentId: idText.nullable().meta({ description: 'The document about it that is not closed.' }),
      documentStatus: documentStatus.nullable(),
    }),
  ),
) {}
export class RetentionItemsQuery extends createZodDto(
  z.object({
    ...listQuery,
    ...filter,
    kind: retentionItemKind.optional(),
    status: retentionItemStatus.optional(),
  }),
) {}

/** What every document about an item has besides its content. */
export const answerRow = {
  id: idText,
  itemId: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText,
  department: z.string(),
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
};
export class AnswersPage extends createZodDto(pageOf(z.object(answerRow))) {}
export class AnswersQuery extends createZodDto(
  z.object({ ...listQuery, ...filter, status: documentStatus.optional() }),
) {}
export const aboutItem = { itemId: idText, months: z.array(monthText) };
