import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { codeText } from '#compensation/documents/plain-text.js';
import { adjustmentFields } from '#compensation/inputs/adjustments.js';
import { itemIdText } from '#compensation/inputs/item-id.js';
import { factMonth } from '#facts/row-fields.js';
import { draftView } from '../approvals/document-wire.js';
import { listQuery, pageOf } from '../http/page.js';
import { idText, instant, reasonText, yesOrNo } from '../http/wire.js';
import { disputeAct, disputeReason, disputeStatus, disputeSubject } from '../http/words.js';

const missing = 'is missing: a line is named by statementId, component and code, a result by month and indicator';
const once = 'is of a result, and a line is named already: one dispute is about one of them';

const disputeRow = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText,
  department: z.string(),
  month: monthText,
  about: disputeSubject,
  statementId: idText.nullable(),
  component: z.string().nullable(),
  code: z.string().meta({ description: 'Of the line, or of the indicator.' }),
  label: z.string(),
  reason: disputeReason,
  owner: z.enum(['accounting', 'head-of-department']).meta({ description: 'Who answers.' }),
  status: disputeStatus,
  dueOn: dayText.meta({ description: 'The day by the end of which it is to be answered.' }),
  isOverdue: z.boolean().meta({ description: 'Whether it is open after that day.' }),
  raisedAt: instant,
});

export class DisputesPage extends createZodDto(pageOf(disputeRow)) {}
export class DisputeDetail extends createZodDto(
  disputeRow.extend({
    words: z.string(),
    said: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What stood there when it was raised: the amount of the line, or the result.' }),
    actuals: z.object({ documentId: idText, version: z.int() }).nullable(),
    acts: z.array(
      z.object({
        act: disputeAct,
        actorId: idText,
        actor: z.string(),
        words: z.string().nullable(),
        adjustmentId: idText.nullable(),
        at: instant,
      }),
    ),
  }),
) {}
export class DisputesQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    status: disputeStatus.optional(),
    overdue: yesOrNo.optional(),
    toAnswer: yesOrNo.optional().meta({ description: 'Those that wait for an answer of yours.' }),
  }),
) {}
const lineFields = ['statementId', 'component', 'code'] as const;
const actualFields = ['month', 'indicator'] as const;
export class NewDisputeBody extends createZodDto(
  z
    .strictObject({
      statementId: idText.meta({ description: 'Of the line that is questioned.' }).optional(),
      component: codeText.optional(),
      code: itemIdText.optional(),
      month: monthText.meta({ description: 'Of the result that is questioned.' }).optional(),
      indicator: codeText.optional(),
      reason: disputeReason,
      words: reasonText.meta({ description: 'What is wrong, and what would be right.' }),
    })
    .superRefine((said, context) => {
      const isOfLine = lineFields.some((field) => said[field] !== undefined);
      const [asked, other] = isOfLine ? [lineFields, actualFields] : [actualFields, lineFields];
      for (const field of asked)
        if (said[field] === undefined) context.addIssue({ code: 'custom', path: [field], message: missing });
      for (const field of other)
        if (said[field] !== undefined) context.addIssue({ code: 'custom', path: [field], message: once });
    }),
) {}
export class DisputeAnswerBody extends createZodDto(
  z.strictObject({
    answer: z.enum(['accept', 'refuse'], { error: 'must be accept or refuse' }),
    words: reasonText.meta({ description: 'Why, for whoever has raised it.' }),
  }),
) {}
export class DisputeAdjustmentBody extends createZodDto(
  z.strictObject({
    month: factMonth.meta({ description: 'The month in which it is to be paid or taken back.' }),
    reason: adjustmentFields.reason,
    amount: adjustmentFields.amount.meta({
      description: 'What is paid, or with a minus taken back; without it the line that is questioned is undone whole.',
    }),
  }),
) {}
export class DisputeEndBody extends createZodDto(
  z.strictObject({
    end: z.enum(['settle', 'withdraw'], { error: 'must be settle or withdraw' }),
    words: reasonText.optional(),
  }),
) {}
export class DisputeReceipt extends createZodDto(z.object({ disputeId: idText, status: disputeStatus })) {}
export class NewDisputeReceipt extends createZodDto(
  z.object({ disputeId: idText, status: disputeStatus, dueOn: dayText }),
) {}
export class DisputeAdjustmentReceipt extends createZodDto(
  draftView.extend({ disputeId: idText, status: disputeStatus }),
) {}

export type NewDispute = z.output<typeof NewDisputeBody.schema>;
export type NewAdjustmentOfDispute = z.output<typeof DisputeAdjustmentBody.schema>;
