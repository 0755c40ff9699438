import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { productionCalendarSchema } from '#calendar/production-calendar.js';
import { kpiPlanOfInputsSchema } from './kpi-plan.js';
import { quantityText } from '../numbers/decimal-text.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { actualsSchema } from './actuals.js';
import { employmentSchema } from './employment.js';
import { sectionFields } from './input-sections.js';
import { skippedMonthsSchema } from './skipped-months.js';
import { sourceReferenceSchema } from './source-reference.js';

const valuesSchema = z.record(codeText, quantityText, {
  error: (issue) =>
    issue.code === 'invalid_key'
      ? 'has a key that is not the code of a value'
      : 'must be an object of numbers by the code of a value that the scheme declares',
});

/**
 * What one person's statement of one month is calculated from, besides the scheme. Each component reads its own
 * part and nothing else; what no component reads is refused, because it is most likely misspelt. `person` is an
 * id, it names whom a problem belongs to. The sources appear in the trace only.
 */
export const statementInputsSchema = strictObject({
  person: oneLineText(100).optional(),
  month: monthText.optional(),
  /** Numbers of the month by the code under which the scheme declares them: revenue, hours, invoices. */
  values: valuesSchema.default({}),
  /** What the indicators came to, by their code. */
  actuals: actualsSchema.default({}),
  /** The person's signed KPI plan, for a KPI bonus that is paid by it. */
  kpiPlan: kpiPlanOfInputsSchema.optional(),
  /** Hiring, grade, personal salary and the time worked: what a salary is paid by. */
  employment: employmentSchema.optional(),
  /** Which days are worked, for a norm of the month and for changes inside it that count working days. */
  calendar: productionCalendarSchema.optional(),
  ...sectionFields,
  /** The months since the last statement that had none, where what is carried from month to month goes on over them. */
  skippedMonths: skippedMonthsSchema.optional(),
  sources: strictObject({
    plan: sourceReferenceSchema.optional(),
    actuals: sourceReferenceSchema.optional(),
    scheme: sourceReferenceSchema.optional(),
  }).optional(),
});

/** The inputs when every part of them is valid. */
export type StatementInputs = z.infer<typeof statementInputsSchema>;
/** The inputs as they may be written, without what has a default. */
export type StatementInputsDraft = z.input<typeof statementInputsSchema>;
