import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { quantityText } from '#compensation/numbers/decimal-text.js';
import { factMonth } from '#facts/row-fields.js';
import { listQuery, pageOf, pageQuery } from '../http/page.js';
import { idText, instant, yesOrNo } from '../http/wire.js';

const mostLines = 1000;
const longestCode = 18;

const line = z
  .strictObject({
    productLine: oneLineText(120).optional(),
    client: oneLineText(120).optional(),
    quantity: quantityText.meta({ description: 'How much is expected to be sold, in the unit of the forecast.' }),
    isPreOrder: z.boolean({ error: 'must be true or false' }).default(false),
    note: oneLineText(200).optional(),
  })
  .refine(({ productLine, client }) => productLine !== undefined || client !== undefined, {
    path: ['productLine'],
    error: 'is missing: say of what, or to whom',
  });

export class ForecastBody extends createZodDto(
  z.strictObject({
    personId: idText.meta({ description: 'Whose sales are expected; yours where it is left out.' }).optional(),
    month: factMonth,
    code: codeText
      .max(longestCode, { error: `has at most ${longestCode} characters` })
      .default('forecast')
      .meta({ description: 'The value by which schemes measure the forecast.' }),
    unit: oneLineText(40),
    lines: z
      .array(line, { error: 'must be a list of lines' })
      .min(1, 'name at least one line; a quantity may be 0')
      .max(mostLines, { error: `has at most ${mostLines} lines`, abort: true }),
  }),
) {}

const forecast = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText.nullable(),
  department: z.string().nullable(),
  month: monthText,
  code: z.string(),
  version: z.int(),
  unit: z.string(),
  total: z.string(),
  sentBy: idText,
  sentAt: instant,
  dueAt: instant,
  isLate: z.boolean(),
  counts: z
    .boolean()
    .meta({ description: 'Whether the month is measured by it: the last that came in time, or else the first.' }),
});
const forecastLine = z.object({
  position: z.int(),
  productLine: z.string().nullable(),
  client: z.string().nullable(),
  quantity: z.string(),
  unit: z.string(),
  isPreOrder: z.boolean(),
  note: z.string().nullable(),
});

export class ForecastsPage extends createZodDto(pageOf(forecast)) {}
export class ForecastDetail extends createZodDto(forecast.extend({ lines: z.array(forecastLine) })) {}
export class ForecastLinesPage extends createZodDto(
  pageOf(
    forecastLine.extend({
      key: z.string(),
      forecastId: idText,
      personId: idText,
      person: z.string(),
      department: z.string().nullable(),
      month: monthText,
      code: z.string(),
      sentAt: instant,
      isLate: z.boolean(),
    }),
  ),
) {}
export class OwedForecastsPage extends createZodDto(
  pageOf(
    z.object({
      personId: idText,
      person: z.string(),
      departmentId: idText,
      department: z.string(),
      month: monthText,
      dueAt: instant,
      isOverdue: z.boolean(),
    }),
  ),
) {}

const filter = { personId: idText.optional(), departmentId: idText.optional() };

export class ForecastsQuery extends createZodDto(
  z.object({
    ...listQuery,
    ...filter,
    month: factMonth.optional(),
    isLate: yesOrNo.optional(),
    history: yesOrNo.optional().meta({ description: 'With true every version; otherwise the last of each.' }),
  }),
) {}
export class ForecastLinesQuery extends createZodDto(
  z.object({ ...listQuery, ...filter, month: factMonth, isPreOrder: yesOrNo.optional() }),
) {}
export class OwedForecastsQuery extends createZodDto(
  z.object({ ...pageQuery, ...listQuery, departmentId: idText.optional(), month: factMonth }),
) {}
