import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { indicatorActualSchema } from '#compensation/inputs/actuals.js';
import { namedPerson } from '../approvals/document-wire.js';
import { listQuery, pageOf } from '../http/page.js';
import { idText, reachableMonth } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { missingView } from '../payroll/payroll-readiness.controller.js';

const personFields = {
  personId: idText,
  name: z.string(),
  departmentId: idText.nullable(),
  currency: z.string(),
  total: z
    .string()
    .nullable()
    .meta({ description: 'Of what is known; null where nothing of the month can be calculated.' }),
  statementId: idText
    .nullable()
    .meta({ description: 'The posted statement, where the month is paid: that is what was paid, and not this.' }),
  actuals: z.object({ status: documentStatus, version: z.int() }).nullable().meta({
    description:
      'The version by which the results of indicators are known: the approved one, or else the last that the head has written. Null where none is.',
  }),
  missing: z
    .array(missingView)
    .meta({ description: 'What keeps the month from being paid, with who owes it, as payroll-readiness says it.' }),
};

const nextStepView = z.object({
  component: z.string(),
  name: z.string(),
  figure: z.string().meta({ description: 'Where the figure stands: values.revenue, actuals.sales, deals.' }),
  figureName: z.string().nullable(),
  from: z.string().nullable().meta({ description: 'What it has come to; null where it has no result yet.' }),
  to: z.string(),
  more: z.string().nullable().meta({
    description: 'How much is between; less than 0 where less is better, null where there is no number yet.',
  }),
  reaches: z.string().meta({ description: 'The rate, the attainment or the limit that begins there.' }),
  total: z.string().meta({ description: 'What the month would pay with the figure there and all else as it is.' }),
  worth: z.string().meta({ description: 'How much more that is.' }),
});

export class PaySoFarView extends createZodDto(
  z.object({
    month: monthText,
    ...personFields,
    fixed: z
      .string()
      .nullable()
      .meta({ description: 'What of the total is paid whatever the results come to, such as a salary.' }),
    indicators: z
      .array(
        z.object({
          code: z.string(),
          actual: indicatorActualSchema.nullable().meta({ description: 'Null where it has no result yet.' }),
          attainment: z.string().nullable().meta({ description: 'As 93.4 %; null where it has no result yet.' }),
        }),
      )
      .meta({ description: 'Of the KPI plan, by which the month ends.' }),
    head: namedPerson
      .nullable()
      .meta({ description: 'Who enters the results: the head over the person. Null where there is none.' }),
    lines: z.array(
      z.object({
        position: z.int(),
        component: z.string(),
        code: z.string(),
        label: z.string(),
        amount: z.string(),
      }),
    ),
    unpaid: z
      .array(z.object({ component: z.string(), name: z.string() }))
      .meta({ description: 'The components that pay nothing yet, because something that they read is missing.' }),
    provisional: z
      .array(z.string())
      .meta({ description: 'The figures in it that may change, until the actuals of the department are approved.' }),
    nextSteps: z.array(nextStepView),
  }),
) {}

export class PaySoFarPage extends createZodDto(
  pageOf(z.object(personFields)).extend({
    month: monthText,
    count: z.int().meta({ description: 'How many people there are on all pages.' }),
    incomplete: z.int().meta({ description: 'How many of them lack something.' }),
    totals: z
      .array(z.object({ currency: z.string(), people: z.int(), total: z.string() }))
      .meta({ description: 'Over all pages, of everybody of whose month something can be calculated.' }),
  }),
) {}

export class PaySoFarQuery extends createZodDto(z.object({ month: reachableMonth })) {}

export class PaySoFarListQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: reachableMonth,
    departmentId: idText.meta({ description: 'The people of this department and of those below it.' }).optional(),
  }),
) {}

export class PersonParams extends createZodDto(z.object({ personId: idText })) {}
